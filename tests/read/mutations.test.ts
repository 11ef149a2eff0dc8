import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { openProcesses } from '../../ingest/processes/index.js';
import { read, ReadError, type SourceText } from '../../ingest/read/index.js';
import { mutated } from './mutate.js';
import { cell, docxOf, item, p, row, table } from './office/docx.js';
import { odtOf } from './office/odt.js';
import { pdfOf } from './pdf.js';
import { bytesIn } from './written-in.js';

const fixture = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const page = fixture('html/site-page.html');
const text = fixture('html/site-page.txt');

/** Small files of every kind. What a PDF draws is not packed, so that damage reaches it. */
const GOOD: readonly (readonly [kind: string, bytes: Uint8Array])[] = [
  ['PDF', await pdfOf(['Dieu 1. Chi tieu', 'Dieu 2. Nhiem vu'], { size: [90, 60], margin: 5, compress: false })],
  ['PDF of a word processor', fixture('decision.pdf')],
  [
    'DOCX',
    docxOf(item('Mục tiêu', 1) + table([row(cell(p('TT')), cell(p('Chỉ tiêu'))), row(cell(p('1')), cell(p('8,5')))]), {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      styles: '<w:style w:styleId="a"><w:pPr/></w:style>',
    }),
  ],
  [
    'ODT',
    odtOf(
      '<text:list><text:list-item><text:p>Mục tiêu</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>8,5</text:p></table:table-cell></table:table-row></table:table>',
    ),
  ],
  ['DOC', fixture('doc/numbers.doc')],
  ['RTF', fixture('rtf/tables.rtf')],
  ['HTML', page],
  [
    'MHTML',
    Buffer.concat([
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="-a"\r\n\r\n---a\r\n'),
      Buffer.from('Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n'),
      Buffer.from(page.toString('base64')),
      Buffer.from('\r\n---a--\r\n'),
    ]),
  ],
  ['text', text],
  ['text older than Unicode', bytesIn('TCVN3', text.toString())],
];
const OF_EACH = 22;

/** Milliseconds for a page of a small file, on a machine that has much else to do. */
const LIMIT = 20_000;
const processes = openProcesses({ READ: LIMIT, RESTORE: LIMIT, OUTLINE: LIMIT, EXTRACT: LIMIT, LINK: LIMIT });
afterAll(() => processes.close());

const readInProcess = (bytes: Uint8Array): Promise<SourceText> =>
  processes.read(bytes, 'a file', { onTold: () => undefined, signal: new AbortController().signal });

/** What is wrong with how a file is read; null if nothing. Its process has bounds of time and memory, which it keeps. */
async function findingIn(bytes: Uint8Array): Promise<string | null> {
  const refusal: unknown = await readInProcess(bytes).catch((reason: unknown) => reason);
  if (!(refusal instanceof ReadError)) return refusal instanceof Error ? String(refusal) : null;
  return refusal.code === 'CORRUPT' || refusal.code === 'UNREADABLE' ? slipIn(bytes) : null;
}

/** What the readers do not expect is refused as damage. It is a slip of theirs if they use what is not there. */
async function slipIn(bytes: Uint8Array): Promise<string | null> {
  const refusal: unknown = await read(bytes, 'a file').catch((reason: unknown) => reason);
  const cause: unknown = refusal instanceof Error ? refusal.cause : null;
  const where = cause instanceof TypeError ? (cause.stack?.split('\n')[1] ?? '') : '';
  return where.includes('/ingest/read/') ? `${String(cause)} ${where.trim()}` : null;
}

describe('whatever becomes of a file, it is read or refused, and so is the next one', () => {
  test.each(GOOD.map(([kind, good], at) => ({ kind, good, at })))(
    '$kind',
    { timeout: 120_000 },
    async ({ good, at }) => {
      const [, other = good] = GOOD[(at + 1) % GOOD.length] ?? [];
      for (let seed = at * OF_EACH; seed < (at + 1) * OF_EACH; seed++) {
        expect(await findingIn(mutated(good, other, seed)), `seed ${seed}`).toBeNull();
      }
      expect((await readInProcess(good)).text).not.toBe('');
    },
  );
});

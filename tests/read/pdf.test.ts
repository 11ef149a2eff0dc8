import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../ingest/pipeline.js';
import { isLegible, worthOf } from '../../ingest/read/pdf/legible.js';
import { recognisedInstead } from '../../ingest/read/pdf/recognition.js';
import { read } from '../../ingest/read/index.js';
import { renderSameness, sameFacts, shareOf } from '../eval/same-facts.js';
import { pdfOf } from './pdf.js';
import { pageOf, printedAt } from './printed.js';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

describe('a decision of 56 pages as LibreOffice prints it, with its head, foot and three annexes of tables', async () => {
  const name = '2021-quyet-dinh-3532-qd-ubnd';
  const pdf = await readDocument(fixture(`${name}.pdf`), `${name}.pdf`);
  const text = await readDocument(readFileSync(`seeds/${name}.txt`), `${name}.txt`);

  test('says what its text says', () => {
    const same = sameFacts(text, pdf);
    expect(shareOf(same), renderSameness(same, true)).toBeGreaterThan(0.99);
  });

  test('and what its head says, whose columns are apart', () => {
    const { number, issuedOn, signer, title, place } = text.facts.document;
    expect(pdf.facts.document).toMatchObject({ number, issuedOn, signer, title, place });
  });

  test('every fact is in the text, on its page', () => {
    for (const { span } of pdf.facts.targets) {
      expect(pdf.source.text.slice(span.startOffset, span.endOffset)).toBe(span.sourceQuote);
      const page = pdf.source.pages[(span.page ?? 0) - 1];
      expect(span.startOffset).toBeGreaterThanOrEqual(page?.start ?? Infinity);
    }
  });
});

test('a page of an annex whose table has no rules, as LibreOffice prints it, is rows of cells', async () => {
  const { text } = await read(fixture('unruled-table.pdf'), 'a.pdf');
  const rows = text.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')] : []));
  expect(rows.every((row) => row.length === 4)).toBe(true);
  expect(rows.length).toBe(31);
  expect(rows[0]).toEqual(['TT', 'Dự án', 'Quy mô', 'Tổng mức đầu tư dự kiến (Tỷ đồng)']);
  expect(rows).toContainEqual([
    'I',
    'Các khách sạn 5 sao hoàn thành và xây dựng giai đoạn 2021-2025: Sở Du lịch chủ trì theo dõi, đôn đốc, báo cáo tiến độ',
    '2.500 phòng',
    '14.800',
  ]);
});

describe('pages are told of as they are read', () => {
  test('one after the other', async () => {
    const told: [number, number][] = [];
    await read(await pdfOf(['First page', 'Second page']), 'a.pdf', {
      onPage: (done, pages) => told.push([done, pages]),
    });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('text is read whichever way it runs', () => {
  const drawn = async (draw: (document: PDFKit.PDFDocument) => void): Promise<string> => {
    const document = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    draw(document);
    document.end();
    await new Promise((resolve) => document.on('end', resolve));
    return (await read(new Uint8Array(Buffer.concat(chunks)), 'a.pdf')).text;
  };
  const lines = (document: PDFKit.PDFDocument): PDFKit.PDFDocument =>
    document.text('First line of words', 150, 150).text('Second line of words', 150, 170);

  test.each([90, 180, 270])('a page that viewers turn by %i degrees', async (degrees) => {
    const text = await drawn((document) => {
      Object.assign(document.page.dictionary.data, { Rotate: degrees });
      lines(document);
    });
    expect(text).toBe('First line of words\nSecond line of words');
  });

  test.each([90, 180, -90])('text set across the sheet, turned by %i degrees', async (degrees) => {
    const text = await drawn((document) => lines(document.rotate(degrees, { origin: [300, 400] })));
    expect(text).toBe('First line of words\nSecond line of words');
  });

  test('letters that are spaced out, or printed twice for bold', async () => {
    const text = await drawn((document) => {
      document.text('Spaced out words', 50, 50, { characterSpacing: 1.2 });
      document.text('Bold', 50, 110).text('Bold', 50.4, 110);
    });
    expect(text.split(/\n+/u)).toEqual(['Spaced out words', 'Bold']);
  });
});

describe('whether a text layer can be relied on', () => {
  const sound =
    'Phê duyệt Kế hoạch phát triển kinh tế - xã hội của tỉnh giai đoạn 2021 - 2025 với các chỉ tiêu chủ yếu sau đây:';
  test.each([
    ['sound Vietnamese', sound, true],
    ['a table of figures', '1\t14,5\t19,2\t8,8\n2\t11.800\t21,5', true],
    ['a line', 'PHỤ LỤC I', true],
    ['nothing', ' \n', false],
    [
      'misread by a machine',
      'Phé duyét Ké hoqch phát trién kinh té - xä höi cüa tinh giai doqn 2021 - 2025 vói các chi tiéu chü yéu sau däy phäi duqc thuc hién',
      false,
    ],
    ['letters of a font without a table of them', '\ue001\ue002\ue003 \ue004\ue005 \ue006\ue007\ue008 \ue009', false],
  ])('%s', (_, text, legible) => {
    expect(isLegible(text)).toBe(legible);
  });
});

describe('what a text layer is worth', () => {
  const typed = 'Số: 12/QĐ-UBND';
  test.each([
    ['nothing typed', '', false, 'PICTURE'],
    ['a number typed on an empty sheet', typed, false, 'TEXT'],
    ['a number typed over a scan', typed, true, 'PICTURE'],
    ['a scan with all its words under it', `${typed} Phê duyệt Kế hoạch phát triển kinh tế. `.repeat(5), true, 'TEXT'],
    [
      'another language',
      'The committee shall promote economic growth in each of its districts. '.repeat(3),
      false,
      'DOUBTFUL',
    ],
  ] as const)('%s', (_, text, pictured, worth) => {
    expect(worthOf(text, pictured)).toBe(worth);
  });
});

describe('pages in doubt are recognised only as long as that makes them sounder', () => {
  const sound = 'Phê duyệt Kế hoạch phát triển kinh tế';
  const misread = 'Phé duyét Ké hoqch phát trién kinh té';
  const english = 'The committee shall promote economic growth';
  const seenAs = async (layers: readonly string[], seen: Readonly<Record<number, string>>) => {
    const asked: number[] = [];
    const recognised = await recognisedInstead(
      layers.map((text) => ({ text, worth: text === '' ? 'PICTURE' : 'DOUBTFUL' })),
      (numbers) => {
        asked.push(...numbers);
        return Promise.resolve(
          new Map(
            numbers.map((number) => {
              const text = seen[number] ?? sound;
              return [
                number,
                { page: pageOf(text ? [printedAt(0, 0, text)] : []), confidence: text ? 0.9 : null, unsure: [] },
              ];
            }),
          ),
        );
      },
    );
    return { asked, taken: [...recognised.keys()].sort((one, other) => one - other) };
  };

  test('all where the text layer was misread', async () => {
    const { asked, taken } = await seenAs(Array<string>(9).fill(misread), {});
    expect(asked.length).toBe(9);
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('the first of a text in another language, which keeps its own words; pages without any always', async () => {
    const layers = [english, english, '', ...Array<string>(9).fill(english), ''];
    const seen = Object.fromEntries(layers.map((_, at) => [at + 1, english.replace('The', 'Thê')]));
    const { asked, taken } = await seenAs(layers, { ...seen, 3: sound, 13: '' });
    expect(asked.length).toBe(4);
    expect(taken).toEqual([3, 13]);
  });

  test('a page of signs whose picture has no words keeps them', async () => {
    const { taken } = await seenAs(['\ue001\ue002 \ue003', misread], { 1: '' });
    expect(taken).toEqual([2]);
  });
});

test('a long text in English is its text layer, and is told of page by page', { timeout: 60_000 }, async () => {
  const pages = ['growth', 'health', 'trade', 'schools', 'roads'].map((subject) =>
    `The committee shall promote ${subject} through such measures as each district finds fit. `.repeat(3).trim(),
  );
  const told: number[] = [];
  const { text, warnings } = await read(await pdfOf(pages), 'a.pdf', { onPage: (done) => told.push(done) });
  expect(text.replace(/\s+/gu, ' ')).toBe(pages.join(' '));
  expect(warnings).toEqual([]);
  expect(told).toEqual([1, 2, 3, 4, 5]);
});

describe('protected and damaged files', () => {
  const codeOf = async (bytes: Uint8Array): Promise<unknown> =>
    read(bytes, 'a.pdf').then(
      ({ text }) => text,
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );

  test('a password that is asked for to change a file does not keep from reading it', async () => {
    const bytes = await pdfOf(['Open to all'], { ownerPassword: 'secret', permissions: { copying: false } });
    expect(await codeOf(bytes)).toBe('Open to all');
  });

  test('a file whose end does not say where its parts are is repaired', async () => {
    const whole = Buffer.from(await pdfOf(['First page', 'Second page'])).toString('latin1');
    const bytes = Buffer.from(whole.replace(/startxref\n\d+/u, 'startxref\n7'), 'latin1');
    expect(await codeOf(new Uint8Array(bytes))).toBe('First page\n\fSecond page');
  });

  test('a file that has lost its end is damaged', async () => {
    const bytes = await pdfOf(['First page', 'Second page']);
    expect(await codeOf(bytes.slice(0, bytes.length * 0.7))).toBe('CORRUPT');
  });

  test('of more pages than are read', async () => {
    const pages = Array.from({ length: 3001 }, () => 'x');
    expect(await codeOf(await pdfOf(pages))).toBe('TOO_MANY_PAGES');
  });
});

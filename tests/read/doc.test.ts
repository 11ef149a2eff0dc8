import { readFileSync } from 'node:fs';
import CFB from 'cfb';
import { describe, expect, test } from 'vitest';
import { listsOf } from '../../ingest/read/doc/lists.js';
import { read } from '../../ingest/read/index.js';
import { counterOf } from '../../ingest/read/office/word-lists.js';

const fixture = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

const containerOf = (...streams: string[]): Uint8Array => {
  const file = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(file, stream, Buffer.from('nothing'));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
};
/** The document with a bit of the flags at its beginning set (MS-DOC 2.5.2). */
const flagged = (bit: number): Uint8Array => {
  const bytes = Buffer.from(fixture('doc/tables.doc'));
  const flags = bytes.indexOf(Buffer.from([0xec, 0xa5])) + 0x0a;
  bytes.writeUInt16LE(bytes.readUInt16LE(flags) | bit, flags);
  return bytes;
};

describe.each([
  ['doc', 'application/msword'],
  ['rtf', 'application/rtf'],
])('a text that a word processor saved as %s', (ending, mediaType) => {
  test('has its columns apart, its rows in lines, its notes below what calls them', async () => {
    const source = await read(fixture(`${ending}/tables.${ending}`), 'tables');
    expect(source).toEqual({ text: fixture('doc/tables.txt').toString(), mediaType, pages: [], warnings: [] });
  });
});

describe('numbers that Word generates', () => {
  test('are printed before their paragraphs', async () => {
    const { text, warnings } = await read(fixture('doc/numbers.doc'), 'numbers.doc');
    expect(text.replaceAll('\n\n', '\n').trim().split('\n')).toEqual([
      ...['Điều 1. Ban hành', 'Điều 2. Giao'],
      ...['I. MỤC TIÊU', '1. Chung', '2. Cụ thể', '2.1. Kinh tế', '2.2. Xã hội', 'a) Một', 'b) Hai', '- Gạch'],
      ...['II. NHIỆM VỤ', '1. Đầu', 'Không số', '07\tBảy', '08\tTám', 'Điều 3. Thi hành', 'Hết.'],
    ]);
    expect(warnings).toEqual([]);
  });

  test('count on, and begin anew where a use of the list says so', () => {
    const use = (changes: number): Buffer => Buffer.from([7, 0, 0, 0, ...Array<number>(8).fill(0), changes, 0, 0, 0]);
    const list = Buffer.alloc(28);
    list.writeInt32LE(7, 0);
    list.writeUInt8(1, 26);
    const level = Buffer.alloc(28);
    level.writeInt32LE(1, 0);
    const text = Buffer.from('\x02\0\0\0)\0', 'latin1');
    const table = Buffer.concat([Buffer.from([1, 0]), list, level, text]);
    const startAtFive = Buffer.from([5, 0, 0, 0, 0x10, 0, 0, 0]);
    const uses = Buffer.concat([Buffer.from([2, 0, 0, 0]), use(0), use(1), Buffer.alloc(8, 0xff), startAtFive]);
    const count = counterOf(listsOf(table, 0, 30, uses) ?? new Map());
    expect(['1', '1', '2', '2', '1', '3'].map((id) => count(id, 0))).toEqual(['1) ', '2) ', '5) ', '6) ', '7) ', '']);
  });

  test('are left out where the lists are damaged, and that is said', async () => {
    const bytes = Buffer.from(fixture('doc/numbers.doc'));
    bytes.writeUInt32LE(0xfffffff, bytes.indexOf(Buffer.from([0xec, 0xa5])) + 0x2e2);
    const { text, warnings } = await read(bytes, 'numbers.doc');
    expect(text).toMatch(/^Ban hành$/mu);
    expect(warnings).toMatchObject([{ code: 'NUMBERS_NOT_READ' }]);
  });
});

test('macros are not run, and that is said', async () => {
  const file = CFB.read(fixture('doc/tables.doc'), { type: 'buffer' });
  CFB.utils.cfb_add(file, '/Macros/VBA/ThisDocument', Buffer.from('Sub AutoOpen()'));
  const { text, warnings } = await read(new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer), 'a.doc');
  expect(text).toBe(fixture('doc/tables.txt').toString());
  expect(warnings).toMatchObject([{ code: 'MACROS_IGNORED' }]);
});

test.each([
  ['encrypted', flagged(0x0100), 'ENCRYPTED', /password/],
  ['a DOCX under a password', containerOf('/EncryptionInfo', '/EncryptedPackage'), 'ENCRYPTED', /password/],
  ['a workbook', containerOf('/Workbook'), 'UNSUPPORTED_TYPE', /Excel/],
  ['a presentation', containerOf('/PowerPoint Document'), 'UNSUPPORTED_TYPE', /PowerPoint/],
  ['a message', containerOf('/__properties_version1.0'), 'UNSUPPORTED_TYPE', /Outlook/],
  ['a document without a text', containerOf('/WordDocument'), 'CORRUPT', /damaged/],
  ['a cut document', fixture('doc/tables.doc').subarray(0, 3000), 'CORRUPT', /damaged/],
])('%s', async (_, bytes, code, message) => {
  await expect(read(bytes, 'a.doc')).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
});

import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { enginesFor, read, ReadError } from '../../ingest/read/index.js';
import { pdfOf } from './pdf.js';

const TEXT = 'QUYẾT ĐỊNH\r\nĐiều 1. Phê duyệt Kế hoạch phát triển kinh tế - xã hội năm 2025.\r\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await read(bytes, 'a file').catch((reason: unknown) => reason);
  return error instanceof ReadError ? error.code : 'read';
};

describe('plain text is read as it is, whatever its encoding', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 little endian with a byte order mark', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 big endian with a byte order mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 little endian without one', utf16(TEXT, false)],
    ['UTF-16 big endian without one', utf16(TEXT, true)],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes, 'plan.txt')).toEqual({ text: TEXT, mediaType: 'text/plain', pages: [], warnings: [] });
  });

  test('nothing is normalised', async () => {
    const decomposed = 'Hải Phòng'.normalize('NFD');
    expect((await read(utf8(decomposed), 'plan.txt')).text).toBe(decomposed);
  });

  test.each([
    ['cut inside a letter', (bytes: Uint8Array) => bytes.subarray(0, bytes.lastIndexOf(0xe1) + 2), 3],
    ['with a byte overwritten', (bytes: Uint8Array) => bytes.with(bytes.indexOf(0xe1), 0xff), 1],
  ])('%s it is read with a gap and a warning', async (_, damage, line) => {
    const { text, warnings } = await read(damage(utf8(`${TEXT}Hạn: năm 2025, đạt tỷ lệ`)), 'plan.txt');
    expect(text).toContain('Phê duyệt Kế hoạch');
    expect(warnings).toEqual([expect.objectContaining({ code: 'BYTES_DAMAGED', line })]);
  });

  test('a form feed begins a page', async () => {
    const { text, pages } = await read(utf8('Trang một\n\fTrang hai\n'), 'plan.txt');
    expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual(['Trang một\n\f', 'Trang hai\n']);
  });

  test('a text is sampled, and a character at the edge of the sample is whole', async () => {
    const long = 'ệ'.repeat(60_000);
    expect((await read(utf8(long), 'plan.txt')).text).toBe(long);
  });
});

describe('a PDF is read by page', () => {
  test('pages are ranges of the text', async () => {
    const { text, mediaType, pages } = await read(await pdfOf(['First page', 'Second page']), 'a.pdf');
    expect(mediaType).toBe('application/pdf');
    expect(pages.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['First page', 'Second page']);
  });

  test('Vietnamese comes out whole', async () => {
    const { text, pages } = await read(readFileSync(new URL('decision.pdf', import.meta.url)), 'decision.pdf');
    expect(text).toContain('Ban hành Kế hoạch phát triển kinh tế - xã hội năm 2026');
    expect(pages.map(({ start, end }) => text.slice(start, end).trim().split('\n')[0])).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
      'II. NHIỆM VỤ',
    ]);
  });

  test('a page without text is a warning', async () => {
    const { warnings } = await read(await pdfOf(['First page', '']), 'a.pdf');
    expect(warnings).toEqual([expect.objectContaining({ code: 'PAGE_WITHOUT_TEXT', page: 2 })]);
  });
});

describe('what has no text to give is refused with a code', () => {
  test.each([
    ['no bytes', new Uint8Array(), 'EMPTY'],
    ['white space', utf8(' \n\t\n'), 'EMPTY_TEXT'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'UNSUPPORTED_TYPE'],
    ['text in an old encoding', new Uint8Array([0x51, 0x75, 0x79, 0xd5, 0x74, 0x20, 0xb8, 0xfe]), 'UNSUPPORTED_TYPE'],
    ['half a PDF', utf8('%PDF-1.7\n1 0 obj\n<< /Type'), 'CORRUPT'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test('a PDF with a password', async () => {
    expect(await codeOf(await pdfOf(['Secret'], { userPassword: 'secret', pdfVersion: '1.7' }))).toBe('ENCRYPTED');
  });

  test('a PDF without a text layer', async () => {
    expect(await codeOf(await pdfOf(['']))).toBe('EMPTY_TEXT');
  });

  test('a damaged end of a PDF', async () => {
    const whole = await pdfOf(['First page']);
    expect(['CORRUPT', 'UNREADABLE', 'EMPTY_TEXT', 'read']).toContain(await codeOf(whole.slice(0, whole.length / 2)));
  });
});

test('a file alone may use many engines, and one among many a single one', () => {
  expect(enginesFor(1)).toBe(Math.min(8, availableParallelism()));
  expect(enginesFor(1000)).toBe(1);
});

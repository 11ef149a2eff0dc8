import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read, type SourceText } from '../../../ingest/read/index.js';
import { recognisedPages } from '../../../ingest/read/scan/index.js';
import type { RecognisedPage } from '../../../ingest/read/scan/recognise.js';
import { recognitionWarnings } from '../../../ingest/read/scan/warnings.js';
import { scoreWords } from '../../eval/scans.js';
import { wordsOf } from '../../eval/restored-lines.js';
import { pdfOfPicture } from '../pdf.js';

/*
 * Three pages of a decision, printed by LibreOffice, drawn at 200 dots an inch, turned by up to 0.7 degrees, with noise,
 * as JPEG; and what the same pages say where they have a text layer.
 */
const scan = readFileSync(new URL('decision.pdf', import.meta.url));
const printed = readFileSync(new URL('decision.txt', import.meta.url), 'utf8');

/** The page with the table, as so many engines read it. */
async function tableRead(engines: number): Promise<RecognisedPage> {
  const page = (await recognisedPages(scan, 'scan.pdf', [TABLE], engines, () => undefined)).get(TABLE);
  if (!page) throw new Error(`page ${TABLE} was not read`);
  return page;
}
const TABLE = 2;

describe('a scan is recognised', () => {
  let source: SourceText;
  const told: [number, number][] = [];

  test('in the order in which it is read, 97 words of a hundred rightly', { timeout: 120_000 }, async () => {
    source = await read(scan, 'scan.pdf', { onPage: (...progress) => told.push(progress) });
    const { words, read: seen, right } = scoreWords(wordsOf(printed), wordsOf(source.text));
    expect(right / words).toBeGreaterThanOrEqual(0.97);
    expect(right / seen).toBeGreaterThanOrEqual(0.97);
  });

  test('the columns of the head are not run together', () => {
    expect(source.text).toMatch(/^ỦY BAN NHÂN DÂN\s+THÀNH PHỐ HẢI PHÒNG/);
    expect(source.text).toMatch(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/m);
  });

  test('low letters are no footnote marks', () => {
    expect(source.text).toContain('ngày 06 tháng 12 năm 2021');
  });

  test('a row of a table is a line with its cells', () => {
    const rows = source.text.split('\n').map((line) => line.split('\t'));
    expect(rows).toContainEqual([
      '8',
      'Khách du lịch đến năm 2025',
      'Triệu lượt',
      '20',
      'Sở Du lịch, Cục Thống kê',
      'Hàng năm, giữa kỳ, 5 năm',
    ]);
    expect(rows.some(([, name, , value]) => name?.includes('khu vực thành thị') && value === '< 3,5%')).toBe(true);
  });

  test('one engine reads what several read', { timeout: 120_000 }, async () => {
    const [alone, together] = [await tableRead(1), await tableRead(3)];
    expect(alone.page.words.length).toBeGreaterThan(100);
    expect(alone).toEqual(together);
  });

  test('each page is told of, and one warning says how sure the engine is of them', () => {
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    const recognised = source.warnings.filter(({ code }) => code === 'PAGE_RECOGNISED');
    expect(recognised).toEqual([expect.objectContaining({ page: 1 })]);
    expect(recognised[0]?.message).toMatch(/^Pages 1 to 3 are scans .* 9\d %\.$/);
  });
});

/* Part of a page of the same decision, scanned alike: its running numbers were read as letters, or passed over. */
test('a digit alone in a cell is read as a digit', { timeout: 60_000 }, async () => {
  const numbers = readFileSync(new URL('cells/numbers.pdf', import.meta.url));
  const rows = (await read(numbers, 'numbers.pdf')).text.split('\n').map((line) => line.split('\t'));
  expect(rows.map(([number]) => number)).toEqual(expect.arrayContaining(['8', '9', '1', '2', '3', '4']));
});

test('numbers that the engine is not sure of are told of, page by page', () => {
  const page = { width: 595, height: 842, words: [], rules: [] };
  const pages = new Map([
    [1, { page, confidence: 0.95, unsure: [] }],
    [2, { page, confidence: 0.9, unsure: ['1.221', '99/NQ-CP'] }],
  ]);
  const warnings = recognitionWarnings(pages).filter(({ code }) => code === 'NUMBER_UNCERTAIN');
  expect(warnings).toEqual([expect.objectContaining({ page: 2 })]);
  expect(warnings[0]?.message).toContain('1.221, 99/NQ-CP');
});

test('a page of 200 megapixels is refused with its number', { timeout: 60_000 }, async () => {
  const error: unknown = await read(pdfOfPicture(14_200), 'map.pdf').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'TOO_LARGE' });
  expect(String(error)).toContain('Page 1');
});

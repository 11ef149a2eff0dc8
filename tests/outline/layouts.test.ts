import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outline } from '../../ingest/outline/index.js';
import { heads, headings, paragraphs, rows } from './print.js';
import { aligned, crlf, paged, pipes, stacked, wrapped } from './relayout.js';

/** The share of things that both readings have, as F1. */
function alike(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const same = one.filter((thing) => {
    const at = left.indexOf(thing);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return one.length + other.length === 0 ? 1 : (2 * same.length) / (one.length + other.length);
}

/** Layout, how it is printed, and the least that headings, paragraphs and rows must have in common with the plain print. */
const LAYOUTS: [string, (text: string) => string, number, number, number][] = [
  ['Windows line ends', crlf, 1, 1, 1],
  ['lines broken at 80 columns', wrapped(80), 1, 0.9, 1],
  ['page numbers between broken lines', (text) => paged(40, (page) => `- ${page} -`)(wrapped(80)(text)), 1, 0.85, 1],
  ['page breaks with a running head', paged(31, () => '--- PAGE BREAK ---\nỦY BAN NHÂN DÂN TỈNH HÀ NAM'), 1, 1, 1],
  ['tables in Markdown', pipes, 1, 1, 1],
  ['tables one cell a line', stacked, 1, 1, 1],
  ['tables aligned by spaces', aligned(() => 200), 1, 0.99, 0.98],
  ['tables aligned by spaces in narrow columns', aligned((columns) => Math.floor(110 / columns)), 1, 0.99, 0.94],
];

const seed = (name: string): string =>
  readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8').normalize('NFC');

describe.each([
  '2018-chi-thi-ubnd-hai-phong',
  '2021-quyet-dinh-3532-qd-ubnd',
  '2022-ke-hoach-thuc-hien-nghi-quyet-30-nq-tw',
  '2024-bao-cao-619-bc-tu',
])('%s reads the same in another layout', (name) => {
  const text = seed(name);
  const plain = outline(text);
  test.each(LAYOUTS)('%s', (_, print, leastHeadings, leastParagraphs, leastRows) => {
    const read = outline(print(text));
    expect(alike(headings(plain), headings(read))).toBeGreaterThanOrEqual(leastHeadings);
    expect(alike(paragraphs(plain), paragraphs(read))).toBeGreaterThanOrEqual(leastParagraphs);
    expect(alike(rows(plain), rows(read))).toBeGreaterThanOrEqual(leastRows);
    expect(heads(read)).toEqual(heads(plain));
  });

  test.each([
    ['lines broken without white space between paragraphs', wrapped(72, 72, false)],
    ['the line breaks of a web page', wrapped(80, 30, false)],
  ])('%s', (_, print) => {
    expect(alike(headings(plain), headings(outline(print(text))))).toBeGreaterThanOrEqual(0.88);
  });
});

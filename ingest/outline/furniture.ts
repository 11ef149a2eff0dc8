import type { Line } from './lines.js';
import { opensClose, opensTail } from './language.js';
import { labelsAt } from './numbering.js';
import { headsNumbers } from './tables/head.js';

/** A line drawn with signs. */
const RULE = /^[-–—_=*~.\s]{3,}$/u;
/** "--- PAGE BREAK ---", "Trang 3/20", "-- 2 of 9 --", "- 3 -": what only a page number is written like. */
const PAGE_MARK =
  /^[-–—=_*~\s]*(?:PAGE ?BREAK|NGẮT TRANG|(?:Trang|Page)(?: số)?\s*\d+(?:\s*(?:\/|of|trên)\s*\d+)?|\d+ (?:of|\/) \d+)[-–—=_*~\s]*$/iu;
const DASHED_NUMBER = /^[-–—]\s*(?<number>\d{1,4})\s*[-–—]$/u;
const LONE_NUMBER = /^(?<number>\d{1,4})$/u;
/** A page holds more lines than this; numbers closer together are cells of a table. */
const FEWEST_BETWEEN = 4;
/** A row printed one cell a line has fewer lines. */
const LONGEST_ROW = 60;
/** A running head or foot stands within so many lines of the turn of a page. */
const NEAR_TURN = 2;
const FEWEST_REPEATS = 3;
const LONGEST_HEAD = 120;

/**
 * Takes out what belongs to the page and not to the text: page numbers, marks of page breaks, running heads, and what a
 * web page says after the text.
 */
export function withoutFurniture(all: readonly Line[]): Line[] {
  const lines = withoutTail(all).filter((line) => !RULE.test(line.text));
  const numbers = pageNumbers(lines);
  const marks = new Set(lines.filter((line) => PAGE_MARK.test(line.text) || numbers.has(line)));
  const heads = runningHeads(lines, marks);
  if (marks.size === 0 && heads.size === 0) return lines;
  const kept: Line[] = [];
  let turned = false;
  for (const line of lines) {
    if (marks.has(line) || heads.has(line)) {
      turned = true;
      continue;
    }
    kept.push(turned ? { ...line, gap: true, turned: true } : line);
    turned = false;
  }
  return kept;
}

/** The lines up to the words that a web page sets after a text; before its close the same words are the text's own. */
function withoutTail(lines: readonly Line[]): readonly Line[] {
  const close = lines.findIndex(({ text }) => opensClose(text));
  const tail = close === -1 ? -1 : lines.findIndex((_, index) => index > close && isTailAt(lines, index));
  return tail === -1 ? lines : lines.slice(0, tail);
}

/** The words may be broken over two lines. */
function isTailAt(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return opensTail(text) || opensTail(`${text} ${lines[at + 1]?.text ?? ''}`);
}

/** Numbers alone on a line that count up from page to page. */
function pageNumbers(lines: readonly Line[]): Set<Line> {
  const found: { line: Line; index: number; number: number }[] = [];
  let row: { index: number; number: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (headsNumbers(line.text)) row = { index, number: 0 };
    if (row && index - row.index <= LONGEST_ROW && line.text === `${row.number + 1}`) {
      // Below "TT" alone on its line, the numbers of rows printed one cell a line count up too.
      row = { index, number: row.number + 1 };
      continue;
    }
    const match = DASHED_NUMBER.exec(line.text) ?? LONE_NUMBER.exec(line.text);
    const next = lines[index + 1];
    const cell = lines[index - 1]?.text === '|' || next?.text === '|';
    const stands = !cell && (line.gap || (next?.gap ?? true));
    if (match && stands) found.push({ line, index, number: Number(match.groups?.number) });
  }
  const counting = found.filter(({ index, number }, at) =>
    [found[at - 1], found[at + 1]].some(
      (other) =>
        other !== undefined &&
        number - other.number === Math.sign(index - other.index) &&
        Math.abs(index - other.index) > FEWEST_BETWEEN,
    ),
  );
  return new Set(counting.map(({ line }) => line));
}

/** Lines that stand again and again at the turn of a page. */
function runningHeads(lines: readonly Line[], marks: ReadonlySet<Line>): Set<Line> {
  const near = new Map<string, Set<Line>>();
  const turns = lines.flatMap((line, index) => (line.turned || marks.has(line) ? [index] : []));
  if (turns.length < FEWEST_REPEATS - 1) return new Set();
  for (const turn of turns) {
    for (const line of lines.slice(Math.max(0, turn - NEAR_TURN), turn + NEAR_TURN + 1)) {
      if (marks.has(line) || line.text.length > LONGEST_HEAD || isKept(line)) continue;
      const key = line.text.replace(/\d+/gu, '#');
      near.set(key, (near.get(key) ?? new Set()).add(line));
    }
  }
  return new Set([...near.values()].filter((same) => same.size >= FEWEST_REPEATS).flatMap((same) => [...same]));
}

/** Heads of tables are read with their tables, and labels are never furniture. */
function isKept(line: Line): boolean {
  return /[\t|]/u.test(line.text) || labelsAt(line.text).length > 0;
}

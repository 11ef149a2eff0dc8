import { mayHead } from './cell-kinds.js';
import type { Line } from '../lines.js';
import { isHeadLine, opensClose } from '../language.js';
import type { Numbering } from '../outline.js';
import { plainlyGoesOn } from './place-cells.js';
import { COLUMN_NUMBER, headsNumbers } from './head.js';
import { labelAlone } from './whole-rows.js';

/** The head of a table printed one cell a line. */
export interface BareHead {
  /** The words over each column. */
  readonly columns: readonly string[];
  /** The rows of the head, each with a cell a column. */
  readonly storeys: readonly (readonly (readonly Line[])[])[];
  /** Its lines as printed, by which it is known again on the next page. */
  readonly lines: readonly Line[];
  /** Whether its rows have numbers. */
  readonly numbered: boolean;
  /** The first line of the body. */
  readonly next: number;
}

const MOST_LINES = 40;
/** Kinds of number that the first row of a table may have. */
const FIRST = new Set<Numbering>(['capital', 'roman', 'arabic']);
const FEWEST_COLUMNS = 2;

/** The head that begins with "TT" alone at `at`; null where none does. */
export function bareHead(lines: readonly Line[], at: number): BareHead | null {
  const first = lines[at];
  if (!first || !headsNumbers(first.text)) return null;
  const numbered = firstNumber(lines, at + 1);
  const end = numbered ?? endOfWords(lines, at + 1);
  const own = lines.slice(at, end);
  const cells = wholeCells(own);
  if (cells.length < FEWEST_COLUMNS) return null;
  const width = numbersOfColumns(lines, end);
  const storeys = width > 0 && width < cells.length ? twoStoreys(cells, width) : twoStoreys(cells, null);
  const columns = columnsOf(storeys);
  return { columns, storeys, lines: own, numbered: numbered !== null, next: end + width };
}

/** Where the body begins: the first number of a row before its words, or the row that numbers the columns. */
function firstNumber(lines: readonly Line[], from: number): number | null {
  for (let index = from; index < Math.min(lines.length, from + MOST_LINES); index++) {
    const text = lines[index]?.text ?? '';
    if (headsNumbers(text) || isHeadLine(text) || opensClose(text)) return null;
    if (numbersOfColumns(lines, index) > 0) return index;
    const label = labelAlone(text);
    const first = label?.ordinal === 1 && FIRST.has(label.numbering);
    if (index > from && first && /[A-Za-zÀ-ỹ]{2}/u.test(lines[index + 1]?.text ?? '')) return index;
  }
  return null;
}

/** How many lines number the columns ("(1)", "(2)", "(3)"); 0 where they do not. */
function numbersOfColumns(lines: readonly Line[], from: number): number {
  let count = 0;
  while (COLUMN_NUMBER.test(lines[from + count]?.text ?? '')) count++;
  return count >= 3 && /^\(?[1A]\)?$/u.test(lines[from]?.text ?? '') ? count : 0;
}

/** Past the words that may head columns, where no number tells where the head ends. */
function endOfWords(lines: readonly Line[], from: number): number {
  let end = from;
  for (; end < Math.min(lines.length, from + MOST_LINES); end++) {
    const text = lines[end]?.text ?? '';
    const goesOn = end > from && plainlyGoesOn(lines[end - 1]?.text ?? '', text);
    if (!mayHead(text) && !goesOn) break;
  }
  return end;
}

/** The lines as cells: one that begins in small letters or with a bracket goes on with the one before it. */
function wholeCells(lines: readonly Line[]): Line[][] {
  const cells: Line[][] = [];
  for (const line of lines) {
    const last = cells.at(-1)?.at(-1);
    if (last && cells.length > 1 && plainlyGoesOn(last.text, line.text)) cells.at(-1)?.push(line);
    else cells.push([line]);
  }
  return cells;
}

/**
 * The lower storey of a head is known by its repetition ("Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"): as many
 * times as there are heads over several columns, which stand side by side and begin alike.
 * @param width the number of columns where it is known
 */
function twoStoreys(cells: readonly Line[][], width: number | null): (readonly Line[])[][] {
  const words = cells.map(textOf);
  for (let block = 2; block * 2 < words.length; block++) {
    const times = repetitions(words, block);
    if (times < 2) continue;
    for (let wide = times; wide >= 2; wide--) {
      const lower = wide * block;
      const upper = words.length - lower;
      const start = alike(words.slice(0, upper), wide);
      if (start < 0 || (width !== null && upper - wide + lower !== width)) continue;
      const top = cells.slice(0, upper);
      const spread = top.flatMap((cell, index) =>
        index >= start && index < start + wide
          ? [cell, ...Array.from({ length: block - 1 }, (): Line[] => [])]
          : [cell],
      );
      const below = spread.map((_, index): Line[] => cells[upper + index - start] ?? []);
      return [spread, below.map((cell, index) => (index >= start && index < start + lower ? cell : []))];
    }
  }
  return [[...cells]];
}

/** How often the last `block` words stand one after the other at the end. */
function repetitions(words: readonly string[], block: number): number {
  const last = words.slice(-block).join('\n');
  let times = 1;
  while (words.slice(-block * (times + 1), -block * times).join('\n') === last) times++;
  return times;
}

/** Where `count` neighbours begin with the same word; -1 where none do. */
function alike(words: readonly string[], count: number): number {
  const first = (index: number): string => words[index]?.split(' ')[0] ?? '';
  for (let start = words.length - count; start > 0; start--) {
    if (words.slice(start, start + count).every((_, offset) => first(start + offset) === first(start))) return start;
  }
  return -1;
}

function columnsOf(storeys: readonly (readonly (readonly Line[])[])[]): string[] {
  const [top = [], below = []] = storeys;
  let over = '';
  return top.map((cell, index) => {
    const under = textOf(below[index] ?? []);
    if (cell.length > 0 || under === '') over = textOf(cell);
    return `${over} ${under}`.trim();
  });
}

function textOf(cell: readonly Line[]): string {
  return cell.map((line) => line.text).join(' ');
}

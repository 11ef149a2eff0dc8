import { centre } from './boxes.js';
import { lineOf, lineSize, partsOf, type Line } from './lines.js';
import type { Word } from './page.js';

/** White space between two columns of a table without rules, from where to where. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** What a line has in one column of a table. */
export interface Cell extends Line {
  readonly column: number;
  /** The last column that it reaches into: beyond its own for the name of a group of rows. */
  readonly reach: number;
}

/* All in parts of the size of letters. */
/** So wide a gap is seldom between words. */
const GAP = 1;
/** A space between words reaches so far from each of them. */
const SPACE = 0.2;
/** White space between cells that are filled. */
const APART = 0.4;
/** At a gutter white space is so wide in most lines. */
const CLEAR = 0.9;

/** Of the lines with gaps one in so many may run across a gutter. */
const ACROSS = 0.1;
/** So many lines have words on both sides of a gutter. */
const FEWEST_LINES = 3;

/** Whether there is white space in a line as between columns. */
export const isGappy = (line: Line): boolean => partsOf(line, GAP).length > 1;

/** Whether there may be: cells that are filled stand nearer. */
export const mayBeGappy = (line: Line): boolean => partsOf(line, APART).length > 1;

/** The white space that goes down through lines, from left to right. */
export function guttersOf(lines: readonly Line[]): Gutter[] {
  const edges = lines.flatMap((line) => {
    const reach = lineSize(line) * SPACE;
    return partsOf(line, SPACE * 2).flatMap(({ box }) => [
      { x: box.left - reach, step: 1 },
      { x: box.right + reach, step: -1 },
    ]);
  });
  const most = Math.round(lines.length * ACROSS);
  const gutters: Gutter[] = [];
  let covered = 0;
  let left: number | null = null;
  for (const { x, step } of edges.sort((one, other) => one.x - other.x || other.step - one.step)) {
    const before = covered;
    covered += step;
    if (before > most && covered <= most) left = x;
    if (before <= most && covered > most && left !== null) {
      if (x > left) gutters.push({ left, right: x });
      left = null;
    }
  }
  return gutters.filter((gutter) => isClear(gutter, lines));
}

/** Whether enough lines have words on both sides of the white space, and these stand well apart. */
function isClear(gutter: Gutter, lines: readonly Line[]): boolean {
  const at = (gutter.left + gutter.right) / 2;
  const gaps = lines.flatMap((line) => {
    const before = line.words.findLast(({ box }) => centre(box) < at);
    const after = line.words.find(({ box }) => centre(box) >= at);
    return before && after ? [(after.box.left - before.box.right) / lineSize(line)] : [];
  });
  const median = gaps.toSorted((one, other) => one - other)[gaps.length >> 1] ?? 0;
  return gaps.length >= FEWEST_LINES && median >= CLEAR;
}

/** A line in the cells of its columns; words that run on over a gutter stay together. */
export function cellsBetween(line: Line, gutters: readonly Gutter[]): Cell[] {
  const apart = lineSize(line) * APART;
  const groups: Word[][] = [];
  for (const word of line.words) {
    const last = groups.at(-1)?.at(-1);
    const [from, to] = [last?.box.right ?? 0, word.box.left];
    const parted = to - from >= apart && gutters.some(({ left, right }) => left < to && right > from);
    if (last && !parted) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => {
    const cell = lineOf(words);
    const column = gutters.filter(({ left }) => left < cell.box.left).length;
    return { ...cell, column, reach: Math.max(column, gutters.filter(({ right }) => right < cell.box.right).length) };
  });
}

import { centre, isWithin, middle } from './boxes.js';
import { linesOf, lineText, runOn } from './lines.js';
import type { Box, Word } from './page.js';
import { NEAR, type Ruling, type Stroke } from './rulings.js';
import { tableLine } from '../table-line.js';

/** A table as lines, and where it stands. */
export interface Table {
  readonly box: Box;
  readonly rows: readonly string[];
  readonly words: ReadonlySet<Word>;
}

/** More are of a drawing, or squared paper. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 400;
/** A rule divides two cells when it runs along so much of the side between them. */
const DIVIDES = 0.5;

/** Reads the table of a ruling; null for a frame, and for rules that are no table. */
export function ruledTable(ruling: Ruling, words: readonly Word[]): Table | null {
  const xs = places([...ruling.down.map(({ at }) => at), ruling.box.left, ruling.box.right]);
  const ys = places([...ruling.across.map(({ at }) => at), ruling.box.top, ruling.box.bottom]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || columns > MOST_COLUMNS || rows > MOST_ROWS) return null;
  const own = words.filter(({ box }) => isWithin(box, ruling.box));
  if (own.length === 0) return null;
  const first = firstCells(ruling, xs, ys);
  const cells: Word[][] = Array.from({ length: rows * columns }, () => []);
  for (const word of own) {
    const at = placeIn(ys, middle(word.box)) * columns + placeIn(xs, centre(word.box));
    cells[first[at] ?? at]?.push(word);
  }
  const texts = cells.map(cellText);
  const lines = ys.slice(1).map((_, row) => texts.slice(row * columns, (row + 1) * columns));
  return {
    box: ruling.box,
    rows: lines.filter((row) => row.some((text) => text !== '')).map(tableLine),
    words: new Set(own),
  };
}

/** The words of a cell, its lines set on. */
export function cellText(words: readonly Word[]): string {
  return words.length === 0 ? '' : runOn(linesOf(words).map(lineText));
}

/** Where rules run, those that are as good as one as one. */
function places(all: readonly number[]): number[] {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) > NEAR);
}

function placeIn(edges: readonly number[], place: number): number {
  const at = edges.findLastIndex((edge) => edge <= place);
  return Math.min(Math.max(at, 0), edges.length - 2);
}

/** For each field of the grid the first field of the cell that it is of: those that no rule divides are merged. */
function firstCells({ across, down }: Ruling, xs: readonly number[], ys: readonly number[]): number[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const first = Array.from({ length: rows * columns }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (first[root] !== root) root = first[root] ?? root;
    return root;
  };
  const merge = (one: number, other: number): void => {
    const [low, high] = [find(one), find(other)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) first[high] = low;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const [left = 0, right = 0, top = 0, bottom = 0] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
      if (column + 1 < columns && !divides(down, right, top, bottom)) merge(at, at + 1);
      if (row + 1 < rows && !divides(across, bottom, left, right)) merge(at, at + columns);
    }
  }
  return first.map((_, at) => find(at));
}

function divides(strokes: readonly Stroke[], place: number, from: number, to: number): boolean {
  const covered = strokes
    .filter(({ at }) => Math.abs(at - place) <= NEAR)
    .reduce((sum, stroke) => sum + Math.max(0, Math.min(stroke.to, to) - Math.max(stroke.from, from)), 0);
  return covered >= (to - from) * DIVIDES;
}

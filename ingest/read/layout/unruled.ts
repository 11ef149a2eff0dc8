import { around, centre } from './boxes.js';
import { cellsBetween, guttersOf, isGappy, mayBeGappy, type Cell, type Gutter } from './gutters.js';
import { lineSize, lineText, type Line } from './lines.js';
import type { Box } from './page.js';
import { cellText, type Table } from './ruled.js';
import { LABEL, rowsOf } from './rows.js';
import { strokesAcross } from './rulings.js';
import { tableLine } from '../table-line.js';

/** A table, and the lines that it is made of. */
export interface UnruledTable extends Table {
  readonly lines: ReadonlySet<Line>;
}

const FEWEST_ROWS = 3;
/** So many lines of text part two tables: a line that takes up so much of the width, or one set in its middle, in points. */
const PARTING = 3;
const WHOLE = 0.8;
const CENTRED = 12;
/** Of the lines of a table so many at most run across its columns: names of groups. */
const MOST_ACROSS = 0.4;
/** Lines of one cell stand no further apart, in parts of their size. */
const CLOSE = 0.45;
/** A rule that parts rows runs across so much of the table. */
const RULED = 0.7;

const FIGURE = /^[<>≥≤~]?\s*[\d.,]+(?:\s*[-–]\s*[\d.,]+)?\s*%?$/u;

/**
 * Tables whose columns white space divides and not rules: at least three columns, or two of which the second holds
 * figures.
 * @param lines of a page, without what stands in the columns of its head and foot
 * @param rules of the page: those that run across a table part its rows
 */
export function unruledTables(lines: readonly Line[], rules: readonly Box[]): UnruledTable[] {
  return stretchesOf(lines).flatMap(({ from, to }) => {
    const gutters = guttersOf(lines.slice(from, to).filter(mayBeGappy));
    return gutters.length === 0 ? [] : (tableOf(lines, grown(lines, from, to, gutters), gutters, rules) ?? []);
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From a line with white space in it to another, between which no text runs. */
function stretchesOf(lines: readonly Line[]): Stretch[] {
  if (lines.length < FEWEST_ROWS) return [];
  const text = around(lines.map(({ box }) => box));
  const isText = ({ box }: Line): boolean =>
    box.right - box.left >= WHOLE * (text.right - text.left) || Math.abs(centre(box) - centre(text)) < CENTRED;
  const stretches: { from: number; to: number }[] = [];
  let between = 0;
  for (const [at, line] of lines.entries()) {
    const last = stretches.at(-1);
    if (!isGappy(line)) {
      if (isText(line)) between++;
      continue;
    }
    if (last && between < PARTING) last.to = at + 1;
    else stretches.push({ from: at, to: at + 1 });
    between = 0;
  }
  return stretches;
}

/** Without lines at the edges that run across the columns; with those beyond them that go on with a cell. */
function grown(lines: readonly Line[], from: number, to: number, gutters: readonly Gutter[]): Stretch {
  const isRow = (line: Line): boolean => {
    const cells = cellsBetween(line, gutters);
    return cells.length > 1 && (!cells.some(isAcross) || isNumbered(cells) || isGappy(line));
  };
  const isRest = (line: Line | undefined, beside: Line | undefined): boolean => {
    if (!line || !beside) return false;
    const cells = cellsBetween(line, gutters);
    if (cells.some(isAcross) && !(cells[0]?.column === 1 && isNumbered(cellsBetween(beside, gutters)))) return false;
    const [above, below] = line.box.top < beside.box.top ? [line, beside] : [beside, line];
    return below.box.top - above.box.bottom < CLOSE * lineSize(line);
  };
  const rows = lines.slice(from, to).map(isRow);
  if (!rows.includes(true)) return { from, to: from };
  [from, to] = [from + rows.indexOf(true), from + rows.lastIndexOf(true) + 1];
  while (from > 0 && isRest(lines[from - 1], lines[from])) from--;
  while (to < lines.length && isRest(lines[to], lines[to - 1])) to++;
  return { from, to };
}

/** Whether a line has its number in a column of its own. */
function isNumbered([first]: readonly Cell[]): boolean {
  return first?.column === 0 && LABEL.test(lineText(first));
}

const isAcross = ({ column, reach }: Cell): boolean => reach > column;

function tableOf(
  lines: readonly Line[],
  { from, to }: Stretch,
  gutters: readonly Gutter[],
  rules: readonly Box[],
): UnruledTable | null {
  const own = lines.slice(from, to);
  if (own.length < FEWEST_ROWS) return null;
  const cells = own.map((line) => cellsBetween(line, gutters));
  const across = cells.filter((each) => each.some(isAcross)).length;
  if (across > own.length * MOST_ACROSS) return null;
  const box = around(own.map((line) => line.box));
  const width = box.right - box.left;
  const cuts = strokesAcross(rules)
    .filter((stroke) => stroke.at > box.top && stroke.at < box.bottom && stroke.to - stroke.from >= RULED * width)
    .map(({ at }) => at);
  const rows = rowsOf(cells.flat(), cuts).map((row) => textsOf(row, gutters.length + 1));
  if (rows.length < FEWEST_ROWS || (gutters.length === 1 && !hasFigures(rows))) return null;
  return { box, rows: rows.map(tableLine), words: new Set(own.flatMap(({ words }) => words)), lines: new Set(own) };
}

function textsOf(row: readonly Cell[], columns: number): string[] {
  return Array.from({ length: columns }, (_, column) =>
    cellText(row.filter((cell) => cell.column === column).flatMap(({ words }) => words)),
  );
}

/** Whether most rows end with a figure. */
function hasFigures(rows: readonly (readonly string[])[]): boolean {
  return rows.filter(([name, figure]) => name !== '' && FIGURE.test(figure ?? '')).length > rows.length / 2;
}

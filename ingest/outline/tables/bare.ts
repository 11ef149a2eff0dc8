import type { Passage } from '../../text.js';
import { bareHead, type BareHead } from './bare-head.js';
import { bareRows, type BareRow } from './bare-rows.js';
import { headsRemarks, isFigure, kindByCells, kindByHead, misfit, type ColumnKind } from './cell-kinds.js';
import type { Found, GridRow } from './grid.js';
import type { Line } from '../lines.js';
import { EMPTY_PASSAGE, joined } from '../passage.js';
import { brokenAt, placeCells, plainlyGoesOn, type Placed } from './place-cells.js';
import { isSum } from './whole-rows.js';

/** A misfit of more than this a line, or fewer rows than this that fill their columns: the lines are no such cells. */
const WORST_FIT = 0.75;
const LEAST_FILLED = 0.5;
const FEWEST_COLUMNS_UNNUMBERED = 3;
/** A sum leaves most columns empty. */
const SKIP_IN_SUM = 0.3;

/**
 * Reads a table printed one cell a line with nothing between the cells, whose "TT" or "STT" stands at `at`: head words
 * as far as the first number, a row from each number to the next. Where an extraction dropped the numbers, rows are
 * found by what the columns hold. Null where there is none.
 */
export function bareTable(lines: readonly Line[], at: number): Found | null {
  const head = bareHead(lines, at);
  if (!head) return null;
  const { rows, next } = bareRows(lines, head);
  const body = head.numbered ? numberedRows(head, rows) : unnumberedRows(head, rows);
  if (!body || body.length < 2) return { rows: null, next, unread: body === null };
  return { rows: [...head.storeys.map((cells) => gridRow(cells)), ...body], next };
}

/** A row begins at its number: only the columns of its cells are to be found. */
function numberedRows(head: BareHead, rows: readonly BareRow[]): GridRow[] {
  const columns = head.columns.slice(1);
  const remarks = remarksOf(columns);
  const full = rows
    .map(({ cells }) => wholeCells(cells))
    .filter((cells) => cells.length <= columns.length && cells.length >= columns.length - remarks);
  const kinds = columns.map((words, column): ColumnKind => {
    if (column === 0) return 'name';
    const cells = full.map((row) => row[column] ?? '').filter((text) => text !== '');
    return cells.length < 2 ? kindByHead(words) : kindByCells(words, cells);
  });
  const width = brokenAt(rows.flatMap(({ cells }) => cells));
  return rows.map(({ label, cells }) => {
    const { placed } = placeCells(cells, kinds, {
      mayOpen: false,
      width,
      ...(isSum(cells[0]?.text ?? '') && { skip: SKIP_IN_SUM }),
    });
    return gridRow([label ? [label] : [], ...inColumns(cells, placed, kinds.length)]);
  });
}

/** How many of the last columns are of remarks. */
function remarksOf(columns: readonly string[]): number {
  return columns.length - 1 - columns.findLastIndex((words) => !headsRemarks(words));
}

/** The lines of a row as cells, those joined that plainly belong together. */
function wholeCells(lines: readonly Line[]): string[] {
  const cells: string[] = [];
  for (const { text } of lines) {
    const last = cells.at(-1);
    if (last !== undefined && !isFigure(text) && plainlyGoesOn(last, text)) cells[cells.length - 1] = `${last} ${text}`;
    else cells.push(text);
  }
  return cells;
}

/** Where no row has a number: group rows stand apart, and the lines between them are rows if they fit the columns well. */
function unnumberedRows(head: BareHead, rows: readonly BareRow[]): GridRow[] | null {
  const kinds = head.columns.slice(1).map((words, column) => (column === 0 ? 'name' : kindByHead(words)));
  if (kinds.length + 1 < FEWEST_COLUMNS_UNNUMBERED || !kinds.some((kind) => kind !== 'words' && kind !== 'name')) {
    return null;
  }
  const width = brokenAt(rows.flatMap(({ cells }) => cells));
  let cost = 0;
  let count = 0;
  const body = rows.flatMap(({ label, group, cells }): GridRow[] => {
    if (group) return [gridRow([cells])];
    const fit = placeCells(cells, kinds, { mayOpen: true, width });
    cost += fit.cost;
    count += cells.length;
    return splitRows(label, cells, fit.placed, kinds.length);
  });
  const items = body.filter(({ cells }) => cells.length > 1);
  const least = kinds.length - remarksOf(head.columns);
  const filled = items.filter(({ cells }) => cells.slice(1).filter(({ text }) => text !== '').length >= least);
  const fits = kinds.every((kind, column) =>
    fitsColumn(
      kind,
      items.map(({ cells }) => cells[column + 1]?.text ?? ''),
    ),
  );
  return fits && cost <= count * WORST_FIT && filled.length >= items.length * LEAST_FILLED ? body : null;
}

/** Whether a column holds what its head says: no column of times is full of names. */
function fitsColumn(kind: ColumnKind, cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== '');
  return filled.filter((text) => misfit(kind, text) >= 2).length <= filled.length / 2;
}

function splitRows(label: Line | null, lines: readonly Line[], placed: readonly Placed[], width: number): GridRow[] {
  const starts = placed.flatMap(({ opens }, index) => (opens ? [index] : []));
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? lines.length;
    const own = at === 0 && label ? [label] : [];
    return gridRow([own, ...inColumns(lines.slice(start, end), placed.slice(start, end), width)]);
  });
}

function inColumns(lines: readonly Line[], placed: readonly Placed[], width: number): Line[][] {
  const columns: Line[][] = Array.from({ length: width }, () => []);
  for (const [index, line] of lines.entries()) columns[placed[index]?.column ?? 0]?.push(line);
  return columns;
}

function gridRow(cells: readonly (readonly Line[])[]): GridRow {
  const lines = cells.flat();
  return {
    cells: cells.map((cell): Passage => (cell.length === 0 ? EMPTY_PASSAGE : joined(cell.map((line) => line.passage)))),
    range: { start: lines[0]?.range.start ?? 0, end: lines.at(-1)?.range.end ?? 0 },
    apart: lines[0]?.turned ?? false,
    setOff: lines.length > 0 && lines.every((line) => line.setOff),
  };
}

import type { Range } from '../../text.js';
import type { Column, Row } from '../outline.js';
import { largest, type Grid, type GridRow } from './grid.js';
import { EMPTY_PASSAGE } from '../passage.js';
import { rolesOf, type RowDraft } from './row-roles.js';
import type { HeadingWords } from '../section-draft.js';
import { headOf } from './head.js';
import { wholeRows } from './whole-rows.js';

/** A table read: its columns and whole rows, not yet placed under a section. */
export interface ReadTable {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly RowDraft[];
  readonly range: Range;
  /** The group rows that carry a label: they head the rows under them. */
  readonly headings: ReadonlyMap<Row, HeadingWords>;
}

/**
 * Reads a grid: drops repeated heads, joins continued cells, tells group, item and sub rows. A table without a head
 * takes the `previous` one's where it has as many columns.
 */
export function readTable(grid: Grid, previous: readonly Column[] | null): ReadTable {
  const width = largest(grid.rows.map((row) => row.cells.length));
  const rows = grid.rows.map((row) => padded(row, width));
  const head = headOf(rows, width, previous);
  const whole = wholeRows(rows.slice(head.rows.length), head.rows, head.numberColumn);
  return { type: 'table', columns: head.columns, ...rolesOf(whole, head.numberColumn >= 0), range: grid.range };
}

function padded(row: GridRow, width: number): GridRow {
  if (row.cells.length === width) return row;
  return { ...row, cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? EMPTY_PASSAGE) };
}

import type { Passage, Range } from '../../text.js';

/** A table as printed: rows of cells, repeated heads and all. */
export interface Grid {
  readonly type: 'grid';
  readonly rows: readonly GridRow[];
  readonly range: Range;
}

export interface GridRow {
  readonly cells: readonly Passage[];
  readonly range: Range;
  /** White space or a turned page before it: a cell may be cut in two here. */
  readonly apart: boolean;
  /** All that it says is set off by markup: a group row of a Markdown table. */
  readonly setOff: boolean;
}

/** What begins at a line: the rows of a table, or null for lines up to `next` that are none. */
export interface Found {
  readonly rows: readonly GridRow[] | null;
  /** These lines are the cells of a table whose rows cannot be told. */
  readonly unread?: boolean;
  readonly next: number;
}

/** The largest of numbers that may be too many to pass as arguments; 0 for none. */
export const largest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);

/** Rows as a table. */
export function gridOf(rows: readonly GridRow[]): Grid {
  return {
    type: 'grid',
    rows,
    range: { start: rows[0]?.range.start ?? 0, end: rows.at(-1)?.range.end ?? 0 },
  };
}

import type { Row, Table } from '../outline/outline.js';
import type { Passage } from '../text.js';
import { mended } from './slips.js';

/** Words that name what a column holds, by role; a column has the first role whose words its head holds. */
export type RoleWords<R extends string> = Readonly<Record<R, readonly string[]>>;

/** The column of each role that a table has. */
export type Columns<R extends string> = ReadonlyMap<R, number>;

/** "II.1", "3.", and an empty cell. */
const LABEL_ALONE = /^[IVXLC\d.\s)]*$/u;

const NOTHING: Passage = { text: '', pieces: [] };

/** Makes the function that finds the columns of a table by the words of their heads, whatever their order. */
export function columnFinder<R extends string>(roles: readonly R[], words: RoleWords<R>) {
  const patterns = roles.map((role) => ({ role, pattern: anyOf(words[role]) }));

  return function columnsOf(table: Table): Columns<R> {
    const columns = new Map<R, number>();
    table.columns.forEach((_, index) => {
      const head = headOf(table, index);
      const found = patterns.find(({ role, pattern }) => !columns.has(role) && pattern.test(head));
      if (found) columns.set(found.role, index);
    });
    return columns;
  };
}

/** The whole head of a column, its storeys joined, misread words of it mended; "" for a role that the table does not have. */
export function headOf(table: Table, column: number | undefined): string {
  if (column === undefined) return '';
  return mended((table.columns[column]?.heads ?? []).join(' ').replace(/\s+/gu, ' '));
}

/** The cell of a row under a role; an empty passage where the table has no such column. */
export function cellOf<R extends string>(row: Row, columns: Columns<R>, role: R): Passage {
  const index = columns.get(role);
  return (index === undefined ? undefined : row.cells[index]) ?? NOTHING;
}

/** All words of a group row, whichever of its cells they stand in. */
export function wordsOf(row: Row): string {
  return row.cells
    .map((cell) => cell.text)
    .filter((text) => !LABEL_ALONE.test(text))
    .join(' ');
}

/** A pattern for any of the phrases as whole words, whatever their case. */
export function anyOf(phrases: readonly string[], flags = 'iu'): RegExp {
  const words = phrases.toSorted((a, b) => b.length - a.length).join('|');
  return new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${words})(?![A-Za-zÀ-ỹ\d])`, flags);
}

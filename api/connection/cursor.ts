import { refusal } from '../errors.js';
import { type Sql, sql } from '../sql.js';

/** A column that a list is ordered by. */
export interface OrderColumn {
  readonly column: Sql;
  readonly type: 'text' | 'int' | 'number' | 'date';
}

/** The values of the order columns of one row, as strings. */
export type SortKey = readonly string[];

const shapes: Record<OrderColumn['type'], RegExp> = {
  text: /^[^\0]*$/,
  int: /^-?\d{1,18}$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** Where a row stands in its list, opaque to clients: it stays valid while rows come and go around it. */
export function encodeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor. Throws BAD_CURSOR for anything that is no cursor of a list with these columns. */
export function decodeCursor(cursor: string, columns: readonly OrderColumn[]): SortKey {
  const key = parse(Buffer.from(cursor, 'base64url').toString());
  const fits =
    Array.isArray(key) &&
    key.length === columns.length &&
    columns.every(({ type }, i) => {
      const value: unknown = key[i];
      return typeof value === 'string' && shapes[type].test(value) && (type !== 'date' || isDate(value));
    });
  if (!fits) throw refusal('BAD_CURSOR', 'This is not a cursor of this list: take endCursor or the cursor of an edge.');
  return key.map(String);
}

/** A value of a sort key as SQL of its type. */
export function typed(value: string, { type }: OrderColumn): Sql {
  switch (type) {
    case 'text':
      return sql`${value}`;
    case 'int':
      return sql`${value}::bigint`;
    case 'number':
      return sql`${value}::float8`;
    case 'date':
      return sql`${value}::date`;
  }
}

function isDate(value: string): boolean {
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

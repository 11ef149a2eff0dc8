import { isRaw, RawQueryFragment } from '@mikro-orm/sql';
import { arrayLiteral } from '../schema/array-literal.js';

/** A piece of SQL with its values, to be put together with others. */
export type Sql = RawQueryFragment;

type Value = string | number | boolean | null | Sql;

/** Template for a piece of SQL: values are escaped, pieces are put in as they are. */
export function sql(strings: TemplateStringsArray, ...values: readonly Value[]): Sql {
  return new RawQueryFragment(strings.join('?'), values.map(storable));
}

/** A list of strings as a PostgreSQL array. */
export function textArray(values: readonly string[]): Sql {
  return sql`${arrayLiteral(values)}::text[]`;
}

/** Pieces one after the other. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return new RawQueryFragment(
    pieces.map((piece) => piece.sql).join(separator),
    pieces.flatMap((piece) => piece.params),
  );
}

/** All conditions at once; true when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}

/** A fixed piece of SQL: a column, a table. Never for what comes from outside. */
export function fixed(text: string): Sql {
  return new RawQueryFragment(text);
}

/** PostgreSQL's texts hold every character but the zero. */
function storable(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

/** The same string for the same piece with the same values. */
export function keyOf(piece: Sql): string {
  return JSON.stringify([piece.sql, piece.params.map((value) => (isRaw(value) ? keyOf(value) : value))]);
}

import { fold } from '../schema/fold.js';
import { fixed, type Sql, sql, textArray } from './sql.js';

/* Conditions on the row `r` of a list; each is left out where its argument is. */

type Given<T> = T | null | undefined;

/** The column is one of the values. */
export function oneOf(column: string, values: Given<readonly string[]>): Sql[] {
  return values ? [sql`${fixed(column)} = any(${textArray(values)})`] : [];
}

/** The column is just this value. */
export function equal(column: string, value: Given<string | number | boolean>): Sql[] {
  return value === null || value === undefined ? [] : [sql`${fixed(column)} = ${value}`];
}

/** The folded column holds the words as written, whatever their accents and signs. */
export function holds(column: string, text: Given<string>): Sql[] {
  const words = fold(text ?? '');
  return words === '' ? [] : [sql`${fixed(column)} like ${`%${words}%`}`];
}

/** The column is the name of this place in any spelling. */
export function inPlace(column: string, place: Given<string>): Sql[] {
  return place === null || place === undefined ? [] : [sql`${foldedPlace(column)} = ${fold(place)}`];
}

/** The column folded; only for columns with few values, which have no folded column of their own. */
export function foldedPlace(column: string): Sql {
  return sql`trim(regexp_replace(lower(unaccent(${fixed(column)})), '[^a-z0-9]+', ' ', 'g'))`;
}

/** Both ends of the link are there: a judged one outlives them, and is shown again when they are read again. */
export const bothEnds = sql`exists (select 1 from current_node n where n.id = r.from_id)
  and exists (select 1 from current_node n where n.id = r.to_id)`;

/** A row of the relation ties the row to one of these agencies. */
export function tiedTo(table: string, column: string, agencies: Given<readonly string[]>): Sql[] {
  if (!agencies) return [];
  const tie = sql`${fixed(`t.${column}`)} = r.id and t.agency_id = any(${textArray(agencies)})`;
  return [sql`exists (select 1 from ${fixed(table)} t where ${tie})`];
}

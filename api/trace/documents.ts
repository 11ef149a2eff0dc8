import { Document } from '../../schema/document.js';
import type { Context } from '../context.js';
import { inPlace } from '../filters.js';
import { allById } from '../load.js';
import { allOf, type Sql, sql } from '../sql.js';

/** Documents of all places. */
export const EVERYWHERE = Symbol('everywhere');

/** Whose documents are followed: those for a place, those for the whole country (null), or all. */
export type Where = string | null | typeof EVERYWHERE;

/** The documents, oldest first. */
export async function documentsOf(context: Context, where: Where): Promise<Document[]> {
  const ids = await context.em.execute<{ id: string }[]>(sql`
    select d.id from current_document d where ${isThere(where)} order by d.sorted_on, d.id`);
  return allById(
    context,
    Document,
    ids.map(({ id }) => id),
  );
}

function isThere(where: Where): Sql {
  if (where === EVERYWHERE) return sql`true`;
  return where === null ? sql`d.place is null` : allOf(inPlace('d.place', where));
}

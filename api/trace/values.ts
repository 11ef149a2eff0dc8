import { Document } from '../../schema/document.js';
import type { Scope } from '../../schema/enums.js';
import { fold } from '../../schema/fold.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { inPlace } from '../filters.js';
import { allById, byId } from '../load.js';
import { allOf, type Sql, sql, textArray } from '../sql.js';
import type { Stated } from './stated.js';

/** A target with what following it needs. */
export interface StatedTarget extends Stated {
  readonly target: Target;
}

/** Documents of all places. */
export const EVERYWHERE = Symbol('everywhere');

/** Whose documents are followed: those for a place, those for the whole country (null), or all. */
export type Where = string | null | typeof EVERYWHERE;

/** A condition on the targets `t`: of this indicator, about this scope, for this part of it; null is the whole. */
export async function valuesOf(context: Context, indicator: string, scope: Scope, part: string | null): Promise<Sql> {
  const ofIt = sql`t.indicator_id = ${indicator} and t.scope = ${scope}`;
  if (part === null) return sql`${ofIt} and t.search_component is null`;
  const folded = fold(part);
  // The part in just these words, else the one most often stated that holds them: "nông thôn" in "khu vực nông thôn".
  const [best] = await context.em.execute<{ part: string }[]>(sql`
    select t.search_component as part from current_target t
    where ${ofIt} and ' ' || t.search_component || ' ' like ${`% ${folded} %`}
    group by part order by t.search_component = ${folded} desc, count(*) desc, part limit 1`);
  return sql`${ofIt} and t.search_component = ${best?.part ?? folded}`;
}

/**
 * The place asked for, else that of the target, else that which most documents with such values are for. What is said
 * of the whole country is the same wherever it is said.
 */
export async function placeOf(
  context: Context,
  asked: string | null | undefined,
  target: Target | null,
  scope: Scope,
  values: Sql,
): Promise<Where> {
  if (typeof asked === 'string') return asked;
  if (scope === 'NATIONAL') return EVERYWHERE;
  if (target) return (await byId(context, Document, target.document.id))?.place ?? null;
  const [most] = await context.em.execute<{ place: string | null }[]>(sql`
    select d.place from target t join current_document d on d.id = t.document_id where ${values}
    group by d.place order by count(distinct d.id) desc, d.place limit 1`);
  return most?.place ?? null;
}

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

/** The values that the documents state; the documents are given oldest first. */
export async function statedTargets(
  context: Context,
  values: Sql,
  documents: readonly Document[],
): Promise<StatedTarget[]> {
  const order = new Map(documents.map(({ id }, i) => [id, i]));
  const ids = await context.em.execute<{ id: string }[]>(sql`
    select t.id from target t where ${values} and t.document_id = any(${textArray([...order.keys()])})`);
  const targets = await allById(
    context,
    Target,
    ids.map(({ id }) => id),
  );
  return targets.map((target) => statedTarget(target, order.get(target.document.id) ?? 0));
}

/** A target as the tracing sees it. */
export function statedTarget(target: Target, documentOrder: number): StatedTarget {
  const { id, document, span, kind, headline, period, quantity, relativeTo } = target;
  const { comparator, baseMin, baseMax, baseUnit } = quantity;
  return {
    ...{ target, id, documentId: document.id, documentOrder, offset: span.startOffset, kind, headline, period },
    ...{ comparator, baseMin, baseMax, baseUnit, relativeTo },
  };
}

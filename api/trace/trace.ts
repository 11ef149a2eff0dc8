import { Document } from '../../schema/document.js';
import { Scope } from '../../schema/enums.js';
import { fold } from '../../schema/fold.js';
import { Indicator } from '../../schema/indicator.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { inPlace } from '../filters.js';
import { allById, byId } from '../load.js';
import { allOf, fixed, sql, type Sql, textArray } from '../sql.js';
import { attainmentsOf, type AttainmentOf } from './attainments.js';
import { indicatorByName } from './indicator.js';
import { revisionsOf, type RevisionOf } from './revisions.js';
import { byPeriod, type Stated } from './stated.js';

/** What to follow; `target` stands for its indicator, component, scope and place, which the others may change. */
export interface TraceQuestion {
  readonly indicator?: string | null;
  readonly target?: string | null;
  readonly component?: string | null;
  readonly scope?: Scope | null;
  readonly place?: string | null;
}

/** A target with what following it needs. */
export interface StatedTarget extends Stated {
  readonly target: Target;
}

export interface TraceAnswer {
  readonly indicator: Indicator;
  readonly component: string | null;
  readonly scope: Scope;
  readonly place: string | null;
  readonly points: readonly StatedTarget[];
  readonly revisions: readonly RevisionOf<StatedTarget>[];
  readonly attainments: readonly AttainmentOf<StatedTarget>[];
  readonly silent: readonly Document[];
}

/** Follows an indicator through every document; null where nothing is known by that name or id. */
export async function trace(context: Context, question: TraceQuestion): Promise<TraceAnswer | null> {
  const target = typeof question.target === 'string' ? await byId(context, Target, question.target) : null;
  const indicator =
    typeof question.indicator === 'string'
      ? await indicatorByName(context, question.indicator)
      : target && (await byId(context, Indicator, target.indicator.id));
  if (!indicator) return null;

  const subject = {
    component: question.component ?? target?.component ?? null,
    scope: question.scope ?? target?.scope ?? 'LOCAL',
  };
  const values = valuesOf(indicator.id, subject.component, subject.scope);
  const place = question.place ?? (target ? await placeOf(context, target) : await usualPlace(context, values));
  const documents = await documentsOf(context, place, subject.scope);
  const points = (await statedTargets(context, values, documents)).sort(byPeriod);
  const stating = new Set(points.map(({ documentId }) => documentId));
  return {
    indicator,
    component: points[0]?.target.component ?? subject.component,
    scope: subject.scope,
    place: documents[0]?.place ?? place,
    points,
    revisions: revisionsOf(points),
    attainments: attainmentsOf(points, indicator.higherIsBetter),
    silent: documents.filter(({ id }) => !stating.has(id)),
  };
}

/** The targets `t` of an indicator for one part of it and about one kind of place. */
function valuesOf(indicator: string, component: string | null, scope: Scope): Sql {
  const part = component === null ? sql`t.search_component is null` : sql`t.search_component = ${fold(component)}`;
  return sql`t.indicator_id = ${indicator} and t.scope = ${scope} and ${part}`;
}

async function placeOf(context: Context, target: Target): Promise<string | null> {
  return (await byId(context, Document, target.document.id))?.place ?? null;
}

/** The place that most of the documents are for. */
async function usualPlace(context: Context, values: Sql): Promise<string | null> {
  const [most] = await context.em.execute<{ place: string | null }[]>(sql`
    select d.place from target t join document d on d.id = t.document_id where ${values}
    group by d.place order by count(distinct d.id) desc, d.place limit 1`);
  return most?.place ?? null;
}

/** The documents for a place, oldest first. What is said of the whole country is the same wherever it is said. */
async function documentsOf(context: Context, place: string | null, scope: Scope): Promise<Document[]> {
  const where = place === null ? fixed('d.place is null') : allOf(inPlace('d.place', place));
  const rows = await context.em.execute<{ id: string }[]>(sql`
    select d.id from document d where ${scope === 'NATIONAL' ? sql`true` : where} order by d.sorted_on, d.id`);
  return allById(
    context,
    Document,
    rows.map(({ id }) => id),
  );
}

async function statedTargets(context: Context, values: Sql, documents: readonly Document[]): Promise<StatedTarget[]> {
  const order = new Map(documents.map(({ id }, i) => [id, i]));
  const rows = await context.em.execute<{ id: string }[]>(sql`
    select t.id from target t where ${values} and t.document_id = any(${textArray([...order.keys()])})`);
  const targets = await allById(
    context,
    Target,
    rows.map(({ id }) => id),
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

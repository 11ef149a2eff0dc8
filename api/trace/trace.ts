import type { Document } from '../../schema/document.js';
import type { Scope } from '../../schema/enums.js';
import { Indicator } from '../../schema/indicator.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { byId } from '../load.js';
import { attainmentsOf, type AttainmentOf } from './attainments.js';
import { indicatorByName } from './indicator.js';
import { revisionsOf, type RevisionOf } from './revisions.js';
import { byPeriod } from './stated.js';
import { documentsOf, EVERYWHERE, placeOf, type StatedTarget, statedTargets, valuesOf } from './values.js';

/** What to follow; `target` stands for its indicator, component, scope and place, which the others may change. */
export interface TraceQuestion {
  readonly indicator?: string | null;
  readonly target?: string | null;
  readonly component?: string | null;
  readonly scope?: Scope | null;
  readonly place?: string | null;
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

  const scope = question.scope ?? target?.scope ?? 'LOCAL';
  const part = question.component ?? target?.component ?? null;
  const values = await valuesOf(context, indicator.id, scope, part);
  const where = await placeOf(context, question.place, target, scope, values);
  const documents = await documentsOf(context, where);
  const points = (await statedTargets(context, values, documents)).sort(byPeriod);
  const stating = new Set(points.map(({ documentId }) => documentId));
  return {
    indicator,
    component: points[0]?.target.component ?? part,
    scope,
    place: where === EVERYWHERE ? null : (documents[0]?.place ?? where),
    points,
    revisions: revisionsOf(points),
    attainments: attainmentsOf(points, indicator.higherIsBetter),
    silent: documents.filter(({ id }) => !stating.has(id)),
  };
}

import { Document } from '../../schema/document.js';
import type { Scope } from '../../schema/enums.js';
import { Indicator } from '../../schema/indicator.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { allById, byId } from '../load.js';
import { attainmentsOf, type AttainmentOf } from './attainments.js';
import { documentsOf, EVERYWHERE, type Where } from './documents.js';
import { indicatorByName } from './indicator.js';
import { notesOn } from './notes/index.js';
import { partMeant } from './parts.js';
import { revisionsOf, type RevisionOf } from './revisions.js';
import { byPeriod } from './stated.js';
import { mostStated, type Statement, statementsOf } from './statements.js';
import { type StatedTarget, statedTargets } from './values.js';

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
  readonly components: readonly string[];
  readonly scope: Scope;
  readonly scopes: readonly Scope[];
  readonly place: string | null;
  readonly points: readonly StatedTarget[];
  readonly revisions: readonly RevisionOf<StatedTarget>[];
  readonly attainments: readonly AttainmentOf<StatedTarget>[];
  readonly silent: readonly Document[];
  readonly notes: readonly string[];
  /** The same for each part, where the whole was asked for. */
  readonly parts: readonly TraceAnswer[];
}

/** Follows an indicator through every document; null where nothing is known by that name or id. */
export async function trace(context: Context, question: TraceQuestion): Promise<TraceAnswer | null> {
  const target = typeof question.target === 'string' ? await byId(context, Target, question.target) : null;
  const indicator =
    typeof question.indicator === 'string'
      ? await indicatorByName(context, question.indicator)
      : target && (await byId(context, Indicator, target.indicator.id));
  if (!indicator) return null;

  const statements = await statementsOf(context, indicator);
  const scope = question.scope ?? target?.scope ?? 'LOCAL';
  const asked = question.component ?? target?.component ?? null;
  const ofScope = statements.filter((one) => one.scope === scope);
  const part =
    asked === null
      ? ''
      : partMeant(
          asked,
          mostStated(ofScope, (one) => one.part),
          indicator.name,
        );
  const near = [ofScope.filter((one) => one.part === part), ofScope, statements];
  const where = await placeOf(context, question.place, target, scope, near);
  const documents = await documentsOf(context, where);

  const there = new Set(documents.map(({ id }) => id));
  const heard = statements.filter(({ documentId }) => there.has(documentId));
  const targets = await allById(
    context,
    Target,
    heard.map(({ id }) => id),
  );
  const wordings = wordingsOf(heard.filter((one) => one.scope === scope && one.part !== ''));
  const field = {
    ...{ indicator, scope, documents, place: where === EVERYWHERE ? null : (documents[0]?.place ?? where) },
    ...{ statements: heard, values: new Map((await statedTargets(context, targets)).map((one) => [one.id, one])) },
    ...{ wordings, components: [...wordings.values()], scopes: mostStated(heard, (one) => one.scope) },
  };
  const whole = follow(field, part, asked);
  if (part !== '') return whole;
  return { ...whole, parts: [...wordings.keys()].map((each) => follow(field, each, null)) };
}

/** Everything that the documents of a place say of an indicator. */
interface Field extends Pick<TraceAnswer, 'indicator' | 'scope' | 'place' | 'components' | 'scopes'> {
  readonly documents: readonly Document[];
  readonly statements: readonly Statement[];
  readonly values: ReadonlyMap<string, StatedTarget>;
  /** The parts that are stated of the scope, that of most documents first, each with its commonest wording. */
  readonly wordings: ReadonlyMap<string, string>;
}

function follow(field: Field, part: string, asked: string | null): TraceAnswer {
  const { indicator, scope, place, documents, statements, wordings, components, scopes } = field;
  const said = statements.filter((one) => one.part === part);
  const ofScope = statements.filter((one) => one.scope === scope);
  const points = valuesIn(
    field,
    said.filter((one) => one.scope === scope),
  ).sort(byPeriod);
  const stating = new Set(points.map(({ documentId }) => documentId));
  const component = part === '' ? null : (wordings.get(part) ?? asked);
  const revisions = revisionsOf(points, indicator.higherIsBetter);
  return {
    ...{ indicator, scope, scopes, place, component, components, points, revisions },
    attainments: attainmentsOf(points, indicator.higherIsBetter),
    silent: documents.filter(({ id }) => !stating.has(id)),
    notes: notesOn({
      ...{ values: points, higherIsBetter: indicator.higherIsBetter, revisions },
      ofOthers: valuesIn(
        field,
        said.filter((one) => one.scope !== scope),
      ).map((one) => ({ ...one, scope: one.target.scope })),
      byPart: valuesIn(
        field,
        ofScope.filter((one) => isNear(part, one.part) && !stating.has(one.documentId)),
      ).map((one) => ({ ...one, part: one.target.component ?? '' })),
    }),
    parts: [],
  };
}

function valuesIn({ values }: Field, statements: readonly Statement[]): StatedTarget[] {
  return statements.flatMap(({ id }) => values.get(id) ?? []);
}

/** The parts, that of most documents first, each with the wording that most documents have. */
function wordingsOf(statements: readonly Statement[]): Map<string, string> {
  const byPart = Map.groupBy(statements, (one) => one.part);
  const parts = mostStated(statements, (one) => one.part);
  return new Map(parts.map((part) => [part, mostStated(byPart.get(part) ?? [], (one) => one.component)[0] ?? part]));
}

/** Whether two parts share their words: "nông thôn" and "nông thôn, xử lý hợp vệ sinh"; the whole shares with all. */
function isNear(part: string, other: string): boolean {
  const [few = [], many = []] = [part.split(' '), other.split(' ')].sort((a, b) => a.length - b.length);
  return part !== other && other !== '' && (part === '' || few.every((word) => many.includes(word)));
}

/**
 * The place asked for, else that of the target, else that which most documents with such values are for, or where there
 * are none with the nearest to such. What is said of the whole country is the same wherever it is said.
 */
async function placeOf(
  context: Context,
  asked: string | null | undefined,
  target: Target | null,
  scope: Scope,
  near: readonly (readonly Statement[])[],
): Promise<Where> {
  if (typeof asked === 'string') return asked;
  if (scope === 'NATIONAL') return EVERYWHERE;
  if (target) return (await byId(context, Document, target.document.id))?.place ?? null;
  const stating = near.find((statements) => statements.length > 0) ?? [];
  return mostStated(stating, (one) => one.place)[0] ?? null;
}

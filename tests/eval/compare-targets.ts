import type { TargetFact } from '../../ingest/extract/facts.js';
import { asOneWording } from '../../ingest/link/indicators/index.js';
import { fold, overlap, sameNames } from './fold.js';
import type { Gold, GoldTarget } from './gold.js';
import { comparators, scopes, targetKinds } from './names.js';
import { at, isAt, namesOf, showSpan } from './place.js';
import { scoreGroups, type Comparison, type Score } from './score.js';

/** A target with the key of the indicator that it was linked to. */
export interface ReadTarget {
  readonly fact: TargetFact;
  readonly key: string;
}

type Check = (gold: GoldTarget, read: ReadTarget) => boolean;

const checks = {
  key: (gold, { key }) => keyOf(gold.key) === key,
  component: (gold, { fact }) => fold(gold.component ?? '') === fold(fact.component ?? ''),
  unit: (gold, { fact }) => unitOf(gold.unit) === unitOf(fact.quantity.unit),
  comparator: (gold, { fact }) => comparators[gold.comparator] === fact.quantity.comparator,
  period: (gold, { fact }) => gold.from === fact.period.from && gold.to === fact.period.to,
  kind: (gold, { fact }) => targetKinds[gold.kind] === fact.kind,
  scope: (gold, { fact }) => scopes[gold.scope] === fact.scope,
  relativeTo: (gold, { fact }) => gold.relativeTo === fact.relativeTo,
  lead: (gold, { fact }) => sameNames(gold.lead, namesOf(fact.lead)),
  headline: (gold, { fact }) => gold.headline === fact.headline,
} satisfies Record<string, Check>;

/** Targets by line and value, headline ones and those of the narrative apart. */
export function scoreTargets(gold: Gold, read: readonly ReadTarget[]): Score[] {
  const comparison: Comparison<GoldTarget, ReadTarget> = {
    row: 'targets',
    gold: gold.targets,
    read,
    likeness: (item, target) => {
      const { quantity, span } = target.fact;
      if (!isAt(item.line, span) || quantity.min !== item.min || quantity.max !== item.max) return 0;
      const agreeing = Object.values(checks).filter((check) => check(item, target)).length;
      return 1 + overlap(item.quote, span.quote) + agreeing / Object.keys(checks).length;
    },
    attributes: { ...checks, all: (item, target) => Object.values(checks).every((check) => check(item, target)) },
    showGold: (item) =>
      `${at(item)} [${item.key}${item.component ? ` / ${item.component}` : ''} ${item.comparator} ${item.min}..${item.max} ${item.unit} ${item.from}-${item.to} ${item.kind} ${item.scope} rel ${item.relativeTo}]`,
    showRead: ({ fact, key }) =>
      `${showSpan(fact.span)} [${key}${fact.component ? ` / ${fact.component}` : ''} ${fact.quantity.comparator} ${fact.quantity.min}..${fact.quantity.max} ${fact.quantity.unit} ${fact.period.from}-${fact.period.to} ${fact.kind} ${fact.scope} rel ${fact.relativeTo} lead ${namesOf(fact.lead).join(', ')}]`,
    confidence: ({ fact }) => fact.confidence,
    essential: ['component', 'unit', 'comparator', 'period', 'kind'],
  };
  return scoreGroups(
    comparison,
    ['headline', 'narrative'],
    (item) => (item.headline ? 'headline' : 'narrative'),
    ({ fact }) => (fact.headline ? 'headline' : 'narrative'),
  );
}

/** A key that a reader made, in the wording that stands for all that differ by a preposition alone. */
function keyOf(made: string): string {
  return asOneWording(made.replaceAll('-', ' ')).replaceAll(' ', '-');
}

/** Units keep their signs, unlike names: "%/năm" is not "%". */
function unitOf(unit: string): string {
  return unit.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

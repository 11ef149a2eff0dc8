import type { Facts } from '../../ingest/extract/facts.js';
import { scoreAgencies, scoreCitations, scoreDocument } from './compare-names.js';
import { scoreGoals, scoreProjects, scoreSections, scoreTasks } from './compare-facts.js';
import { scoreTargets } from './compare-targets.js';
import type { Gold } from './gold.js';
import type { Score } from './score.js';

/** Compares what was read from one text with its gold, type by type. `keys` are those of the targets' indicators, in their order. */
export function evaluate(gold: Gold, facts: Facts, keys: readonly string[]): Score[] {
  return [
    scoreDocument(gold, facts.document),
    scoreSections(gold, facts.sections),
    ...scoreTargets(
      gold,
      facts.targets.map((fact, index) => ({ fact, key: keys[index] ?? '' })),
    ),
    scoreGoals(gold, facts.goals),
    scoreTasks(gold, facts.tasks),
    ...scoreProjects(gold, facts.projects),
    scoreAgencies(gold, facts.agencies),
    scoreCitations(gold, facts.citations),
  ];
}

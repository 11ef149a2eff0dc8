import {
  bestPairs,
  continues,
  type Match,
  outcomeTraitsOf,
  reports,
  type ScoredPair,
  taskTraitsOf,
} from '../../link/tasks/index.js';
import type { Linkable, LinkableText } from './linkable.js';
import { byBlocks } from './by-blocks.js';
import { once } from './once.js';
import type { ProposedLink } from './write-links.js';

const traits = once(({ text, lead, projects }: LinkableText['tasks'][number]) =>
  taskTraitsOf({ text, lead }, projects),
);
const told = once(({ text }: Linkable) => outcomeTraitsOf(text));

/** Tasks of a later text that take up those of an earlier one, and what it reports of them. */
export function continued(later: LinkableText, earlier: LinkableText): ProposedLink[] {
  return [
    ...linksOf(later.tasks, earlier.tasks, (a, b) => continues(traits(a), traits(b))),
    ...linksOf(later.outcomes, earlier.tasks, (a, b) => reports(told(a), traits(b))),
  ];
}

function linksOf<L extends Linkable, E extends Linkable>(
  later: readonly L[],
  earlier: readonly E[],
  compare: (later: L, earlier: E) => Match | null,
): ProposedLink[] {
  const scored = byBlocks(later, earlier).flatMap(([at, otherAt]): ScoredPair[] => {
    const [one, other] = [later[at], earlier[otherAt]];
    const match = one && other && compare(one, other);
    return match ? [{ ...match, later: at, earlier: otherAt }] : [];
  });
  return bestPairs(scored).flatMap(({ later: at, earlier: otherAt, score, why }) => {
    const [from, to] = [later[at], earlier[otherAt]];
    return from && to ? [{ kind: 'CONTINUES' as const, fromId: from.id, toId: to.id, score, why }] : [];
  });
}

import { goalTraitsOf, restates } from '../../link/goals/index.js';
import { byBlocks } from './by-blocks.js';
import type { LinkableText } from './linkable.js';
import type { ProposedLink } from './write-links.js';

/** Goals of a later text that state those of an earlier one again. */
export function restated(later: LinkableText, earlier: LinkableText): ProposedLink[] {
  const [ones, others] = [later.goals.map(goalTraitsOf), earlier.goals.map(goalTraitsOf)];
  return byBlocks(later.goals, earlier.goals).flatMap(([at, otherAt]) => {
    const [one, other] = [ones[at], others[otherAt]];
    const [from, to] = [later.goals[at], earlier.goals[otherAt]];
    const found = one && other && restates(one, other);
    if (!found || !from || !to) return [];
    return [{ kind: 'CONTINUES' as const, fromId: from.id, toId: to.id, score: found.score, why: found.why }];
  });
}

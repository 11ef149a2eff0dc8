import { goalTraitsOf, restates } from '../../link/goals/index.js';
import { byBlocks } from './by-blocks.js';
import type { LinkableText } from './linkable.js';
import { once } from './once.js';
import type { ProposedLink } from './write-links.js';

const traits = once(goalTraitsOf);

/** Goals of a later text that state those of an earlier one again. */
export function restated(later: LinkableText, earlier: LinkableText): ProposedLink[] {
  return byBlocks(later.goals, earlier.goals).flatMap(([at, otherAt]) => {
    const [from, to] = [later.goals[at], earlier.goals[otherAt]];
    const found = from && to && restates(traits(from), traits(to));
    if (!found) return [];
    return [{ kind: 'CONTINUES' as const, fromId: from.id, toId: to.id, score: found.score, why: found.why }];
  });
}

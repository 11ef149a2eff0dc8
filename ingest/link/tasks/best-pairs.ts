import type { Match } from './compare.js';

/** A match of two tasks of two documents, or of an outcome and a task: indexes in their documents. */
export interface ScoredPair extends Match {
  readonly later: number;
  readonly earlier: number;
}

/**
 * Of the scored pairs of two documents those to keep: where several rest on one clause, of the later or of the earlier
 * text, only the best. Of equal scores that which stands first in its documents, so that the order of pairs does not matter.
 */
export function bestPairs(pairs: readonly ScoredPair[]): ScoredPair[] {
  const taken = new Set<string>();
  return pairs.toSorted(byScore).filter(({ later, earlier, clauses }) => {
    const claims = [`later ${later} ${clauses[0]}`, `earlier ${earlier} ${clauses[1]}`];
    if (claims.some((claim) => taken.has(claim))) return false;
    claims.forEach((claim) => taken.add(claim));
    return true;
  });
}

function byScore(a: ScoredPair, b: ScoredPair): number {
  return b.score - a.score || a.later - b.later || a.earlier - b.earlier;
}

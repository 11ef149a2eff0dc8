import type { SqlEntityManager } from '@mikro-orm/sql';
import { compareNamed } from '../../link/projects/index.js';
import { byBlocks } from './by-blocks.js';
import { type Designation, designations, neighbours } from './designations.js';
import { type ProposedLink, replaceLinks } from './write-links.js';

/** What is less sure is not worth a reviewer's time. */
const WORTH_A_LOOK = 0.3;

/** Links names of projects, of whatever documents, with those that mean the same work or a part of it. */
export async function linkDesignations(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  const own = await designations(em, ids);
  const others = await neighbours(em, own);
  const links = pairsOf(own, others).flatMap(([a, b]) => linkOf(a, b) ?? []);
  await replaceLinks(em, ['SAME_PROJECT', 'PART_OF'], ids, links);
}

/** Every pair that shares a block, of which one at least is among the first; the smaller id first. */
function pairsOf(own: readonly Designation[], others: readonly Designation[]): [Designation, Designation][] {
  const all = [...own, ...others];
  return byBlocks(own, all).flatMap(([at, otherAt]): [Designation, Designation][] => {
    const [one, other] = [all[at], all[otherAt]];
    // Two of the first are found from both sides.
    if (at >= otherAt || !one || !other) return [];
    return [one.id < other.id ? [one, other] : [other, one]];
  });
}

function linkOf(a: Designation, b: Designation): ProposedLink | null {
  const verdict = compareNamed(a, b);
  if (verdict === null || verdict.score < WORTH_A_LOOK) return null;
  const { relation, score, why } = verdict;
  switch (relation) {
    case 'SAME':
      return { kind: 'SAME_PROJECT', fromId: a.id, toId: b.id, score, why };
    case 'PART_OF':
      return { kind: 'PART_OF', fromId: a.id, toId: b.id, score, why };
    case 'HAS_PART':
      return { kind: 'PART_OF', fromId: b.id, toId: a.id, score, why };
    case 'APART':
    case 'UNKNOWN':
      return null;
  }
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import { arrayLiteral } from '../../../schema/array-literal.js';
import { HOLDS } from '../../../schema/link.js';
import { clustersOf, compareNamed, type Tie } from '../../link/projects/index.js';
import { designations } from './designations.js';

/** A person's word counts more than any rule's. */
const SAID = 2;

/** What people and rules say of some names of projects. */
export interface Ties {
  /** What people say is one. */
  readonly said: readonly Tie[];
  /** What rules say is one: the ties within their groups. */
  readonly ruled: readonly Tie[];
  /** What rules alone put together, by each name; one that stands alone is not in it. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Whether a person says that two are not one. */
  readonly rejected: (a: string, b: string) => boolean;
}

/** All that ties some names of projects, or keeps them apart. */
export async function tiesAmong(em: SqlEntityManager, names: readonly string[]): Promise<Ties> {
  const among = arrayLiteral(names);
  const links = await em.execute<Row[]>(
    `select from_id as a, to_id as b, score as strength, review from link
     where kind = 'SAME_PROJECT' and from_id = any(?) and to_id = any(?)`,
    [among, among],
  );
  const denied = links.filter(({ review }) => review === 'REJECTED');
  const pairs = new Set(denied.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const rejected = (a: string, b: string) => pairs.has(`${a} ${b}`);

  const differ = await differing(em, names);
  const proposed = links.filter(({ review, strength }) => review !== 'REJECTED' && strength >= HOLDS);
  const groups = clustersOf(proposed, (a, b) => rejected(a, b) || differ(a, b));
  return {
    said: links.filter(({ review }) => review === 'CONFIRMED').map(({ a, b }) => ({ a, b, strength: SAID })),
    ruled: proposed.filter(({ a, b }) => groups.get(a)?.includes(b)),
    groups,
    rejected,
  };
}

interface Row extends Tie {
  readonly review: string;
}

/** Says of two names whether they say two works, or a part and its whole. */
async function differing(em: SqlEntityManager, names: readonly string[]): Promise<(a: string, b: string) => boolean> {
  const byId = new Map((await designations(em, names)).map((each) => [each.id, each]));
  return (a, b) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    const compared = one && other ? compareNamed(one, other) : null;
    return compared !== null && compared.relation !== 'SAME';
  };
}

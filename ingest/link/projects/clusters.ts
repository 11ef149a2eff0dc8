/** Two of those that are sorted into clusters, and how sure it is that they are one. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  /** 0..1; above 1 for what a person has said. */
  readonly strength: number;
}

/**
 * Puts together what is tied, the strongest ties first, unless two of them must stay apart. It depends on the ties alone, in whatever
 * order they come. Gives each its cluster, named by the smallest of its members.
 * @param apart whether two must not be one
 */
export function clustersOf(
  ties: readonly Tie[],
  apart: (a: string, b: string) => boolean,
): Map<string, readonly string[]> {
  const clusters = new Map<string, readonly string[]>();
  const clusterOf = (one: string) => clusters.get(one) ?? [one];
  for (const { a, b } of ties.toSorted(strongestFirst)) {
    const [left, right] = [clusterOf(a), clusterOf(b)];
    if (left === right || left.includes(b)) continue;
    if (left.some((one) => right.some((other) => apart(one, other)))) continue;
    const joined = [...left, ...right].sort();
    for (const one of joined) clusters.set(one, joined);
  }
  return clusters;
}

function strongestFirst(x: Tie, y: Tie): number {
  return y.strength - x.strength || compare(x.a, y.a) || compare(x.b, y.b);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : Number(x > y);
}

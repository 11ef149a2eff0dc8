import type { Direction } from '../../schema/enums.js';
import { byPeriod, comparable, difference, onePerDocument, type Stated } from './stated.js';

/** The same period promised anew by the next document that speaks of it. */
export interface RevisionOf<T> {
  readonly from: T;
  readonly to: T;
  readonly direction: Direction;
  /** Later minus earlier in the base unit; of the middles where one is a range. */
  readonly change: number;
  /** The change in percent of the earlier value; null where that is zero. */
  readonly changePercent: number | null;
}

/** Every promise beside the one before it, by period. Results and estimates are no promises. */
export function revisionsOf<T extends Stated>(values: readonly T[]): RevisionOf<T>[] {
  const promises = values.filter(({ kind }) => kind === 'TARGET');
  return comparable(promises)
    .flatMap((group) => {
      const successive = onePerDocument(group);
      return successive.slice(1).map((to, i) => revision(successive[i] ?? to, to));
    })
    .sort((a, b) => byPeriod(a.to, b.to));
}

/** The way from one value to another of the same years and base unit. */
export function revision<T extends Stated>(from: T, to: T): RevisionOf<T> {
  const { absolute, percent } = difference(from, to);
  return { from, to, direction: directionOf(from, to), change: absolute, changePercent: percent };
}

function directionOf(from: Stated, to: Stated): Direction {
  const ends = [sign(from.baseMin, to.baseMin), sign(from.baseMax, to.baseMax)];
  const way = Math.sign(ends.reduce((sum, end) => sum + end, 0));
  if (way !== 0) return way > 0 ? 'RAISED' : 'LOWERED';
  return ends[0] === 0 ? 'KEPT' : wider(from, to);
}

/** A range that grew or shrank at both ends moved as its middle did. */
function wider(from: Stated, to: Stated): Direction {
  const way = sign(from.baseMin + from.baseMax, to.baseMin + to.baseMax);
  if (way === 0) return 'KEPT';
  return way > 0 ? 'RAISED' : 'LOWERED';
}

/** -1, 0 or 1; what arithmetic in binary makes of decimals does not count as a difference. */
function sign(from: number, to: number): number {
  const noise = 1e-9 * Math.max(Math.abs(from), Math.abs(to));
  return Math.abs(to - from) <= noise ? 0 : Math.sign(to - from);
}

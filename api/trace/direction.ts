import type { Direction } from '../../schema/enums.js';
import type { Ends } from './stated.js';

/** Which way a value moved; a range that grew or shrank at both ends moved as its middle did. */
export function directionOf(from: Ends, to: Ends): Direction {
  const ends = [sign(from.baseMin, to.baseMin), sign(from.baseMax, to.baseMax)];
  const way = Math.sign(ends.reduce((sum, end) => sum + end, 0));
  if (way !== 0) return way > 0 ? 'RAISED' : 'LOWERED';
  return ends[0] === 0 ? 'KEPT' : wider(from, to);
}

/** Whether both ends are the same. */
export function isSame(a: Ends, b: Ends): boolean {
  return sign(a.baseMin, b.baseMin) === 0 && sign(a.baseMax, b.baseMax) === 0;
}

function wider(from: Ends, to: Ends): Direction {
  const way = sign(from.baseMin + from.baseMax, to.baseMin + to.baseMax);
  if (way === 0) return 'KEPT';
  return way > 0 ? 'RAISED' : 'LOWERED';
}

/** -1, 0 or 1; what arithmetic in binary makes of decimals does not count as a difference. */
function sign(from: number, to: number): number {
  const noise = 1e-9 * Math.max(Math.abs(from), Math.abs(to));
  return Math.abs(to - from) <= noise ? 0 : Math.sign(to - from);
}

import type { Direction } from '../../schema/enums.js';
import { attainmentsOf } from './attainments.js';
import { directionOf } from './direction.js';
import { postponements } from './postponed.js';
import { byPeriod, comparable, difference, onePerDocument, type Stated } from './stated.js';

/** A promise that a later document makes anew. */
export interface RevisionOf<T> {
  readonly from: T;
  readonly to: T;
  readonly direction: Direction;
  /** Later minus earlier in the base unit; of the middles where one is a range. */
  readonly change: number;
  /** The change in percent of the earlier value; null where that is zero. */
  readonly changePercent: number | null;
}

/**
 * Every promise beside the one before it for the same years, and every one that was only put off beside the one for the
 * later year; by the later promise's period. Results and estimates are no promises; what was reached was not put off.
 */
export function revisionsOf<T extends Stated>(values: readonly T[], higherIsBetter: boolean | null): RevisionOf<T>[] {
  const promises = values.filter(({ kind }) => kind === 'TARGET');
  const successions = comparable(promises).map(onePerDocument);
  const renewed = successions.flatMap((one) => one.slice(1).map((to, i) => revision(one[i] ?? to, to)));
  const reached = new Set(
    attainmentsOf(values, higherIsBetter).flatMap(({ promised, met }) => (met ? [promised.id] : [])),
  );
  const postponed = postponements(successions)
    .filter(([from]) => !reached.has(from.id))
    .map(([from, to]): RevisionOf<T> => ({ ...revision(from, to), direction: 'POSTPONED' }));
  return [...renewed, ...postponed].sort((a, b) => byPeriod(a.to, b.to));
}

/** The way from one value to another of the same measure. */
function revision<T extends Stated>(from: T, to: T): RevisionOf<T> {
  const { absolute, percent } = difference(from, to);
  return { from, to, direction: directionOf(from, to), change: absolute, changePercent: percent };
}

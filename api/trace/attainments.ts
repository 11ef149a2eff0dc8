import { byPeriod, comparable, difference, onePerDocument, type Stated } from './stated.js';

/** A promise beside the best result known for the same period. */
export interface AttainmentOf<T> {
  readonly promised: T;
  readonly reached: T;
  /** Whether the promise was kept; null where it cannot be said. */
  readonly met: boolean | null;
  /** Reached minus promised in the base unit; of the middles where one is a range. */
  readonly gap: number;
  /** The gap in percent of the promise; null where that is zero. */
  readonly gapPercent: number | null;
}

/** Every promise beside what was reached, by period. `higherIsBetter` is the indicator's; null where it cannot be said. */
export function attainmentsOf<T extends Stated>(
  values: readonly T[],
  higherIsBetter: boolean | null,
): AttainmentOf<T>[] {
  return comparable(values)
    .flatMap((group) => {
      const [reached] = resultsOf(group);
      if (!reached) return [];
      return onePerDocument(group.filter(({ kind }) => kind === 'TARGET')).map((promised) => {
        const { absolute, percent } = difference(promised, reached);
        return { promised, reached, met: isMet(promised, reached, higherIsBetter), gap: absolute, gapPercent: percent };
      });
    })
    .sort((a, b) => byPeriod(a.promised, b.promised));
}

/**
 * The best result known among values of the same years: an actual one before an estimate, and the word of the latest
 * document before that of earlier ones. Empty where none is known.
 */
export function resultsOf<T extends Stated>(group: readonly T[]): T[] {
  const actual = onePerDocument(group.filter(({ kind }) => kind === 'ACTUAL')).slice(-1);
  return actual.length > 0 ? actual : onePerDocument(group.filter(({ kind }) => kind === 'ESTIMATE')).slice(-1);
}

/**
 * Whether a promise was kept. A promise of "at least" or "at most" says itself which way it binds; any other binds the
 * way in which the indicator is better. Null where the way is unknown, or where the result is too vague to tell.
 */
export function isMet(promised: Stated, reached: Stated, higherIsBetter: boolean | null): boolean | null {
  const result = bounds(reached);
  switch (promised.comparator) {
    case 'GT':
      return isAtLeast(result, promised.baseMin, true);
    case 'GTE':
      return isAtLeast(result, promised.baseMin, false);
    case 'LT':
      return isAtMost(result, promised.baseMax, true);
    case 'LTE':
      return isAtMost(result, promised.baseMax, false);
    case 'EQ':
    case 'APPROX':
    case 'RANGE':
      break;
  }
  if (higherIsBetter === true) return isAtLeast(result, promised.baseMin, false);
  if (higherIsBetter === false) return isAtMost(result, promised.baseMax, false);
  return null;
}

/** What a stated result leaves open: "more than 75" is anything above. */
interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Whether the low and the high end themselves are shut out. */
  readonly open: boolean;
}

function bounds({ comparator, baseMin, baseMax }: Stated): Bounds {
  switch (comparator) {
    case 'GT':
    case 'GTE':
      return { low: baseMin, high: Infinity, open: comparator === 'GT' };
    case 'LT':
    case 'LTE':
      return { low: -Infinity, high: baseMax, open: comparator === 'LT' };
    case 'EQ':
    case 'APPROX':
    case 'RANGE':
      return { low: baseMin, high: baseMax, open: false };
  }
}

function isAtLeast({ low, high, open }: Bounds, least: number, strictly: boolean): boolean | null {
  if (low > least || (low === least && (open || !strictly))) return true;
  if (high < least || (high === least && (open || strictly))) return false;
  return null;
}

function isAtMost({ low, high, open }: Bounds, most: number, strictly: boolean): boolean | null {
  return isAtLeast({ low: -high, high: -low, open }, -most, strictly);
}

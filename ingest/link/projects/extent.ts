import type { Designation } from './designation.js';
import { isLinear } from './kinds.js';
import { matchWords } from './match-words.js';

/** How much of a work two names mean. */
export type Extent = 'SAME' | 'PART_OF' | 'HAS_PART' | 'APART' | 'UNKNOWN';

/** By numbers, by how many works are named, by phases and stretches. */
export const extentOf = { numbers, works, phases, stretches };

/** Berths 3, 4 are a part of berths 3, 4, 5, 6; those and 5, 6, 7 are two works; what has no number may be any of its like. */
function numbers(a: readonly number[], b: readonly number[]): Extent {
  const isWithin = a.every((number) => b.includes(number));
  const holds = b.every((number) => a.includes(number));
  if (isWithin && holds) return 'SAME';
  if (a.length === 0 || b.length === 0) return 'UNKNOWN';
  if (isWithin) return 'PART_OF';
  return holds ? 'HAS_PART' : 'APART';
}

function works(a: Designation, b: Designation): Extent {
  const [one, other] = [a, b].map((each) => each.works.filter(({ isBeside, kinds }) => !isBeside && kinds.length > 0));
  const [isSeveral, areSeveral] = [(one?.length ?? 0) > 1, (other?.length ?? 0) > 1];
  if (isSeveral === areSeveral) return 'SAME';
  return isSeveral ? 'HAS_PART' : 'PART_OF';
}

function phases(a: number | null, b: number | null): Extent {
  if (a === b) return 'SAME';
  if (a === null) return 'HAS_PART';
  return b === null ? 'PART_OF' : 'APART';
}

/** A stretch of a road is a part of it; of other works "nối ..." only says where they are. */
function stretches(a: Designation, b: Designation): Extent {
  if (!isLinear(a.works[0].kinds) && !isLinear(b.works[0].kinds)) return 'SAME';
  const [one, other] = [a, b].map(({ segment }) =>
    segment.filter(({ rank, folded }) => rank === 'name' || /\d/u.test(folded)),
  );
  if (!one || !other || one.length + other.length === 0) return 'SAME';
  if (one.length === 0) return 'HAS_PART';
  if (other.length === 0) return 'PART_OF';
  const { shared } = matchWords(one, other);
  return shared.length >= Math.min(one.length, other.length) * 0.75 ? 'SAME' : 'APART';
}

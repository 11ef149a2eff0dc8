import type { GoalKind } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { findQuantities, type QuantityMatch } from '../quantity/index.js';
import { CONFIDENCE, type Ground } from './confidence.js';

/** A goal where a paragraph states it. */
export interface FoundGoal extends Range {
  /** The words of the goal; of a motto what stands between its quotation marks. */
  readonly text: string;
  readonly kind: GoalKind;
  /** The year by which; null where neither the goal nor its heading nor the document says one. */
  readonly horizon: number | null;
  readonly confidence: number;
}

/** "năm 2030", "hết năm 2025": a pattern's source, its year in a group. */
export const YEAR = String.raw`(?:(?:hết|cuối)\s+)?năm\s+(?<year>(?:19|20)\d\d)`;

/** The goal that stands in a range of a text. */
export function goalAt(
  text: string,
  { start, end }: Range,
  kind: GoalKind,
  horizon: number | null,
  ground: Ground,
): FoundGoal {
  return { start, end, text: text.slice(start, end), kind, horizon, confidence: CONFIDENCE[ground] };
}

/** The year of a match; null where it has none. */
export function yearIn(year: string | undefined): number | null {
  return year === undefined ? null : Number(year);
}

/** "không quá 8 gam", "đạt 1,5 lít": the form of a target, whether its unit is known or not. */
const BOUND =
  /(?<![A-Za-zÀ-ỹ])(?:đạt|còn|dưới|trên|ít nhất|tối thiểu|tối đa|không quá|khoảng)\s+\d+(?:[.,]\d+)*\s+[A-Za-zÀ-ỹ]/iu;

const BECOMES = /(?<![A-Za-zÀ-ỹ])trở thành(?![A-Za-zÀ-ỹ])/iu;

/** Whether the first clause states a quantity: a target and no goal. The rank of what a place becomes is part of its state. */
export function isMeasured(said: string): boolean {
  const clause = said.split(/;|\.\s/u, 1).join('');
  return findQuantities(clause).some((found) => !isRankOfState(clause, found)) || BOUND.test(clause);
}

/** "trở thành tỉnh công nghiệp, nằm trong nhóm 15 tỉnh dẫn đầu" */
function isRankOfState(clause: string, { dimension, start }: QuantityMatch): boolean {
  return dimension === 'RANK' && BECOMES.test(clause.slice(0, start));
}

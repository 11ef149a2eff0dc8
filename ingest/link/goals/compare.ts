import type { GoalFact } from '../../extract/facts.js';
import { compare, logOdds, probability, traitsOf, type Traits } from '../likeness/index.js';
import weights from './weights.json' with { type: 'json' };

/** All that comparing needs of a goal or vision, a plain JSON value. */
export interface GoalTraits extends Traits {
  /** The year by which it is to be reached; null where the text does not say. */
  readonly horizon: number | null;
}

/** That a goal says again what an earlier one said. */
export interface Restatement {
  /** How probable, 0..1. */
  readonly score: number;
  /** The words that both share and how the horizon moved, in Vietnamese, for a person. */
  readonly why: string;
  /** Years by which the horizon moved: more than 0 is later; null where one has none. */
  readonly horizonChange: number | null;
}

/** Less is not said. */
const LEAST_SCORE = 0.3;
/** What a goal is for says as much as what it is. */
const OF_PURPOSE = 1;

/** What is computed once of a goal. */
export function goalTraitsOf({ text, horizon }: Pick<GoalFact, 'text' | 'horizon'>): GoalTraits {
  return { ...traitsOf(text, OF_PURPOSE), horizon };
}

/**
 * Whether a later goal states an earlier one again, be it a goal or a vision: one telling clause that both share is enough. Null
 * below 0.3.
 */
export function restates(later: GoalTraits, earlier: GoalTraits): Restatement | null {
  const likeness = compare(later, earlier);
  if (!likeness) return null;
  const horizonChange = later.horizon === null || earlier.horizon === null ? null : later.horizon - earlier.horizon;
  const score = probability(logOdds(likeness, weights) + (horizonChange === 0 ? weights.sameHorizon : 0));
  if (score < LEAST_SCORE) return null;
  const why = [`cùng nói "${likeness.words}"`, moved(later.horizon, earlier.horizon)].filter(Boolean).join('; ');
  return { score, why, horizonChange };
}

/** "mốc 2025 → 2030: lùi 5 năm" */
function moved(later: number | null, earlier: number | null): string {
  if (later === null || earlier === null) return '';
  const change = later - earlier;
  if (change === 0) return `mốc ${earlier} → ${later}: giữ`;
  return `mốc ${earlier} → ${later}: ${change > 0 ? 'lùi' : 'sớm hơn'} ${Math.abs(change)} năm`;
}

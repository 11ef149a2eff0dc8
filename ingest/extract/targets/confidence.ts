import type { Evidence } from './evidence.js';
import type { Subject } from './naming.js';
import type { Form, Statement } from './statements.js';

/** What a value is worth that nothing but the form of its words vouches for. */
const BY_FORM: Readonly<Record<Form, number>> = {
  ratio: 0.75,
  disbursement: 0.75,
  announced: 0.7,
  growth: 0.65,
  none: 0.65,
  share: 0.65,
  measure: 0.6,
  deed: 0.55,
  other: 0.5,
};
/** A list of chỉ tiêu vouches for a value; its words still tell how well it is named. */
const IN_LIST = 0.15;
const KNOWN = 0.7;
/** How much a wording that accounts for every word of a name adds. */
const WELL_WORDED = 0.2;
/** A cell of a table of chỉ tiêu, under an indicator of the vocabulary or any other. */
const CELL = { known: 0.95, unknown: 0.85 };
/** The years are those of the whole document. */
const UNDATED = 0.05;

/**
 * How sure a target is, from 0 to 1: by what vouches for it, how well its name is known, and whether it is dated.
 * @param dated whether its own words or its headings name its years
 */
export function confidenceOf(evidence: Evidence, { subject, form }: Statement, dated: boolean): number {
  const { known, score } = subject.indicator;
  const named = known ? KNOWN + WELL_WORDED * score : BY_FORM[form];
  const sure = named + (evidence === 'listed' ? IN_LIST : 0) - (dated ? 0 : UNDATED);
  return Math.round(Math.min(1, sure) * 100) / 100;
}

/** How sure the target of a table's cell is: its row and column vouch for it. */
export function confidenceOfCell({ indicator }: Subject): number {
  return indicator.known ? CELL.known : CELL.unknown;
}

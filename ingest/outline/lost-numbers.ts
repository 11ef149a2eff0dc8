import type { Numbering } from './outline.js';
import { rankOf, type Heading } from './headings.js';
import { dangles, endsSentence, isCapitals, isSigning, startsUpper } from './language.js';
import type { Labelled } from './sequences.js';
import type { Unit } from './units.js';

/** The kind of number that extractions lose. */
export const LOST: Numbering = 'arabic';
/** A title over running text is shorter than one over a list. */
const SHORT = 80;
const LONGEST = 200;

/**
 * The titles that an extraction left without their numbers: where the first number under a heading is 5, up to four
 * titles over lists, or four titles, stand before it.
 */
export function lostNumbers(
  units: readonly Unit[],
  labelled: ReadonlyMap<Unit, Labelled>,
  headings: ReadonlyMap<Unit, Heading>,
): Set<Unit> {
  const lost = new Set<Unit>();
  let titles: { unit: Unit; overList: boolean }[] = [];
  for (const [index, unit] of units.entries()) {
    const own = labelled.get(unit);
    const next = units[index + 1];
    if (!own && next && isTitle(unit, next)) titles.push({ unit, overList: next.labels.length > 0 });
    if (!own || !headings.get(unit) || rankOf(own.label.numbering) > rankOf(LOST)) continue;
    const missing = own.label.numbering === LOST && own.sequence[0] === own ? own.label.ordinal - 1 : 0;
    if (titles.length === missing || (titles.length < missing && titles.every(({ overList }) => overList))) {
      for (const title of titles) lost.add(title.unit);
    }
    titles = [];
  }
  return lost;
}

/** Words without a full stop over the beginning of a list, or a few over running text. */
function isTitle({ text, labels }: Unit, next: Unit): boolean {
  if (labels.length > 0 || text.length > LONGEST || isCapitals(text) || isSigning(text)) return false;
  if (!/^\p{Lu}/u.test(text) || endsSentence(text) || dangles(text)) return false;
  const [label] = next.labels;
  return label ? label.ordinal < 2 : text.length < SHORT && startsUpper(next.text);
}

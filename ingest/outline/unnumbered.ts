import type { ReadTable } from './tables/table.js';
import { dangles, endsSentence, isCapitals, isDocumentKind, isHeadLine, isSigning, startsUpper } from './language.js';
import type { Unit } from './units.js';

const LONGEST = 200;
const SHORT = 80;
/** The head of a table whose cells an extraction ran together. */
const TABLE_HEAD = /^S?TT\s/u;

/** Whether a unit without a number heads what follows: set off, in capitals, or a few words over a list. */
export function isUnnumberedHeading(unit: Unit, next: Unit | ReadTable | undefined): boolean {
  const { text } = unit;
  if (unit.labels.length > 0 || !next || text.length > LONGEST) return false;
  if (isHeadLine(text) || isDocumentKind(text) || isSigning(text)) return false;
  if (isCapitals(text)) return text.includes(' ') && !TABLE_HEAD.test(text);
  if (endsSentence(text) || dangles(text) || !startsUpper(text) || text.startsWith('(')) return false;
  if (unit.setOff) return true;
  const overList = next.type === 'unit' && next.labels[0]?.ordinal === 0;
  return overList && unit.gap && text.length < SHORT && /^\p{Lu}/u.test(text);
}

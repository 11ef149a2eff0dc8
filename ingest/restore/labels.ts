import type { Replacement } from './rewrite.js';
import type { Range } from '../text.js';

/** A heading in capitals with what stands for its label. */
interface Heading {
  readonly label: string;
  readonly start: number;
  /** Its Roman number; null where it is none as printed. */
  readonly number: number | null;
}

const HEADING = /^[ \t]*(?<label>[IVXLl1|!]{1,5}\.?)[ \t]+(?<title>\S.*)$/gmu;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
/** What Roman numerals of strokes are misread as: "1." for "I.", "L" for "III.". */
const STROKES = /^[IlL1|!]{1,4}\.?$/u;

/**
 * Puts right the Roman numbers of headings in capitals where a neighbour in their sequence shows the slip:
 * "1. MỤC ĐÍCH" before "II. NHIỆM VỤ" is I. A number that no neighbour speaks for is left as printed.
 */
export function repairLabels(text: string, range: Range): Replacement[] {
  const headings = headingsIn(text, range);
  return headings.flatMap(({ label, start, number }, at) => {
    if (number !== null || !STROKES.test(label)) return [];
    const expected = (headings[at - 1]?.number ?? 0) + 1;
    const after = headings[at + 1];
    // "1." at the end of a sequence of Roman numbers may well be a 1.
    const isSlip = after ? after.number === expected + 1 : expected > 1 && !label.startsWith('1');
    return isSlip ? [{ start, end: start + label.length, text: `${ROMAN[expected - 1] ?? label}.` }] : [];
  });
}

function headingsIn(text: string, { start, end }: Range): Heading[] {
  const headings: Heading[] = [];
  for (const { 0: line, index, groups } of text.slice(start, end).matchAll(HEADING)) {
    const { label = '', title = '' } = groups ?? {};
    if (!isInCapitals(title)) continue;
    const number = ROMAN.indexOf(label.replace('.', '')) + 1;
    headings.push({ label, start: start + index + line.indexOf(label), number: number > 0 ? number : null });
  }
  return headings;
}

/** Nearly all letters of two words or more: a machine takes a capital for a small letter now and then. */
function isInCapitals(title: string): boolean {
  const upper = title.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = title.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 5 && lower * 5 <= upper && /\S\s+\S/u.test(title);
}

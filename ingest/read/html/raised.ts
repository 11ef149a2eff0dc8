import { attribute, textIn, type Element } from './tree.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NUMBER = /^\s*(?<number>\d{1,3})\s*$/u;
/** The mark of a footnote or, in it, the way back to the word that calls it. */
const NOTE_LINK = /^#(?!_?toc)/iu;

/** Raised digits, "m²", and marks of footnotes, as raised digits of plain text; null for any other element. */
export function raised(element: Element): string | null {
  const isMark = element.tagName === 'a' && NOTE_LINK.test(attribute(element, 'href') ?? '');
  if (element.tagName !== 'sup' && !isMark) return null;
  const number = NUMBER.exec(textIn(element))?.groups?.number;
  return number === undefined ? null : Array.from(number, (digit) => SUPERSCRIPTS[Number(digit)]).join('');
}

import type { Passage, Range } from '../text.js';
import { closedUp } from './passage.js';

/** A footnote mark in running text. */
export interface NoteCall {
  /** As a plain number or sign. */
  readonly mark: string;
  /** Where it stands in the reading text. */
  readonly at: number;
}

/** What a reader sees of a stretch of text. */
interface Visible {
  readonly passage: Passage;
  readonly range: Range;
  readonly calls: readonly NoteCall[];
  readonly setOff: boolean;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Anything that may be markup or a mark: without one, a line is what it seems. */
const ANY_MARK = /[*~<#[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]|^\s*>/u;
const INVISIBLE =
  /\*{2,}|~~|(?<=[^\s(\\])\*(?!\))|\*(?=[^\s*)])|<\/?(?:i|b|u|em|strong|s|del|span|p|br|font|sub|sup)\b[^<>]{0,200}>|(?<=[^\s\u2070\u00b9\u00b2\u00b3\u2074-\u2079])\s?(?<raised>[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)|(?<=\S)\[\^?(?<bracketed>\d{1,3})\]/giu;
const MARKDOWN_HEADING = /^\s*#{1,6}\s+/u;
const BOLD_LINE = /^\s*\*\*(?:(?!\*\*).)+\*\*[\s.:]*$/u;
/** "m²", "km²", "m³": the superscript is the unit's. */
const UNIT_BEFORE = /(?:^|[^A-Za-zÀ-ỹ])(?:[kdchm]?m)$/u;

/** A note of the form "[1] ..." or "[^1]: ..." at the start of a line, or its mark alone over its words. */
const BRACKETED_NOTE = /^[ \t]*\[\^?(?<mark>\d{1,3})\]:?(?:[ \t]+\S|[ \t]*\r?$)/gmu;

/** The marks in square brackets that are footnotes': those with a note of their own. Other brackets are text. */
export function bracketedMarks(reading: string): ReadonlySet<string> {
  if (!reading.includes('[')) return NO_MARKS;
  return new Set([...reading.matchAll(BRACKETED_NOTE)].map((match) => match.groups?.mark ?? ''));
}

/** For the cells of tables, which are short: a bracket in one is text. */
export const NO_MARKS: ReadonlySet<string> = new Set();

/** The stretch without markup and footnote marks. `bracketed` are the marks that stand in square brackets. */
export function visible(reading: string, range: Range, bracketed: ReadonlySet<string>): Visible {
  const raw = reading.slice(range.start, range.end);
  if (!ANY_MARK.test(raw)) return seen(reading, range, [range], [], false);

  const heading = MARKDOWN_HEADING.exec(raw)?.[0].length ?? 0;
  const stretches: Range[] = [];
  const calls: NoteCall[] = [];
  let from = range.start + heading;
  for (const match of raw.matchAll(INVISIBLE)) {
    const { raised, bracketed: inBrackets } = match.groups ?? {};
    const at = range.start + match.index;
    if (at < from || (raised && isUnit(raw.slice(Math.max(0, match.index - 4), match.index), raised))) continue;
    if (inBrackets && !bracketed.has(inBrackets)) continue;
    if (raised) calls.push({ mark: plainMark(raised), at: at + match[0].length - raised.length });
    if (inBrackets) calls.push({ mark: inBrackets, at });
    stretches.push({ start: from, end: at });
    from = at + match[0].length;
  }
  stretches.push({ start: from, end: range.end });
  return seen(reading, range, stretches, calls, heading > 0 || BOLD_LINE.test(raw));
}

function seen(
  reading: string,
  range: Range,
  stretches: readonly Range[],
  calls: readonly NoteCall[],
  setOff: boolean,
): Visible {
  const raw = reading.slice(range.start, range.end);
  const start = range.start + raw.length - raw.trimStart().length;
  const end = Math.max(start, range.start + raw.trimEnd().length);
  return { passage: closedUp(reading, stretches), range: { start, end }, calls, setOff };
}

/** "¹⁰⁵" as "105". */
export function plainMark(superscripts: string): string {
  return [...superscripts].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
}

function isUnit(before: string, mark: string): boolean {
  return (mark === '²' || mark === '³') && UNIT_BEFORE.test(before);
}

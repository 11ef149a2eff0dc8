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
const ANY_MARK = /[*~<#\u2070\u00b9\u00b2\u00b3\u2074-\u2079]|^\s*>/u;
const INVISIBLE =
  /\*{2,}|~~|(?<=[^\s(\\])\*(?!\))|\*(?=[^\s*)])|<\/?(?:i|b|u|em|strong|s|del|span|p|br|font|sub|sup)\b[^<>]{0,200}>|(?<=[^\s\u2070\u00b9\u00b2\u00b3\u2074-\u2079])\s?(?<mark>[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)/giu;
const MARKDOWN_HEADING = /^\s*#{1,6}\s+/u;
const BOLD_LINE = /^\s*\*\*(?:(?!\*\*).)+\*\*[\s.:]*$/u;
/** "m²", "km²", "m³": the superscript is the unit's. */
const UNIT_BEFORE = /(?:^|[^\p{L}])(?:[kdchm]?m)$/u;

/** The stretch without markup and footnote marks. */
export function visible(reading: string, range: Range): Visible {
  const raw = reading.slice(range.start, range.end);
  if (!ANY_MARK.test(raw)) return seen(reading, range, [range], [], false);

  const heading = MARKDOWN_HEADING.exec(raw)?.[0].length ?? 0;
  const stretches: Range[] = [];
  const calls: NoteCall[] = [];
  let from = range.start + heading;
  for (const match of raw.matchAll(INVISIBLE)) {
    const mark = match.groups?.mark;
    const at = range.start + match.index;
    if (at < from || (mark && isUnit(raw.slice(0, match.index), mark))) continue;
    if (mark) calls.push({ mark: plainMark(mark), at: at + match[0].length - mark.length });
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
  return (mark === '²' || mark === '³') && UNIT_BEFORE.test(before.slice(-4));
}

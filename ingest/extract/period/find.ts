import type { Range } from '../../text.js';
import type { Period } from '../facts.js';
import words from './words.json' with { type: 'json' };

/** Years that a text names, and where. */
export interface PeriodMatch extends Range {
  readonly period: Period;
  /**
   * value: what a value or a plan is for ("đến năm 2025", "giai đoạn 2021 - 2025"); base: what a growth is measured
   * against ("so với năm 2017"); named: part of a date, of the name of a law, of a standard or of a price base ("giá so sánh 2010").
   */
  readonly role: 'value' | 'base' | 'named';
  /** Whether the text says by when, not for when: "đến năm 2030". */
  readonly deadline: boolean;
}

const SPAN = longestFirst(words.span);
const DEADLINE = longestFirst(words.deadline);
const BASE = longestFirst(words.base);
const PRICES = longestFirst(words.prices);
const NAMED = longestFirst(words.named);
const YEAR = String.raw`(?:19|20)\d\d`;

const PERIOD = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d/.,-])` +
    String.raw`(?:(?<base>(?:${BASE})\s+(?:năm\s+)?)|(?<price>(?:${PRICES})\s+(?:năm\s+)?)|(?<lead>(?:(?:${DEADLINE})\s+)?(?:(?:${SPAN})\s+)*))?` +
    // The day or month of a calendar date: "đến ngày 31/12/2025", "tháng 10/2024", "đến 30/9/2024".
    String.raw`(?<date>(?:(?:ngày\s+)?\d{1,2}/\d{1,2}/|ngày \d{1,2} tháng \d{1,2} năm |tháng\s+\d{1,2}(?:/|\s+năm\s+)|quý\s+(?:[IV]{1,3}|\d)(?:/|\s+năm\s+)))?` +
    String.raw`(?<from>${YEAR})(?:\s*(?:[-–—]|đến năm|đến|tới năm)\s*(?<to>${YEAR}))?(?![A-Za-zÀ-ỹ\d]|[/.,-]\d|/[A-Za-zÀ-ỹ])`,
  'giu',
);
const OPENS_AS_DEADLINE = new RegExp(String.raw`^(?:${DEADLINE})(?![A-Za-zÀ-ỹ])`, 'iu');
const ANY_YEAR = new RegExp(YEAR, 'u');
const NAMED_BEFORE = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${NAMED})[^,;.]{0,30}$`, 'iu');

/**
 * The years that a text names, in order, each with its role. A year of a document's number or of a day on which a
 * document was signed is `named`.
 */
export function findPeriods(text: string): PeriodMatch[] {
  if (!ANY_YEAR.test(text)) return [];
  return [...text.matchAll(PERIOD)].flatMap((match) => readPeriod(text, match) ?? []);
}

function readPeriod(text: string, match: RegExpExecArray): PeriodMatch | null {
  const { base, price, lead = '', date, from = '', to } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  // A bare four-digit number is a year only in a range: "2021-2025".
  if (base === undefined && price === undefined && lead.trim() === '' && date === undefined && to === undefined)
    return null;
  const [first, last] = [Number(from), Number(to ?? from)];
  if (last < first || last - first > 60) return null;
  const deadline = OPENS_AS_DEADLINE.test(lead);
  return {
    period: { from: first, to: last, label: match[0].trim() },
    role: base !== undefined ? 'base' : price !== undefined || isNamed(text, start, date, deadline) ? 'named' : 'value',
    deadline,
    start,
    end,
  };
}

/** "ngày 06 tháng 12 năm 2021" after the number of a document, "Luật Du lịch năm 2017". */
function isNamed(text: string, start: number, date: string | undefined, deadline: boolean): boolean {
  if (date !== undefined && /\d\/\d|ngày/u.test(date)) return !deadline;
  return !deadline && NAMED_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

/** The year after the last one named as the base of a growth: 2017 in "so với năm 2017"; null where none is named. */
export function baseYearIn(periods: readonly PeriodMatch[]): number | null {
  return periods.find(({ role }) => role === 'base')?.period.to ?? null;
}

function longestFirst(phrases: readonly string[]): string {
  return [...phrases]
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(' ', String.raw`\s+`))
    .join('|');
}

import type { DocumentKind } from '../../../schema/enums.js';
import { findAgencies, type AgencyFinder, type AgencyMatch } from '../agencies/index.js';
import type { AgencyName, IsoDate } from '../facts.js';
import { dateAt } from './date.js';
import { issuerAfter, issuerOfSymbol } from './issuer.js';
import { findNumbers, heads, kindIsOpen, kindOfSymbol, type NumberMatch } from './number.js';

/** A text cited by its number, where it is cited. */
export interface CitationMatch {
  /** 45-NQ/TW */
  readonly number: string;
  readonly kind: DocumentKind;
  /** Null where this mention does not give it. */
  readonly issuedOn: IsoDate | null;
  /** As the words say or the number tells; null where neither does. */
  readonly issuer: AgencyName | null;
  /** From its kind ("Nghị quyết số"), where that stands before the number. */
  readonly start: number;
  readonly end: number;
  /** As the text has it. */
  readonly written: string;
}

const HEADS = [...heads.keys()].map((head) => head.toLowerCase()).sort((a, b) => b.length - a.length);
/** The last name of a kind before a number, with the words that may stand between ("Quyết định chủ trương đầu tư số"). */
const HEAD = new RegExp(
  `^.*(?<![A-Za-zÀ-ỹ])(${HEADS.join('|')})(?![A-Za-zÀ-ỹ])(?:\\s+(?!số)[A-Za-zÀ-ỹ-]+){0,8}?\\s*(?:số\\s*:?\\s*)?$`,
  'isu',
);
const NEXT_HEAD = new RegExp(`(?<![A-Za-zÀ-ỹ])(${HEADS.join('|')})\\s*(?:số\\s*:?\\s*)?$`, 'iu');
const AT = new RegExp(`^\\s+tại\\s+(?:${HEADS.join('|')})\\s*(?:số\\s*:?\\s*)?$`, 'iu');
/** What stands between two numbers that share their date and issuer. */
const SHARED = /^\s*(?:,|và|;|, và)?\s*(?:số\s*)?$/u;
/** What stands between two texts of a kind, each with its date. */
const BESIDE = new RegExp(`^\\s*(?:,|và|, và)\\s*(?:${HEADS.join('|')})\\s*(?:số\\s*:?\\s*)?$`, 'iu');
/** Between two dates of a list. */
const AND = /\s*,?\s*(?:và)?/uy;
const LOOK_BACK = 90;
/** How far the head of a list of numbers may stand before them. */
const LONGEST_LIST = 2000;

/**
 * The texts that a text cites by number, in order.
 * @param place the citing document's own province; null for a national text
 */
export function findCitations(
  text: string,
  place: string | null,
  agenciesIn: AgencyFinder = (words) => findAgencies(words, place),
): CitationMatch[] {
  const numbers = findNumbers(text);
  if (numbers.length === 0) return [];
  const agencies = agenciesIn(text);
  const byStart = new Map(agencies.map((match) => [match.start, match]));
  const found: CitationMatch[] = [];
  const turns = inTurn(text, numbers);
  let next: { match: CitationMatch; number: NumberMatch } | null = null;
  for (const number of numbers.reverse()) {
    const before = text.slice(Math.max(0, number.start - LOOK_BACK), number.start);
    const adjacent = NEXT_HEAD.exec(before);
    const head = adjacent?.[1] ?? HEAD.exec(before)?.[1] ?? null;
    const kind = kindOf(number, head, adjacent !== null);
    if (!kind) continue;
    const turn = turns.get(number);
    const told = tail(text, turn?.at ?? number.end, byStart);
    const shared = next && SHARED.test(text.slice(number.end, next.number.start)) ? next.match : null;
    const alone = told.date === null && told.issuer === null;
    const start = number.start - (adjacent ? before.length - adjacent.index : 0);
    const match: CitationMatch = {
      number: number.number,
      kind,
      issuedOn:
        turn?.date ?? told.date ?? (alone && shared && agrees(number, shared.issuedOn) ? shared.issuedOn : null),
      issuer:
        told.issuer ??
        (next && isBeside(text, number, told.end, next.number) ? next.match.issuer : undefined) ??
        (alone ? shared?.issuer : undefined) ??
        sender(text, number.start, agencies) ??
        issuerOfSymbol(number.symbol, agenciesIn) ??
        ofPlural(text, number.start, agencies),
      start,
      end: number.end,
      written: text.slice(start, number.end),
    };
    found.push(match);
    next = { match, number };
  }
  return found.reverse();
}

/** "số 411/QĐ-TTg và 505/QĐ-TTg, ngày 31/3/2022 và ngày 22/4/2022": to each number of a list its date, where they are as many. */
function inTurn(text: string, numbers: readonly NumberMatch[]): Map<NumberMatch, { date: IsoDate; at: number }> {
  const turns = new Map<NumberMatch, { date: IsoDate; at: number }>();
  let list: NumberMatch[] = [];
  for (const [i, number] of numbers.entries()) {
    list.push(number);
    const next = numbers[i + 1];
    if (next && SHARED.test(text.slice(number.end, next.start))) continue;
    const dates = list.length > 1 ? datesAt(text, number.end) : [];
    if (dates.length === list.length) for (const [j, date] of dates.entries()) if (list[j]) turns.set(list[j], date);
    list = [];
  }
  return turns;
}

/** The dates that stand one after the other from a place on, each with where it begins. */
function datesAt(text: string, from: number): { date: IsoDate; at: number }[] {
  const dates: { date: IsoDate; at: number }[] = [];
  for (let at = from; ;) {
    const found = dateAt(text, at);
    if (!found) return dates;
    dates.push({ date: found.date, at });
    AND.lastIndex = found.end;
    at = found.end + (AND.exec(text)?.[0].length ?? 0);
  }
}

/** "Nghị quyết số 11/NQ-HĐND ngày ... và Nghị quyết số 22/NQ-HĐND ngày ... của Hội đồng nhân dân tỉnh": one issuer for both. */
function isBeside(text: string, number: NumberMatch, from: number, next: NumberMatch): boolean {
  return number.symbol.join() === next.symbol.join() && BESIDE.test(text.slice(from, next.start));
}

/** A number that bears its year ("37/2019/NĐ-CP") is of no other year. */
function agrees({ year }: NumberMatch, date: IsoDate | null): boolean {
  return year === null || date?.startsWith(year) === true;
}

/**
 * The kind by the name right before the number, else by its symbol, which the National Assembly's leave open; null where it
 * is no document's number.
 */
function kindOf({ symbol }: NumberMatch, head: string | null, adjacent: boolean): DocumentKind | null {
  const named = head === null ? null : (heads.get(head.toUpperCase()) ?? null);
  const told = kindOfSymbol(symbol);
  if (adjacent) return named ?? told;
  return told !== null && kindIsOpen(symbol) ? (named ?? told) : told;
}

/** Date and issuer after a number, in either order. */
function tail(text: string, at: number, agencies: ReadonlyMap<number, AgencyMatch>) {
  const first = dateAt(text, at);
  const issuer = issuerAfter(text, first?.end ?? at, agencies, first !== null);
  const second = first || !issuer ? null : dateAt(text, issuer.end);
  const end = second?.end ?? issuer?.end ?? first?.end ?? at;
  return { date: (first ?? second)?.date ?? null, issuer: issuer?.agency ?? null, end };
}

/** "Sở X tại Tờ trình số 91/TTr-SX": who wrote the letter. */
function sender(text: string, at: number, agencies: readonly AgencyMatch[]): AgencyName | null {
  const last = lastBefore(agencies, at);
  return last && AT.test(text.slice(last.end, at)) ? last.agency : null;
}

/** "các Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng: số 18-NQ/TW ...; số 19-NQ/TW". */
function ofPlural(text: string, at: number, agencies: readonly AgencyMatch[]): AgencyName | null {
  const before = text.slice(Math.max(0, at - LONGEST_LIST), at);
  const from = at - before.length;
  const colon = before.lastIndexOf(':');
  const sentence = Math.max(before.lastIndexOf('. '), 0);
  if (colon < sentence) return null;
  const head = before.slice(sentence, colon).toLowerCase();
  const listed = lastBefore(agencies, from + colon);
  return listed && listed.start >= from + sentence && HEADS.some((each) => head.includes(`các ${each}`))
    ? listed.agency
    : null;
}

/** The last agency that ends before a place, and near it. */
function lastBefore(agencies: readonly AgencyMatch[], at: number): AgencyMatch | null {
  const last = agencies.findLast(({ end }) => end <= at);
  return last && at - last.end < LOOK_BACK ? last : null;
}

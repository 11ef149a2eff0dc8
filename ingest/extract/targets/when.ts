import type { Range } from '../../text.js';
import { baseYearIn, findPeriods, type PeriodMatch } from '../period/index.js';
import { continues, type Statement } from './statements.js';

/** The years that the words around a value name. */
export interface When {
  /** What the value is said to be for, in its own words or those that open its sentence or paragraph. */
  readonly own: PeriodMatch | null;
  /** What the rest of the sentence is for; it tells the year of a value that names none. */
  readonly around: PeriodMatch | null;
  /** What a growth is measured against; null where nothing is named. */
  readonly base: number | null;
  /** Whether it is measured against the same time of the year before: "so với cùng kỳ". */
  readonly yearBefore: boolean;
  /** Whether it is to hold in every year ("luôn", "hằng năm") or is a mean over the years. */
  readonly always: boolean;
}

const ALWAYS = /(?<![A-Za-zÀ-ỹ])(?:luôn|hằng năm|hàng năm|mỗi năm|liên tục)(?![A-Za-zÀ-ỹ])/iu;
const OPENS_ALWAYS = /^[\s*+–-]*(?:hằng năm|hàng năm|mỗi năm)(?![A-Za-zÀ-ỹ])/iu;
/** Nothing but "và" between two values. */
const ONLY_AND = /^[\s,]*(?:và)?\s*$/iu;
const SAME_TIME = /^\s*so (?:với )?(?:cùng kỳ|năm trước)(?!\s+(?:năm|tháng|quý)\s+\d|\s+\d)/iu;
const MEAN_GROWTH = /(?:tăng|tốc độ).*(?<![A-Za-zÀ-ỹ])bình quân(?!\s*(?:đầu người|một|1 |\/))/iu;

/** Reads the years of one value after another of a paragraph; what one names holds for the parts that follow it. */
export function yearsOf(text: string) {
  const opening =
    findPeriods(text).find(({ role, start }) => role === 'value' && /^[\s*–-]*$/u.test(text.slice(0, start))) ?? null;
  const alwaysOpens = OPENS_ALWAYS.test(text);
  let previous: { sentence: Range; name: string; when: When } | null = null;

  return function whenIs(statement: Statement): When {
    const { clause, subject } = statement;
    const follow = followEnd(text, statement);
    const bracket = nextBracket(text, clause.match.end);
    const after = clause.periods.filter(
      ({ start }) =>
        start >= clause.match.start && start <= follow && !(bracket && bracket.start < start && start < bracket.end),
    );
    const own = ownHead(text, statement);
    const before = clause.periods.filter(
      ({ start }) => start >= own.start && start < own.end && !closesPrevious(text, clause, start),
    );
    const carried = previous?.sentence === clause.sentence ? previous : null;
    const words = text.slice(Math.max(own.start, text.lastIndexOf(',', own.end) + 1), own.end);
    const said = text.slice(statement.range.start, own.end);
    const ofWhole = continues(text, clause.sentence)
      ? (previous?.when.own ?? null)
      : carried?.name === subject.name && subject.component !== null
        ? carried.when.own
        : null;
    const inOneBreath = carried && ONLY_AND.test(text.slice(own.start, own.end)) ? carried.when.own : null;
    const opensSentence = clause.head.start === clause.sentence.start;
    const multiple = multipleOf(text, clause.match);
    const when = {
      own:
        values(before).at(-1) ??
        (multiple === null ? values(after)[0] : undefined) ??
        inOneBreath ??
        sentenceOpening(text, clause) ??
        ofWhole ??
        opening,
      around: inSentence(text, statement),
      base:
        baseYearIn(after) ??
        multiple ??
        (opensSentence ? baseYearIn(before) : null) ??
        (carried?.name === subject.name ? carried.when.base : null),
      yearBefore:
        SAME_TIME.test(text.slice(clause.match.end)) ||
        (carried?.name === subject.name && carried.when.yearBefore && carried.when.base === null),
      always:
        ALWAYS.test(words) ||
        opensAlways(text, clause) ||
        (alwaysOpens && values(before).length + values(after).length === 0) ||
        MEAN_GROWTH.test(said),
    };
    previous = { sentence: clause.sentence, name: subject.name, when };
    return when;
  };
}

/** "Hằng năm, ...": of all that follows up to a semicolon. */
function opensAlways(text: string, { sentence, head }: Statement['clause']): boolean {
  return (
    OPENS_ALWAYS.test(text.slice(sentence.start, head.end)) && text.lastIndexOf(';', head.end - 1) < sentence.start
  );
}

/** Years right after the value before: "đạt 60% vào năm 2028 và đạt 70%". */
function closesPrevious(text: string, { head, sentence }: Statement['clause'], start: number): boolean {
  return head.start > sentence.start && text.slice(head.start, start).trim() === '';
}

/** The words before a value that are its own: after the last semicolon. */
function ownHead(text: string, { clause: { head } }: Statement): Range {
  return { start: Math.max(head.start, text.lastIndexOf(';', head.end) + 1), end: head.end };
}

/** A bracket right after a value that states another value: its years are its own. */
function nextBracket(text: string, at: number): Range | null {
  const found = /^\s*\([^()]*\d\s*%[^()]*\)/u.exec(text.slice(at));
  return found && { start: at, end: at + found[0].length };
}

/** "gấp 1,8 lần năm 2020": the year that it is a multiple of. */
function multipleOf(text: string, { quantity, end }: Statement['clause']['match']): number | null {
  if (quantity.unit !== 'lần') return null;
  const year = /^\s*(?:của\s+)?năm\s+((?:19|20)\d\d)/u.exec(text.slice(end))?.[1];
  return year === undefined ? null : Number(year);
}

/** Where the words after a value end that may name its year: at the next comma or semicolon; where its subject follows it, at a semicolon. */
function followEnd(text: string, { range, form }: Statement): number {
  const rest = text.slice(range.end).search(form === 'share' || form === 'deed' ? /;|\.\s/u : /[;,]|\.\s/u);
  return rest === -1 ? text.length : range.end + rest;
}

/** "Giai đoạn 2021-2025, phấn đấu ...": years that a sentence opens with are for all of it. */
function sentenceOpening(text: string, { periods, sentence }: Statement['clause']): PeriodMatch | null {
  return values(periods).find(({ start }) => /^[\s*–-]*$/u.test(text.slice(sentence.start, start))) ?? null;
}

/** The last years that a sentence names before a value, else the first after it, up to a semicolon. */
function inSentence(text: string, { clause: { periods, match } }: Statement): PeriodMatch | null {
  const all = values(periods);
  const mark = text.indexOf(';', match.end);
  const until = mark === -1 ? text.length : mark;
  return (
    all.findLast(({ start }) => start < match.start) ??
    all.find(({ start }) => start > match.end && start < until) ??
    null
  );
}

function values(periods: readonly PeriodMatch[]): PeriodMatch[] {
  return periods.filter(({ role }) => role === 'value');
}

import type { Range } from '../../text.js';
import { findPeriods, type PeriodMatch } from '../period/index.js';
import { findQuantities, type QuantityMatch } from '../quantity/index.js';
import { fractionShare } from './fractions.js';
import { openingOf, type Opening } from './openings.js';
import { anywhere, atEnd, atStart, either, isOnly } from './phrases.js';
import { withoutYears } from './naming.js';
import words from './words.json' with { type: 'json' };

/** A quantity with the words that belong to it. Offsets are those of the paragraph. */
export interface Clause {
  readonly match: QuantityMatch;
  /** The words before the value, back to the value before it or to the beginning of the sentence. */
  readonly head: Range;
  /** The words after the value that say what it is a part of or what it counts; empty where none do. */
  readonly tail: Range;
  /** The sentence that it stands in, to its full stop. */
  readonly sentence: Range;
  /** The years named in the sentence. */
  readonly periods: readonly PeriodMatch[];
  /** The place that the sentence, or the first of the paragraph, opens with; null where neither opens with one. */
  readonly opening: Opening | null;
}

const SENTENCE_END = /\.(?=\s+[\p{Lu}“"(])|\.?$/gu;
const TAIL_END = new RegExp(
  String.raw`;|(?<!\.)\.(?![.\dA-Za-zÀ-ỹ])|,?\s+(?:${either(words.tailEnds)})(?![A-Za-zÀ-ỹ])|,\s+(?:${either(words.tailEndsAfterComma)})(?![A-Za-zÀ-ỹ])`,
  'iu',
);
const NO_TAIL = /^\s*(?:[,;:.()]|và\s|hoặc\s|-\s|$)|^\s*(?:so với|vào năm|trở lên|mỗi năm|đến năm)(?![A-Za-zÀ-ỹ])/iu;
const AGAINST_PLAN = atStart(words.againstPlan);
const DISBURSED = /(?<![A-Za-zÀ-ỹ])giải ngân(?![A-Za-zÀ-ỹ])/iu;
const OF_PLAN = /^\s*(?:tổng |của )?(?:kế hoạch|dự toán|vốn|số vốn)(?![A-Za-zÀ-ỹ])/iu;
const AS_SHARE_OF = atEnd([
  'bằng',
  'đạt',
  'hoàn thành',
  'vượt',
  'đạt tỷ lệ',
  'tăng',
  'giảm',
  'cao hơn',
  'thấp hơn',
  'khoảng',
]);
const PLAN_BEFORE = /(?:cao|thấp) hơn[^,;]*$/iu;
const LIFE = /(?<![A-Za-zÀ-ỹ])(?:tuổi thọ|số năm sống|tuổi kết hôn)/iu;
const VERB = atStart(words.verbs);
const LAST_AND = /^.*\s(?:và|hoặc)(?=\s|$)/su;
const OF_DIGITS = anywhere(['phấn đấu', 'kế hoạch giao']);

/**
 * Cuts a paragraph into clauses, one for each value that may be a target.
 * @param own the document's own place
 */
export function findClauses(text: string, own: string | null = null): Clause[] {
  const quantities = findQuantities(text).filter((match) => isMeasure(text, match));
  if (quantities.length === 0) return [];
  const brackets = bracketsOf(text);
  const periods = findPeriods(text);
  const clauses: Clause[] = [];
  const sentences = sentencesOf(text);
  const [first] = sentences;
  const opening = first ? openingOf(text, first, own) : null;
  for (const sentence of sentences) {
    const within = quantities.filter(({ start }) => sentence.start <= start && start < sentence.end);
    const inside = periods.filter(({ start }) => sentence.start <= start && start < sentence.end);
    if (within.length === 0) continue;
    const place = (sentence === first ? null : openingOf(text, sentence, own)) ?? opening;
    clauses.push(...clausesOf(text, sentence, within, inside, brackets, place));
  }
  return clauses.filter((clause) => !isAgainstPlan(text, clause));
}

function clausesOf(
  text: string,
  sentence: Range,
  quantities: readonly QuantityMatch[],
  periods: readonly PeriodMatch[],
  brackets: readonly Range[],
  opening: Opening | null,
): Clause[] {
  const stated = withoutNested(
    text,
    quantities.filter((match) => !isRemark(text, match, brackets)),
  );
  let headStart = opening && opening.end > sentence.start && opening.end < sentence.end ? opening.end : sentence.start;
  return stated.map((match, index) => {
    const head = { start: headStart, end: match.start };
    const next = stated[index + 1];
    const between = text.slice(match.end, next?.start ?? sentence.end);
    const length = next ? ownLength(between) : between.length;
    const tail = NO_TAIL.test(between) ? '' : tailOf(between.slice(0, length));
    headStart = match.end + (tail === '' ? openBracket(text, match.end, next) : length);
    return { match, head, tail: { start: match.end, end: match.end + tail.length }, sentence, periods, opening };
  });
}

/** The length of a bracket's beginning between two values, the second of which it holds. */
function openBracket(text: string, at: number, next: QuantityMatch | undefined): number {
  const found =
    next && /^\s*\((?=[^()]*\))/u.exec(text.slice(at, next.start + 1 + text.slice(next.start).indexOf(')')));
  return found?.[0].length ?? 0;
}

/** How long people live is a value; how old they are and how long a thing takes is none: "trẻ em dưới 15 tuổi". */
function isMeasure(text: string, { dimension, start }: QuantityMatch): boolean {
  return dimension !== 'DURATION' || LIFE.test(text.slice(Math.max(0, start - 80), start));
}

/** "(tương đương 400 USD)", "(giảm 20% so với năm 2024)", "(trong đó: công nghiệp tăng 15%; ...)", "(riêng công nghiệp tăng 18%)" */
const COUNTS_IN_BRACKETS = new RegExp(
  String.raw`^\(\s*(?:tương đương|≈|~|(?:tăng|giảm)\s[^;]*\sso với[^;]*\s(?:19|20)\d\d\)|(?:(?:trong đó,?:?|riêng)\s+)?(?:${either([...words.components, ...words.parts])})\s+(?:tăng|giảm|đạt|chiếm)\s)`,
  'iu',
);

/**
 * A value in brackets is a remark on another one, unless it says the same in another unit or as a share, how it grows, or what its
 * parts are.
 */
function isRemark(text: string, match: QuantityMatch, brackets: readonly Range[]): boolean {
  const bracket = brackets.find((one) => one.start <= match.start && match.start < one.end);
  if (bracket === undefined || fractionShare(text, match)) return false;
  return !COUNTS_IN_BRACKETS.test(text.slice(bracket.start, bracket.end));
}

/** "15 xã cơ bản đạt 19 tiêu chí": the 19 says what the 15 count, and is no value of its own. */
function withoutNested(text: string, quantities: readonly QuantityMatch[]): QuantityMatch[] {
  const kept: QuantityMatch[] = [];
  for (const match of quantities) {
    const previous = kept.at(-1);
    const between = previous ? text.slice(previous.end, match.start) : ';';
    const joined = !/[,;:.()]/u.test(between) && !isOnlyAfterAnd(between);
    const isOwn = match.dimension !== 'COUNT' && (OF_ANOTHER.test(between) || isOnly(withoutYears(between), VERB));
    if (!joined || isOwn) kept.push(match);
  }
  return kept;
}

/** "và bảo hiểm thất nghiệp đạt": of something else. */
const OF_ANOTHER = /^\s*(?:và|hoặc)\s.*\s(?:đạt|chiếm|còn|là)\s*$/su;

/** "và đạt", "và năm 2026 đạt" */
function isOnlyAfterAnd(between: string): boolean {
  const undated = ` ${withoutYears(between)}`;
  const and = LAST_AND.exec(undated);
  return and !== null && isOnly(undated.slice(and[0].length), VERB);
}

/** How many of the characters between two values belong to the first: up to the mark or word that opens the next. */
function ownLength(between: string): number {
  const mark = between.search(/[;:]|(?<!\.)\.\s|,?\s+trong đó/u);
  if (mark !== -1) return mark;
  const and = between.search(/\s(?:và|hoặc)\s*$/u);
  if (and !== -1) return and;
  const comma = between.lastIndexOf(',');
  return comma === -1 ? between.length : comma;
}

function tailOf(between: string): string {
  const end = TAIL_END.exec(between);
  return end ? between.slice(0, end.index) : between;
}

/** "giải ngân vốn đầu tư công đạt 95% kế hoạch": of money paid out the share of its plan is what is to be reached. */
export function isDisbursement(before: string, after: string, { dimension }: QuantityMatch): boolean {
  return dimension === 'SHARE' && DISBURSED.test(before) && OF_PLAN.test(after);
}

/** "bằng 118,9% dự toán", "đạt 100,77% kế hoạch năm", "(thấp hơn kế hoạch 11,5%)": how well a plan was met, no indicator. */
function isAgainstPlan(text: string, { match, head }: Clause): boolean {
  const before = text.slice(head.start, head.end);
  const after = text.slice(match.end, match.end + 40);
  if (isDisbursement(before, after, match)) return false;
  if (AGAINST_PLAN.test(after) && match.dimension !== 'MONEY') return true;
  if (/^\s*so với (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)/iu.test(after)) return true;
  return PLAN_BEFORE.test(before) && OF_DIGITS.test(before) && AS_SHARE_OF.test(before);
}

function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > start) sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

function bracketsOf(text: string): Range[] {
  return [...text.matchAll(/\([^()]*\)/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

import type { GoalKind } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { anyOf } from '../columns.js';
import { findQuantities } from '../quantity/index.js';
import { sentencesIn, trimmed } from '../sentences.js';
import words from './words.json' with { type: 'json' };

/** A goal where a paragraph states it. */
export interface FoundGoal extends Range {
  /** The words of the goal; of a motto what stands between its quotation marks. */
  readonly text: string;
  readonly kind: GoalKind;
  /** The year by which; null where neither the goal nor its heading nor the document says one. */
  readonly horizon: number | null;
}

const YEAR = String.raw`(?:(?:hết|cuối)\s+)?năm\s+(?<year>(?:19|20)\d\d)`;
/** "Đến năm 2030, …", "Phấn đấu đến hết năm 2018, …", "Định hướng đến năm 2025 …" */
const BY_YEAR = new RegExp(
  String.raw`^(?:(?:định hướng|phấn đấu|mục tiêu)\s+)?(?:đến|trước|tới|vào)\s+${YEAR}[*_]*\s*[,:]?\s*(?<rest>[\s\S]+)$`,
  'iu',
);
/** "phấn đấu về đích … trước năm 2020" */
const STRIVES = new RegExp(String.raw`^phấn đấu\s(?<rest>[\s\S]+)(?:đến|trước|vào|trong)\s+${YEAR}[.\s]*$`, 'iu');
const VISION = new RegExp(String.raw`^tầm nhìn\s+(?:đến\s+)?${YEAR}[*_]*\s*[,:]\s*(?=\S)`, 'iu');
const MOTTO =
  /chủ đề(?:\s+công tác)?(?:\s+của)?\s+năm(?:\s+(?<year>\d{4}))?[^“"”.;]{0,40}[“"](?<motto>[^”"]{8,})[”"]/iu;
const OBJECTIVE = /(?:^|\s)mục tiêu (?:tổng quát|chung)(?!\p{L})[^:.;]{0,120}:\s+(?=\p{Lu})/iu;
const STATE = anyOf(words.states);
const BEGINS_WITH_STATE = new RegExp(String.raw`^(?:${words.states.join('|')}|phấn đấu)(?!\p{L})`, 'iu');
const BEGINS_WITH_SUBJECT = new RegExp(String.raw`^(?:${words.subjects.join('|')})(?!\p{L})`, 'iu');
const TARGETS_FOLLOW = /chỉ tiêu[^.]*:\s*$/iu;
/** "… nhằm mục tiêu xây dựng tỉnh đến năm 2030 trở thành …": a goal within the sentence of a task. */
const AIMED = /nhằm mục tiêu:?\s+(?=\p{L})/iu;
/** "X được định hướng trở thành …" */
const DESIGNATED = /^(?:Xây dựng\s+)?\p{Lu}[^,;:]*\sđược định hướng (?:phát triển )?(?:trở thành|là)\s/u;
const ENOUGH_WORDS = 5;
const ANY_YEAR = /năm\s+(?<year>(?:19|20)\d\d)/iu;

/** The motto of a year; null where the paragraph has none. */
export function findMotto(text: string, year: number | null): FoundGoal | null {
  const match = MOTTO.exec(text);
  const motto = match?.groups?.motto;
  if (!match || motto === undefined) return null;
  const start = match.index + match[0].lastIndexOf(motto);
  return {
    start,
    end: start + motto.length,
    text: motto,
    kind: 'THEME',
    horizon: yearIn(match.groups?.year) ?? yearIn(ANY_YEAR.exec(text.slice(0, match.index))?.groups?.year) ?? year,
  };
}

/** The sentences that a paragraph announces as the general objective ("mục tiêu tổng quát … là: …"); empty where it announces none. */
export function announcedGoals(text: string, year: number | null): FoundGoal[] {
  const match = OBJECTIVE.exec(text);
  if (!match) return [];
  const horizon = yearIn(ANY_YEAR.exec(match[0])?.groups?.year) ?? year;
  return sentencesIn(text, match.index + match[0].length).map((range) => goalAt(text, range, 'GOAL', horizon));
}

/**
 * The goals of a paragraph under a heading of objectives or of a vision: an item of a list is one, of plain text each sentence is.
 * What states a quantity is a target and no goal.
 */
export function goalsUnderHeading(text: string, isItem: boolean, kind: GoalKind, horizon: number | null): FoundGoal[] {
  const parts = isItem ? [trimmed(text, { start: 0, end: text.length })] : sentencesIn(text);
  return parts
    .filter(({ start, end }) => isState(text.slice(start, end)))
    .map((range) => goalAt(text, range, kind, yearIn(BY_YEAR.exec(text.slice(range.start))?.groups?.year) ?? horizon));
}

/**
 * The goals that running text states by themselves: what the place is to be by a year, without a quantity. An item of a list that begins
 * with one is one goal as a whole; elsewhere it is the clause.
 * @param place the document's province, as a subject; null for a national text
 */
export function statedGoals(text: string, isItem: boolean, place: string | null): FoundGoal[] {
  const whole = trimmed(text, { start: 0, end: text.length });
  const vision = VISION.exec(text);
  if (vision) return [goalAt(text, whole, 'VISION', yearIn(vision.groups?.year))];
  const stated = clausesIn(text).flatMap((range): FoundGoal[] => {
    const clause = text.slice(range.start, range.end);
    const year = stateBy(clause, place);
    if (year !== null) return [goalAt(text, range, 'GOAL', year)];
    // What an item of a list aims at is why its work is done.
    return isItem ? [] : aimedAt(text, range);
  });
  const [first] = stated;
  return isItem && first?.start === whole.start
    ? [{ ...first, ...whole, text: text.slice(whole.start, whole.end) }]
    : stated;
}

/** The year by which a clause says that the place comes to a state; null where it says no such thing. */
function stateBy(clause: string, place: string | null): number | null {
  const groups = (BY_YEAR.exec(clause) ?? STRIVES.exec(clause))?.groups;
  if (!groups || isMeasured(clause)) return null;
  const rest = groups.rest ?? '';
  const isState =
    BEGINS_WITH_STATE.test(rest) ||
    (STATE.test(rest) && (BEGINS_WITH_SUBJECT.test(rest) || (place !== null && rest.startsWith(place))));
  return isState ? yearIn(groups.year) : null;
}

/** The state that a clause aims at without saying it by itself; its year is null where it names none. */
function aimedAt(text: string, { start, end }: Range): FoundGoal[] {
  const clause = text.slice(start, end);
  const aim = AIMED.exec(clause);
  const from = aim ? aim.index + aim[0].length : 0;
  const said = clause.slice(from);
  const isGoal = aim ? STATE.test(said) : DESIGNATED.test(said);
  if (!isGoal || isMeasured(said)) return [];
  return [goalAt(text, { start: start + from, end }, 'GOAL', yearIn(ANY_YEAR.exec(said)?.groups?.year))];
}

/** Whether a part under a heading of goals is one: neither a target nor the opening of a list of targets, nor a mere title. */
function isState(said: string): boolean {
  return !isMeasured(said) && !TARGETS_FOLLOW.test(said) && said.split(/\s+/u).length >= ENOUGH_WORDS;
}

/** Whether the first clause states a quantity. */
function isMeasured(said: string): boolean {
  return findQuantities(said.split(/;|\.\s/u, 1).join('')).length > 0;
}

function clausesIn(text: string): Range[] {
  return sentencesIn(text).flatMap(({ start, end }) => {
    const clauses: Range[] = [];
    let from = start;
    for (const { index } of text.slice(start, end).matchAll(/;\s/gu)) {
      clauses.push(trimmed(text, { start: from, end: start + index }));
      from = start + index + 1;
    }
    clauses.push(trimmed(text, { start: from, end }));
    return clauses;
  });
}

function goalAt(text: string, { start, end }: Range, kind: GoalKind, horizon: number | null): FoundGoal {
  return { start, end, text: text.slice(start, end), kind, horizon };
}

function yearIn(year: string | undefined): number | null {
  return year === undefined ? null : Number(year);
}

import type { GoalKind } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { sentencesIn, trimmed } from '../sentences.js';
import { goalAt, isMeasured, YEAR, yearIn, type FoundGoal } from './goal.js';
import words from './words.json' with { type: 'json' };

/* Goals under a heading or words that announce objectives. */

/** What a heading makes of the parts under it. */
export interface GoalHeading {
  readonly kind: GoalKind;
  readonly horizon: number | null;
  /** Whether it is of the objective in general, and not of the objectives one by one, which measures stand among. */
  readonly general: boolean;
}

const OBJECTIVE = /(?:^|\s)mục tiêu (?:tổng quát|chung)(?![A-Za-zÀ-ỹ])[^:.;]{0,120}:\s+(?=\p{Lu})/iu;
const TARGETS_FOLLOW = /chỉ tiêu[^.]*:\s*$/iu;
/** What an item under specific objectives begins with where it is a measure and no state. */
const MEASURE = new RegExp(
  String.raw`^(?:(?:chủ động|tích cực|kịp thời)\s+)?(?:${words.measures.join('|')})(?![A-Za-zÀ-ỹ])`,
  'iu',
);
const VISION = new RegExp(String.raw`^tầm nhìn\s+(?:đến\s+)?${YEAR}[*_]*\s*(?:[,:]\s*|là\s+)(?=\S)`, 'iu');
const LEAD_IN = /^[^.;]{0,120}:$/u;
const BY_THEN = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:đến|trước|vào)\s+${YEAR}`, 'giu');
/** "Đến năm 2030, …": the year of a sentence and of those after it. */
const OPENS = new RegExp(String.raw`^(?:đến|tới)\s+${YEAR}[*_]*\s*,`, 'iu');
const NEXT_YEAR = new RegExp(String.raw`;\s+(?=(?:và\s+)?(?:phấn đấu\s+)?(?:đến|tới)\s+${YEAR})`, 'giu');
const AIM = new RegExp(String.raw`[,;]\s+(?:phấn đấu |với )?mục tiêu\s+(?=đến\s+${YEAR})`, 'iu');
const ANY_YEAR = /năm\s+(?<year>(?:19|20)\d\d)/iu;
const ENOUGH_WORDS = 5;

/** The sentences that a paragraph announces as the general objective ("mục tiêu tổng quát … là: …"); empty where it announces none. */
export function announcedGoals(text: string, year: number | null): FoundGoal[] {
  const match = OBJECTIVE.exec(text);
  if (!match) return [];
  const horizon = yearIn(ANY_YEAR.exec(match[0])?.groups?.year) ?? year;
  return sentencesIn(text, match.index + match[0].length).flatMap((range) => {
    const said = text.slice(range.start, range.end);
    return isMeasured(said) ? [] : [goalAt(text, range, 'GOAL', onlyYearIn(said) ?? horizon, 'announced')];
  });
}

/** The vision that a paragraph tells: "Tầm nhìn đến năm 2045: …"; null for any other. */
export function visionIn(text: string): FoundGoal | null {
  const match = VISION.exec(text);
  const whole = trimmed(text, { start: 0, end: text.length });
  return match && goalAt(text, whole, 'VISION', yearIn(match.groups?.year), 'vision');
}

/** The year that a lead-in names for what stands under it: "a) Đến năm 2025:"; null where it names none. */
export function yearOfLeadIn(text: string): number | null {
  return LEAD_IN.test(text) ? onlyYearIn(text) : null;
}

/**
 * The goals of a paragraph under a heading of objectives or of a vision: an item of a list is one, of plain text each sentence is, and
 * what a sentence that begins with a value aims at in the end. What states a quantity is a target and no goal. A sentence that opens
 * with a year gives it to those after it.
 */
export function goalsUnderHeading(text: string, isItem: boolean, { kind, horizon, general }: GoalHeading): FoundGoal[] {
  const parts = isItem
    ? [trimmed(text, { start: 0, end: text.length })]
    : sentencesIn(text).flatMap((range) => byYear(text, range));
  const ground = kind === 'VISION' ? 'vision' : general ? 'general' : 'specific';
  let opened: number | null = null;
  return parts.flatMap(({ start: begins, end }) => {
    opened = yearIn(OPENS.exec(text.slice(begins, end))?.groups?.year) ?? opened;
    const start = begins + aimIn(text.slice(begins, end));
    const said = text.slice(start, end);
    if (!isState(said) || (!general && MEASURE.test(said))) return [];
    return [goalAt(text, { start, end }, kind, onlyYearIn(said) ?? opened ?? horizon, ground)];
  });
}

/** "… vào năm 2030; đến năm 2045 là …": a sentence that says for one year after another what is to be so, cut at each. */
function byYear(text: string, { start, end }: Range): Range[] {
  const said = text.slice(start, end);
  const cuts = [0, ...[...said.matchAll(NEXT_YEAR)].map(({ index, 0: mark }) => index + mark.length), said.length];
  const parts = cuts.slice(1).map((until, index) => ({ start: start + (cuts[index] ?? 0), end: start + until }));
  if (!parts.every((part) => onlyYearIn(text.slice(part.start, part.end)) !== null)) return [{ start, end }];
  return parts.map((part) =>
    trimmed(text, { ...part, end: part.end - (/;\s*$/u.exec(text.slice(part.start, part.end))?.[0].length ?? 0) }),
  );
}

/** Where the aim begins that a sentence names after a value: "…, mục tiêu đến năm 2045, nồng độ bụi đạt mức quy chuẩn"; else 0. */
function aimIn(said: string): number {
  const aim = AIM.exec(said);
  return aim && isMeasured(said.slice(0, aim.index)) ? aim.index + aim[0].length : 0;
}

/** Whether a part under a heading of goals is one: neither a target nor the opening of a list of targets, nor a mere title. */
function isState(said: string): boolean {
  return !isMeasured(said) && !TARGETS_FOLLOW.test(said) && said.split(/\s+/u).length >= ENOUGH_WORDS;
}

/** The one year by which the words say that something is so; null where they name none, or several. */
function onlyYearIn(said: string): number | null {
  const years = new Set([...said.matchAll(BY_THEN)].map(({ groups }) => yearIn(groups?.year)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

import type { Range } from '../../text.js';
import { anyOf } from '../columns.js';
import { sentencesIn, trimmed } from '../sentences.js';
import { goalAt, isMeasured, YEAR, yearIn, type FoundGoal } from './goal.js';
import words from './words.json' with { type: 'json' };

/* Goals that running text states by themselves. */

/** "Đến năm 2030, …", "Phấn đấu đến hết năm 2018, …", "Định hướng đến năm 2025 …" */
const BY_YEAR = new RegExp(
  String.raw`^(?:(?:định hướng|phấn đấu|mục tiêu)\s+)?(?:đến|trước|tới|vào)\s+${YEAR}[*_]*\s*[,:]?\s*(?<rest>[\s\S]+)$`,
  'iu',
);
/** "phấn đấu về đích … trước năm 2020", "xây dựng tỉnh trở thành … vào năm 2030" */
const STRIVES = new RegExp(
  String.raw`^(?:phấn đấu\s|(?=(?:xây dựng|đưa|phát triển)\s))(?<rest>[\s\S]+)(?:đến|trước|vào|trong)\s+${YEAR}[.\s]*$`,
  'iu',
);
/** "…, phấn đấu về đích trước năm 2020": what a sentence ends with. */
const STRIVES_LAST = /,\s+(?=phấn đấu\s[^,]*$)/iu;
/** "đưa tỉnh trở thành": whom the words before the subject bring to a state. */
const BRINGS = /^(?:phấn đấu\s+)?(?:xây dựng(?:\s+và phát triển)?|đưa|phát triển)\s+/iu;
const STATE = anyOf(words.states);
const BEGINS_WITH_STATE = new RegExp(String.raw`^(?:${words.states.join('|')}|phấn đấu)(?![A-Za-zÀ-ỹ])`, 'iu');
const BEGINS_WITH_SUBJECT = new RegExp(String.raw`^(?:${words.subjects.join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
/** "… nhằm mục tiêu xây dựng tỉnh đến năm 2030 trở thành …": a goal within the sentence of a task. */
const AIMED = /nhằm mục tiêu:?\s+(?=[A-Za-zÀ-ỹ])/iu;
/** "X được định hướng trở thành …" */
const DESIGNATED = /^(?:Xây dựng\s+)?\p{Lu}[^,;:]*\sđược định hướng (?:phát triển )?(?:trở thành|là)\s/u;
const ANY_YEAR = /năm\s+(?<year>(?:19|20)\d\d)/iu;
/** A quick look for a year, or for words that say what is aimed at. */
const MAY_STATE = /năm\s+(?:19|20)\d\d|nhằm mục tiêu|được định hướng/iu;

/**
 * The goals that running text states by themselves: what the place is to be by a year, without a quantity. An item of a list that begins
 * with one is one goal as a whole; elsewhere it is the clause.
 * @param place the document's province, as a subject; null for a national text
 * @param over the year that a heading of a time gives to what stands under it; null where none does
 */
export function statedGoals(text: string, isItem: boolean, place: string | null, over: number | null): FoundGoal[] {
  if (over === null && !MAY_STATE.test(text)) return [];
  const whole = trimmed(text, { start: 0, end: text.length });
  const stated = clausesIn(text).flatMap((range): FoundGoal[] => {
    const clause = text.slice(range.start, range.end);
    const year = stateBy(clause, place, over);
    if (year !== null) return [goalAt(text, range, 'GOAL', year, 'stated')];
    const last = STRIVES_LAST.exec(clause);
    const start = range.start + (last ? last.index + last[0].length : 0);
    const striven = last && stateBy(text.slice(start, range.end), place, over);
    if (striven !== null) return [goalAt(text, { start, end: range.end }, 'GOAL', striven, 'stated')];
    // What an item of a list aims at is why its work is done.
    return isItem ? [] : aimedAt(text, range);
  });
  const [first] = stated;
  return isItem && first?.start === whole.start
    ? [{ ...first, ...whole, text: text.slice(whole.start, whole.end) }]
    : stated;
}

/** The year by which a clause, or what stands over it, says that the place comes to a state; null where it says no such thing. */
function stateBy(clause: string, place: string | null, over: number | null): number | null {
  const groups = (BY_YEAR.exec(clause) ?? STRIVES.exec(clause))?.groups;
  const year = yearIn(groups?.year) ?? over;
  if (year === null || isMeasured(clause)) return null;
  const rest = (groups?.rest ?? clause).replace(BRINGS, '');
  const isState =
    BEGINS_WITH_STATE.test(rest) ||
    (STATE.test(rest) && (BEGINS_WITH_SUBJECT.test(rest) || (place !== null && rest.startsWith(place))));
  return isState ? year : null;
}

/** The state that a clause aims at without saying it by itself; its year is null where it names none. */
function aimedAt(text: string, { start, end }: Range): FoundGoal[] {
  const clause = text.slice(start, end);
  const aim = AIMED.exec(clause);
  const from = aim ? aim.index + aim[0].length : 0;
  const said = clause.slice(from);
  const isGoal = aim ? STATE.test(said) : DESIGNATED.test(said);
  if (!isGoal || isMeasured(said)) return [];
  return [goalAt(text, { start: start + from, end }, 'GOAL', yearIn(ANY_YEAR.exec(said)?.groups?.year), 'aimed')];
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

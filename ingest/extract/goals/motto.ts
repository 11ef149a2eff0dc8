import { goalAt, yearIn, type FoundGoal } from './goal.js';

const MOTTO =
  /chủ đề(?:\s+công tác)?(?:\s+của)?\s+năm(?:\s+(?<year>\d{4}))?[^“"”.;]{0,40}[“"](?<motto>[^”"]{8,})[”"]/iu;
const ANY_YEAR = /năm\s+(?<year>(?:19|20)\d\d)/iu;

/** The motto of a year; null where the paragraph has none. */
export function findMotto(text: string, year: number | null): FoundGoal | null {
  const match = MOTTO.exec(text);
  const motto = match?.groups?.motto;
  if (!match || motto === undefined) return null;
  const start = match.index + match[0].lastIndexOf(motto);
  const ofYear = yearIn(match.groups?.year) ?? yearIn(ANY_YEAR.exec(text.slice(0, match.index))?.groups?.year) ?? year;
  return goalAt(text, { start, end: start + motto.length }, 'THEME', ofYear, 'motto');
}

import verbs from '../agencies/assignment.json' with { type: 'json' };
import { anyOf } from '../columns.js';
import type { Report } from './reports.js';
import words from './words.json' with { type: 'json' };

/** What stands in a place: results; a footnote outside them; work to be done, or aims; anything else. */
export type Zone = 'results' | 'notes' | 'plans' | 'other';

const either = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length).join('|');
const opening = (phrases: readonly string[]) => new RegExp(String.raw`^(?:${either(phrases)})(?![A-Za-zÀ-ỹ])`, 'iu');
const CLOCK = anyOf(words.clock);
const WISHES = anyOf(words.wishes);
const ACTS = opening([...verbs['takes on'], ...verbs['hands over'], ...words.orders]);
const ACTORS = opening(words.actors);
const SEVERAL = /(?<![A-Za-zÀ-ỹ\d])(?:các|những|nhiều|một số|\d+(?:\/\d+)?)\s/iu;
/** What only says which: "theo quy hoạch đã được phê duyệt", "đối với các dự án đã hoàn thành". */
const WHICH = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${either(words.within)})\s[^,]*$`, 'iu');
/** Whom others are led to do something by: "chỉ đạo các đơn vị tập trung tháo gỡ, đẩy nhanh tiến độ". */
const LED = /(?<![A-Za-zÀ-ỹ])(?:chỉ đạo|yêu cầu|giúp|hướng dẫn)\s(?:các|những|đơn vị|cơ quan)/iu;
/** What is counted is a value. */
const COUNTS = opening(words.counts);
const WORKS = opening(words.undertakings);
const LATE = opening(words['late subjects']);

/**
 * Whether words say what became of something, and not what is wished or ordered, nor which of several things is meant.
 * @param said the piece that the report stands in
 * @param subject what is said to be so; "" where that stands elsewhere
 */
export function isSaidOf(
  report: Report & { readonly own: string },
  said: string,
  subject: string,
  zone: Zone,
): boolean {
  const { own, explicit } = report;
  if (WISHES.test(own)) return false;
  if (!explicit) return isTold(report, subject);
  if (WHICH.test(own) || COUNTS.test(subject)) return false;
  if ((zone === 'plans' || zone === 'other') && !CLOCK.test(said.slice(0, report.end))) {
    if (zone === 'plans' || !isReported(report, subject)) return false;
  }
  if (!ACTS.test(subject)) return true;
  // "Thực hiện Nghị quyết, thành phố đã ban hành …": an act may come before whoever did another.
  const last = own.slice(own.lastIndexOf(', ') + 1).trim();
  return ACTORS.test(last) || (zone === 'results' && !SEVERAL.test(own));
}

/** Whether the words before an act that is told let it be one: it begins, or follows another act, or what came of work. */
function isTold({ status, own }: Report & { readonly own: string }, subject: string): boolean {
  if (subject === '') return true;
  if (LED.test(own)) return false;
  return ACTS.test(subject) || (status === 'DONE' && !/\svà\s$/iu.test(own));
}

/** Whether what a rule could say as well ("giấy phép đã cấp") is said of somebody's doing, of a work, or of what is late. */
function isReported({ status }: Report, subject: string): boolean {
  return (
    ACTORS.test(subject) ||
    (status === 'NOT_DONE' ? LATE.test(subject) : WORKS.test(subject) && /\p{Lu}/u.test(subject.slice(1)))
  );
}

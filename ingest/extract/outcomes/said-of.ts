import verbs from '../agencies/assignment.json' with { type: 'json' };
import { anyOf } from '../columns.js';
import type { Report } from './reports.js';
import words from './words.json' with { type: 'json' };

/** What stands in a place: results; work to be done, or aims; anything else. */
export type Zone = 'results' | 'plans' | 'other';

const either = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length).join('|');
const opening = (phrases: readonly string[]) => new RegExp(String.raw`^(?:${either(phrases)})(?![A-Za-zÀ-ỹ])`, 'iu');
const CLOCK = anyOf(words.clock);
const WISHES = anyOf(words.wishes);
const ACTS = opening([...verbs['takes on'], ...verbs['hands over'], ...words.orders]);
const ACTORS = opening(words.actors);
const SEVERAL = /(?<![A-Za-zÀ-ỹ\d])(?:các|những|nhiều|một số|\d+(?:\/\d+)?)\s/iu;
/** What only says which: "theo quy hoạch đã được phê duyệt", "đối với các dự án đã hoàn thành". */
const WHICH = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${either(words.within)})\s[^,]*$`, 'iu');

/**
 * Whether words say what became of something, and not what is wished or ordered, nor which of several things is meant.
 * @param said the piece that the report stands in
 */
export function isSaidOf(report: Report & { readonly own: string }, said: string, zone: Zone): boolean {
  const { own, explicit } = report;
  if (WISHES.test(own)) return false;
  if (!explicit) return true;
  if (zone === 'plans' && !CLOCK.test(said.slice(0, report.end))) return false;
  if (WHICH.test(own)) return false;
  if (!ACTS.test(own.trim())) return true;
  // "Thực hiện Nghị quyết, thành phố đã ban hành …": an act may come before whoever did another.
  const last = own.slice(own.lastIndexOf(', ') + 1).trim();
  return ACTORS.test(last) || (zone === 'results' && !SEVERAL.test(own));
}

import type { Range } from '../../text.js';

/* What the items of an enumeration have from the one at its end. */

/** "bến số 3, 4", "chung cư HH1-HH2": a number tells one from its neighbours and does not say whose it is. */
const NUMBERED = /(?:^|\s)(?:số\s+)?(?:\p{Lu}{0,3}\d+(?:\s*[-,]\s*|\s+và\s+)?)+$/u;
const PLACE = /\s(?:của|thuộc|tại)\s.*$|,\s(?:phường|xã|thị trấn|huyện|quận)\s.*$/su;
/** What stands between two items of an enumeration. */
const ONLY_JOINED = /^[,;\s]*(?:và\s+)?(?:các\s+|những\s+)?$/u;
const ONLY_COMMA = /^,?\s*(?:và\s+)?$/u;

/** What is said after the last of works between commas is said of each: "cầu A, cầu B và cầu C đang thi công". */
export function withSharedWords<T extends Range & { readonly after: string }>(text: string, works: readonly T[]): T[] {
  const told: T[] = [];
  for (const work of works.toReversed()) {
    const next = told[0];
    const isShared = next && work.after === '' && ONLY_COMMA.test(text.slice(work.end, next.start));
    const after = isShared && !/^\s*\(/u.test(text.slice(next.end)) ? next.after : work.after;
    told.unshift({ ...work, after });
  }
  return told;
}

/** Works that only a number names take the place of the last of their enumeration: "bến số 3, 4; bến số 5, 6 của Cảng X". */
export function withSharedPlaces<T extends Range & { readonly name: string }>(text: string, works: readonly T[]): T[] {
  const placed: T[] = [];
  for (const work of works.toReversed()) {
    const next = placed[0];
    const isShared = next && NUMBERED.test(work.name) && ONLY_JOINED.test(text.slice(work.end, next.start));
    const place = isShared ? (PLACE.exec(next.name)?.[0] ?? '') : '';
    placed.unshift({ ...work, name: work.name + place });
  }
  return placed;
}

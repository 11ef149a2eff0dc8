import type { Due } from '../facts.js';
import { findDue } from '../period/index.js';
import { withoutSlips } from '../slips.js';

/** A year up to which a plan or a goal reaches, which is no deadline of the task that serves it. */
const HORIZON = /^(?:đến|tới) năm \d{4}$/iu;
/** "Trong năm 2024, lập quy hoạch; phấn đấu phê duyệt trong năm 2025": a year of work beside a deadline. */
const IN_YEAR = /(?<!\p{L})trong năm (\d{4})/giu;
/** "... chương trình năm 2018 và các năm tiếp theo; phấn đấu về đích trước năm 2020": beside a mere year any other. */
const ANY_YEAR = /(?<!\p{L})năm (\d{4})/giu;
const MERE_YEAR = /(?<!tháng \d{1,2} |quý \S{1,3} )năm \d{4}$/iu;
const CLAUSE_BEGINS = /[.;]\s+(?=\p{L})/gu;
const ASIDE = /\([^()]*\)/gu;
/** What the last clause of a task says of the whole of it: when it is done, handed in, reported. */
const OF_THE_WHOLE =
  /(?<!\p{L})(?:hoàn thành|hoàn tất|xong|báo cáo|trình|gửi|tổng hợp|thời gian|thời hạn|tiến độ|kết thúc|chậm nhất|muộn nhất|ban hành|kết quả|phấn đấu)(?!\p{L})/iu;

/**
 * The one deadline of a task. Of several it is open which is the task's; one of a later clause is the whole task's only
 * where that clause says when it is done or reported, and not where it begins another work.
 */
export function dueOf(written: string, year: number | null): Due | null {
  const text = withoutSlips(written);
  const due = findDue(text, year);
  if (!due || HORIZON.test(due.text)) return null;
  const years = MERE_YEAR.test(due.text) ? ANY_YEAR : IN_YEAR;
  if (Array.from(text.matchAll(years)).some(([, worked = '']) => !due.to.startsWith(worked))) return null;
  const at = text.indexOf(due.text);
  if (!isOfTheWhole(text, at)) return null;
  const next = findDue(text.slice(at + due.text.length), year);
  return next && next.to !== due.to ? null : due;
}

function isOfTheWhole(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(ASIDE, (aside) => '_'.repeat(aside.length));
  const begins = Array.from(before.matchAll(CLAUSE_BEGINS), ({ 0: stop, index }) => index + stop.length);
  const last = begins.at(-1);
  return last === undefined || OF_THE_WHOLE.test(text.slice(last, at + LONGEST_CUE));
}

/** A deadline may begin with the verb itself: "hoàn thành trước 30/6". */
const LONGEST_CUE = 20;

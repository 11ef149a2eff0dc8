import type { Due } from '../facts.js';
import { findDue } from '../period/index.js';
import { mended } from '../slips.js';

/** A year up to which a plan or a goal reaches, which is no deadline of the task that serves it. */
const HORIZON = /^(?:đến|tới) năm \d{4}$/iu;
/** "Trong năm 2024, lập quy hoạch; phấn đấu phê duyệt trong năm 2025": a year of work beside a deadline. */
const IN_YEAR = /(?<![A-Za-zÀ-ỹ])trong năm (\d{4})/giu;
/** "... chương trình năm 2018 và các năm tiếp theo; phấn đấu về đích trước năm 2020": beside a mere year any other. */
const ANY_YEAR = /(?<![A-Za-zÀ-ỹ])năm (\d{4})/giu;
const MERE_YEAR = /(?<!tháng \d{1,2} |quý \S{1,3} )năm \d{4}$/iu;
/** "Quy hoạch ... đến năm 2040; hoàn thành trong năm 2023": how far a plan reaches, beside its deadline. */
const REACHES = /(?<![A-Za-zÀ-ỹ])(?:đến|tới) năm \d{4}|\d{4}\s*[-–]\s*\d{4}/giu;

const ASIDE = /\([^()]*\)/gu;
const CLAUSE_BEGINS = /[.;]\s+(?=[A-Za-zÀ-ỹ])/gu;
/** "...; khởi công Bệnh viện Lão khoa trước tháng 9": a clause about another piece of work. */
const ANOTHER_WORK = /^(?:khởi công|khánh thành|động thổ|đầu tư|xây dựng)(?![A-Za-zÀ-ỹ])/iu;
/** What a later sentence says of the whole: when it is done, handed in, reported. */
const OF_THE_WHOLE =
  /(?<![A-Za-zÀ-ỹ])(?:hoàn thành|hoàn tất|xong|báo cáo|trình|gửi|tổng hợp|thời gian|thời hạn|tiến độ|kết thúc|chậm nhất|muộn nhất|ban hành|kết quả|phấn đấu)(?![A-Za-zÀ-ỹ])/iu;
/** A deadline may begin with the verb itself: "hoàn thành trước 30/6". */
const LONGEST_CUE = 20;

/**
 * The one deadline of a task; of several it is open which is the task's. That of a later clause is the task's too, but
 * for one that begins another work, and that of a later sentence where it says when all is done.
 */
export function dueOf(written: string, year: number | null): Due | null {
  const text = mended(written);
  const due = findDue(text, year);
  if (!due || HORIZON.test(due.text)) return null;
  const at = text.indexOf(due.text);
  const end = at + due.text.length;
  const years = MERE_YEAR.test(due.text) ? ANY_YEAR : IN_YEAR;
  const beside = `${text.slice(0, at)} ${text.slice(end)}`.replace(REACHES, '');
  if (Array.from(beside.matchAll(years)).some(([, worked = '']) => !due.to.startsWith(worked))) return null;
  if (isAnothers(text, at)) return null;
  const next = findDue(text.slice(end), year);
  return next && next.to !== due.to ? null : due;
}

/** Whether the clause or sentence of a deadline is about something else than the task's beginning. */
function isAnothers(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(ASIDE, (aside) => '_'.repeat(aside.length));
  const stop = Array.from(before.matchAll(CLAUSE_BEGINS)).at(-1);
  if (!stop) return false;
  const clause = text.slice(stop.index + stop[0].length, at + LONGEST_CUE);
  return stop[0].startsWith(';') ? ANOTHER_WORK.test(clause) : !OF_THE_WHOLE.test(clause);
}

import type { Due, IsoDate } from '../facts.js';
import words from './words.json' with { type: 'json' };

/** From the first day to the last, both included; from is null where only the end is said. */
interface Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate;
}

const QUARTERS = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);
const CUES = words.due.cues.toSorted((a, b) => b.length - a.length).join('|');
const YEAR = String.raw`(?:19|20)\d\d`;
const IN_YEAR = String.raw`(?:\s*(?:/|năm)\s*(?<year>${YEAR}))`;
/** One point or stretch of time, the ways that a plan prints it. */
const TIME = [
  String.raw`(?:ngày\s+)?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>${YEAR})`,
  String.raw`ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm\s+(?<year>${YEAR}))?`,
  String.raw`(?:ngày\s+|(?<=(?:trước|nhất|nhất là|đến)\s))(?<day>\d{1,2})/(?<month>\d{1,2})(?![/\d])`,
  String.raw`quý\s+(?<quarter>IV|I{1,3}|[1-4])${IN_YEAR}?(?![A-Za-zÀ-ỹ\d])`,
  String.raw`(?<months>0?6|0?9)\s+tháng\s+đầu\s+năm(?:\s+(?<year>${YEAR}))?`,
  String.raw`tháng\s+(?<month>\d{1,2})${IN_YEAR}?(?!\d|/\d)`,
  String.raw`(?:hết\s+|cuối\s+)?(?:năm|giai đoạn|(?<=đến\s))\s*(?:${YEAR}\s*[-–—]\s*)?(?<year>${YEAR})(?!\d)`,
].map((source) => source.replaceAll(' ', String.raw`\s+`));
const SEPARATED = /^\s*(?:[-–—,;]|và|đến)\s*$/iu;
const RECURRING = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${words.due.recurring.join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
const RECURRING_NEXT = new RegExp(String.raw`^[,\s]*(?:${words.due.recurring.join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
const ANY_TIME = /\d|quý/iu;
const ANY_YEAR = new RegExp(YEAR, 'u');
const TIMES = TIME.map((source) => new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d/-])${source}`, 'giu'));
const CUE_FIRST = new RegExp(String.raw`^(?:${CUES})(?![A-Za-zÀ-ỹ])[\s:]*`, 'iu');
/** "trước 15 giờ 30 phút, ngày 20/5/2025" */
const HOUR = String.raw`(?:\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2})?(?:\s+phút)?,?\s*)?`;
const CUE_BEFORE = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?<cue>${CUES})\s*(?::\s*)?${HOUR}$`, 'iu');
const BEFORE = new RegExp(String.raw`(?:^|[^A-Za-zÀ-ỹ])trước\s*${HOUR}$`, 'iu');
/** "ban hành xong trong tháng 10/2021": work that is to be done, and not a text that is cited. */
const DONE = /^xong/iu;
const UNTIL = /(?:đến|tới|hết|cuối|chậm nhất|muộn nhất)(?:\s+là)?\s*(?:hết|cuối)?\s*$/iu;

/** "tầm nhìn đến năm 2050" */
const PLAN_NAME = /(?:tầm nhìn|định hướng|kế hoạch|quy hoạch)[^,;]*$/iu;
const END_OF_YEAR = /(?:^|[^A-Za-zÀ-ỹ])(?:trước|đến hết|hết|(?:chậm|muộn) nhất(?: là)?)\s*$/iu;
const DONE_IN =
  /(?:phấn đấu|(?<!danh mục (?:các )?(?:dự án |công trình )?)hoàn thành|xong|sơ kết|tổng kết|chậm nhất|muộn nhất|(?<!(?:chương|quy|công|hành|giáo) )trình|ban hành|phê duyệt)[^,;]{0,80}?(?:trong|trước|vào|đến|hết)\s*$|báo cáo kết quả\s+(?:trong|trước|vào)\s*$/iu;

/** "phấn đấu tỷ lệ tham gia bảo hiểm y tế đạt trên 95% vào năm 2025": the year of a target. */
const STRIVES = /phấn đấu/iu;
const SHARE = /\d\s?%/u;
/** "sơ kết việc thực hiện Kế hoạch vào năm 2027" */
const REVIEWED_IN = /(?:sơ kết|tổng kết)[^,;]{0,80}\s(?:trong|vào)\s*$/iu;

interface TimeMatch {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/**
 * By when something is to be done, as a sentence or the time cell of a table says it. In a sentence a word must say so
 * ("trước ngày 15/01/2018", "trong quý II"); the year of a plan or the date of a cited text is no deadline. Of a range
 * the end counts ("Quý IV/2021 - Quý I/2022"). Null where no deadline is said, where it recurs ("hằng năm"), and where a
 * sentence says several that differ.
 * @param year the year that a quarter or month without one belongs to: the document's; null where unknown
 */
export function findDue(text: string, year: number | null): Due | null {
  const times = ANY_TIME.test(text) ? findTimes(text, year) : [];
  const cell = wholeCell(text, times);
  if (cell) return cell;
  const dues = times.flatMap((time) => dueAt(text, time) ?? []);
  const [first] = dues;
  return first && dues.every(({ to }) => to === first.to) ? first : null;
}

/** The deadline that a word before a time makes of it; null where none does. */
function dueAt(text: string, time: TimeMatch): Due | null {
  const before = text.slice(Math.max(0, time.start - 40), time.start);
  const cue = CUE_BEFORE.exec(before);
  if (!cue || isPlanPeriod(text, time)) return null;
  const from = time.start - cue[0].length;
  if (recursNear(text, time) || (isCited(text, from) && !DONE.test(cue[0]))) return null;
  return { text: text.slice(from, time.end).trim(), ...bound(time.span, before) };
}

/**
 * "trước ngày 15/12 hằng năm", "Định kỳ hằng năm (trước ngày 15/12)"; but "trong quý IV/2022; định kỳ hằng năm ..." recurs
 * in a clause of its own.
 */
function recursNear(text: string, { start, end }: TimeMatch): boolean {
  const [after = ''] = text.slice(end, end + 20).split(/[;.]/u, 1);
  if (RECURRING.test(after)) return true;
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[;.:]/u)
      .at(-1) ?? '';
  return !ANY_YEAR.test(text.slice(start, end)) && RECURRING.test(before);
}

/** A cell that is nothing but a time: the last one counts. */
function wholeCell(text: string, times: readonly TimeMatch[]): Due | null {
  const last = times.at(-1);
  const first = times[0];
  if (!first || !last) return null;
  const before = text.slice(0, first.start).trim();
  const between = times.slice(1).map((time, index) => text.slice(times[index]?.end ?? 0, time.start));
  const after = text
    .slice(last.end)
    .replace(RECURRING, '')
    .replace(/\([^)]*\)/gu, '')
    .trim();
  const bare = isOnlyCues(before);
  if (recurs(text, last)) return null;
  if (!bare || !between.every((gap) => SEPARATED.test(gap)) || !/^(?:và)?[.;,]?$/u.test(after)) return null;
  return { text: text.trim(), ...bound(last.span, text.slice(0, last.start)) };
}

/** "ngày 30/6 hằng năm": of every year. */
function recurs(text: string, { start, end }: TimeMatch): boolean {
  return !ANY_YEAR.test(text.slice(start, end)) && RECURRING_NEXT.test(text.slice(end, end + 20));
}

/** Whether a text is nothing but words that make a deadline of what follows. */
function isOnlyCues(text: string): boolean {
  let rest = text;
  for (let cue = CUE_FIRST.exec(rest); cue; cue = CUE_FIRST.exec(rest)) rest = rest.slice(cue[0].length);
  return rest === '';
}

function bound(span: Span, before: string): Span {
  if (BEFORE.test(before))
    return { from: null, to: span.to.endsWith('-12-31') && span.from !== span.to ? span.to : (span.from ?? span.to) };
  return UNTIL.test(before) || span.from === span.to ? { from: null, to: span.to } : span;
}

function findTimes(text: string, year: number | null): TimeMatch[] {
  const found: TimeMatch[] = [];
  for (const pattern of TIMES)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const span = spanOf(match.groups ?? {}, year);
      if (span) found.push({ start, end, span });
    }
  return found.toSorted((a, b) => a.start - b.start);
}

function spanOf(groups: Record<string, string | undefined>, documentYear: number | null): Span | null {
  const year = groups.year === undefined ? documentYear : Number(groups.year);
  if (year === null) return null;
  const { day, month, quarter, months } = groups;
  if (day !== undefined && month !== undefined) {
    const date = isoDate(year, Number(month), Number(day));
    return date === null ? null : { from: date, to: date };
  }
  if (quarter !== undefined) {
    const last = (QUARTERS.get(quarter.toLowerCase()) ?? Number(quarter)) * 3;
    return monthsOf(year, last - 2, last);
  }
  if (months !== undefined) return monthsOf(year, 1, Number(months));
  return month === undefined ? monthsOf(year, 1, 12) : monthsOf(year, Number(month), Number(month));
}

function monthsOf(year: number, first: number, last: number): Span | null {
  const from = isoDate(year, first, 1);
  const to = isoDate(year, last, new Date(Date.UTC(year, last, 0)).getUTCDate());
  return from !== null && to !== null ? { from, to } : null;
}

/** Null for a day that no calendar has. */
function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** A whole year that is no deadline: the horizon of a plan's name, "các ngày lễ lớn trong năm 2018". */
function isPlanPeriod(text: string, time: TimeMatch): boolean {
  const isYear = time.span.from?.endsWith('-01-01') === true && time.span.to.endsWith('-12-31');
  if (!isYear) return false;
  const around = text.slice(Math.max(0, time.start - 160), time.start);
  const clause = around.slice(Math.max(around.lastIndexOf('. '), around.lastIndexOf(';')) + 1);
  if (REVIEWED_IN.test(clause)) return false;
  const [after = ''] = text.slice(time.end, time.end + 160).split(/[.;]\s/u, 1);
  if (STRIVES.test(clause) && SHARE.test(clause + after)) return true;
  return (
    PLAN_NAME.test(clause) || text.startsWith('giai', time.start) || !(END_OF_YEAR.test(clause) || DONE_IN.test(clause))
  );
}

/** The date of a cited text: "số 26/CT-TTg ngày 6/6/2017", "ban hành ngày", "có hiệu lực từ ngày". */
function isCited(text: string, at: number): boolean {
  return /(?:hiệu lực|ban hành|ký|phê duyệt|\/[\p{Lu}-]+,?)\s*$/u.test(text.slice(Math.max(0, at - 20), at));
}

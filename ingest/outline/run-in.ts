import type { Range } from '../text.js';
import { isHeadLine, isSigning } from './language.js';
import { headingLabelAt } from './numbering.js';

const BOUNDARY = /\*{2,}/gu;
/** "BÁO CÁO**kết quả ...": a title in capitals and what belongs to another line. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** "... NĂM 2025*(Ban hành kèm theo ...": a title and the remark under it. */
const ATTACHMENT = /\*(?=\((?:Ban hành|Kèm|Đính kèm))/u;
const TWO_COLUMNS = /^\s*(?<left>\S.*?\S)(?<gap>\s{3,}|\t+)(?<right>\S.*)$/u;
const GAP = /\S(?:\s{3}|\t)/u;
/** Titles are shorter. */
const LONGEST_TITLE = 300;
/** Two columns stand on one printed line. */
const WIDEST = 200;
const PERSON = /^(?:\p{Lu}\p{Ll}*\s){1,5}\p{Lu}\p{Ll}*$/u;

/**
 * Where one printed line holds several: a report's conversion sets "Phần thứ nhất**TÌNH HÌNH ...****I. NHỮNG ...**" on
 * one line, the bold marks standing where the line ends were; the formal head and the close stand in two columns.
 */
export function cuts(reading: string, range: Range): Range[] {
  const raw = reading.slice(range.start, range.end);
  const column = secondColumn(raw);
  if (column > 0)
    return [
      { start: range.start, end: range.start + column },
      { start: range.start + column, end: range.end },
    ];
  if (!raw.includes('*') || raw.includes('\t') || raw.startsWith('|')) return [range];
  const parts: Range[] = [];
  let from = 0;
  const cut = (at: number): void => {
    parts.push({ start: range.start + from, end: range.start + at });
    from = at;
  };
  for (const match of raw.matchAll(BOUNDARY)) {
    const before = raw
      .slice(Math.max(from, match.index - LONGEST_TITLE), match.index)
      .replaceAll('*', '')
      .trim();
    const end = match.index + match[0].length;
    const after = raw.slice(end, end + LONGEST_TITLE);
    if (before === '' || after.trim() === '') continue;
    const isTitle = match.index - from < LONGEST_TITLE && CAPITALS.test(before) && /^[A-Za-zÀ-ỹ]/u.test(after);
    if (headingLabelAt(after) !== undefined || isLabelAlone(before) || isTitle) cut(match.index);
  }
  const attachment = ATTACHMENT.exec(raw.slice(from));
  if (attachment && attachment.index > 0) cut(from + attachment.index);
  parts.push({ start: range.start + from, end: range.end });
  return parts;
}

/** Where the right half of a head or close in two columns begins ("Nơi nhận:     TM. ỦY BAN NHÂN DÂN"); 0 for none. */
function secondColumn(raw: string): number {
  if (raw.length > WIDEST || !GAP.test(raw)) return 0;
  const { left, gap, right } = TWO_COLUMNS.exec(raw)?.groups ?? {};
  if (!left || !gap || !right || /\s{3,}|\t/u.test(right)) return 0;
  const formal = isHeadLine(right) || isSigning(right) || (left.startsWith('-') && PERSON.test(right));
  return formal ? raw.length - right.length : 0;
}

/** "Phần thứ nhất"; after "Điều 1." the line goes on with its words. */
function isLabelAlone(text: string): boolean {
  return headingLabelAt(text)?.length === text.length && !/[.:]$/u.test(text);
}

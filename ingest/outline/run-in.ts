import type { Range } from '../text.js';
import { headingLabelAt } from './numbering.js';

const BOUNDARY = /\*{2,}/gu;
/** "BÁO CÁO**kết quả ...", "... NĂM 2025*(Ban hành kèm theo ...": a title and what belongs to another line. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const ATTACHMENT = /\*+(?=\((?:Ban hành|Kèm|Đính kèm))/u;

/**
 * Where one printed line runs several together: a report's conversion sets "Phần thứ nhất**TÌNH HÌNH ...****I. NHỮNG
 * ...**" on one line, the bold marks standing where the line ends were.
 */
export function cuts(reading: string, range: Range): Range[] {
  const raw = reading.slice(range.start, range.end);
  if (!raw.includes('*') || raw.includes('\t') || raw.startsWith('|')) return [range];
  const parts: Range[] = [];
  let from = 0;
  const cut = (at: number): void => {
    parts.push({ start: range.start + from, end: range.start + at });
    from = at;
  };
  for (const match of raw.matchAll(BOUNDARY)) {
    const before = raw.slice(from, match.index).replaceAll('*', '').trim();
    const after = raw.slice(match.index + match[0].length);
    if (before === '' || after.trim() === '') continue;
    if (headingLabelAt(after) || isLabelAlone(before) || (CAPITALS.test(before) && /^\p{L}/u.test(after)))
      cut(match.index);
  }
  const attachment = ATTACHMENT.exec(raw.slice(from));
  if (attachment && attachment.index > 0) cut(from + attachment.index);
  parts.push({ start: range.start + from, end: range.end });
  return parts;
}

function isLabelAlone(text: string): boolean {
  return headingLabelAt(text)?.length === text.length;
}

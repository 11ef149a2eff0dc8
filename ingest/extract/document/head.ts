import type { DocumentKind } from '../../../schema/enums.js';
import { findAgencies } from '../agencies/index.js';
import { provinces } from '../agencies/provinces.js';
import { heads } from '../citations/number.js';

/** The formal head of a text (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW), as far as it has one. */
export interface DocumentHead {
  /** All before the name of the kind: issuer, quốc hiệu, number, place and date. Empty where a text begins with its kind. */
  readonly before: string;
  /** As the title names it; null where no line does (an official letter). */
  readonly kind: DocumentKind | null;
  /** Whose the title says it is: "CỦA BAN THƯỜNG VỤ THÀNH ỦY"; null where it does not. */
  readonly of: string | null;
  /** The trích yếu; empty where there is none. */
  readonly title: string;
  /** What follows the title: the authority that decides, the căn cứ, the opening. */
  readonly after: string;
}

const PROPER_WORDS = [
  'Đảng',
  'Nhà nước',
  'Quốc hội',
  'Chính phủ',
  'Thủ tướng',
  'Bộ Chính trị',
  'Trung ương',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Thành ủy',
  'Tỉnh ủy',
  'Việt Nam',
  'GRDP',
  'GDP',
  'Covid-19',
];
const HEAD_LINES = 90;
const AFTER_LINES = 60;
const LONGEST_TITLE = 700;
const KINDS = [...heads.keys()].sort((a, b) => b.length - a.length);
const PROPER: readonly (readonly [RegExp, string])[] = [
  ...KINDS.map((kind) => kind.charAt(0) + kind.slice(1).toLowerCase()),
  ...provinces.keys(),
  ...PROPER_WORDS,
].map((name) => [new RegExp(`(?<![\\p{L}])${name.toLowerCase()}(?![\\p{L}])`, 'gu'), name]);
const KIND_LINE = new RegExp(`^(?:${KINDS.join('|')})(?=$|[\\s:])`, 'u');
const OF = /^(?:CỦA|của)\s+\p{Lu}/u;
const OPENS_BODY = /^(?:Căn cứ|Kính gửi|Xét |Theo đề nghị|Điều \d|Phần |Chương |[IVX]+\.|[A-Z]\.|\d+\.|\()/iu;
const ABOUT = /^(?:V\/v|Về việc)\s*:?\s*/iu;

/** Reads the head of a text; marks of emphasis and rules are left out. */
export function headOf(text: string): DocumentHead {
  const lines = text.split('\n', HEAD_LINES * 4).map(clean);
  const at = kindLine(lines);
  if (at === null)
    return { before: lines.slice(0, HEAD_LINES).join('\n'), kind: null, of: null, title: about(lines), after: '' };
  const line = lines[at] ?? '';
  const name = KIND_LINE.exec(line)?.[0] ?? '';
  const rest = line.slice(name.length).replace(/^[\s:]+/u, '');
  const following = [rest, ...lines.slice(at + 1)];
  const first = following.findIndex((each) => each !== '');
  const of =
    OF.test(following[first] ?? '') && isCapitals(following[first] ?? '') ? (following[first] ?? '').slice(4) : null;
  const from = first === -1 ? following.length : of === null ? first : first + 1;
  const { title, end } = titleOf(following, from);
  return {
    before: lines.slice(0, at).join('\n'),
    kind: heads.get(name) ?? null,
    of,
    title,
    after: following.slice(end, end + AFTER_LINES).join('\n'),
  };
}

function clean(line: string): string {
  return line
    .replace(/[*_#~\u00a0]+|-{3,}/gu, ' ')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

/** Capitals, or at least nothing but capitals among the letters of its words. */
export function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

function kindLine(lines: readonly string[]): number | null {
  let filled = 0;
  for (const [i, line] of lines.entries()) {
    if (line === '') continue;
    if (KIND_LINE.test(line)) return i;
    if (++filled > HEAD_LINES) break;
  }
  return null;
}

/** The paragraph under the kind, over the line breaks of a page; it ends with its capitals, or before the authority. */
function titleOf(lines: readonly string[], from: number): { title: string; end: number } {
  const words: string[] = [];
  let length = 0;
  let at = from;
  for (; at < lines.length && length < LONGEST_TITLE; at++) {
    const line = lines[at] ?? '';
    if (line === '') {
      if (words.length > 0 && !/^\p{Ll}/u.test(lines[at + 1] ?? '')) break;
      continue;
    }
    if (OPENS_BODY.test(line)) break;
    if (
      words.length > 0 &&
      isCapitals(words[0] ?? '') !== isCapitals(line) &&
      (isCapitals(line) ? isAuthority(line) : true)
    )
      break;
    words.push(line);
    length += line.length;
  }
  const title = words.join(' ').replace(/[\s.:;]+$/u, '');
  return { title: isCapitals(title) ? sentenceCase(title) : title.charAt(0).toUpperCase() + title.slice(1), end: at };
}

function isAuthority(line: string): boolean {
  return (findAgencies(line, null)[0]?.start ?? Infinity) < 'TỔNG CỤC TRƯỞNG '.length;
}

/** An official letter has its trích yếu under its number: "V/v chính sách thuế giá trị gia tăng". */
function about(lines: readonly string[]): string {
  const line = lines.find((each) => ABOUT.test(each));
  return line === undefined
    ? (lines.find((each) => each !== '')?.slice(0, 200) ?? '')
    : line.replace(ABOUT, '').replace(/[\s.]+$/u, '');
}

/** A title in capitals, as a sentence: names of agencies, provinces and kinds of text keep their capitals. */
function sentenceCase(title: string): string {
  const text = title.charAt(0) + title.slice(1).toLowerCase();
  return PROPER.reduce((cased, [pattern, name]) => cased.replace(pattern, name), text);
}

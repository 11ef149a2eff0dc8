import type { DocumentKind } from '../../../schema/enums.js';
import { heads } from '../citations/number.js';
import { cardOf } from './card.js';
import { isCapitals, titleOf } from './title.js';

/** The formal head of a text (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW), as far as it has one. */
export interface DocumentHead {
  /** All before the name of the kind: issuer, quốc hiệu, number, place and date. Empty where a text begins with its kind. */
  readonly before: string;
  /** As the title names it, OTHER for an official letter; null where nothing tells. */
  readonly kind: DocumentKind | null;
  /** Whose the title says it is: "CỦA BAN THƯỜNG VỤ THÀNH ỦY"; null where it does not. */
  readonly of: string | null;
  /** The trích yếu; empty where there is none. */
  readonly title: string;
  /** What follows the title: the authority that decides, the căn cứ, the opening. */
  readonly after: string;
}

const HEAD_LINES = 90;
const AFTER_LINES = 60;
/** The head of a text without any of the marks that end one. */
const LETTER_LINES = 15;
/** Of a text without a title, no more than this of its first line. */
const LONGEST_LINE = 200;
const KINDS = [...heads.keys()].sort((a, b) => b.length - a.length);
/** "QUY ĐỊNH CHUNG" is a chapter. */
const KIND_LINE = new RegExp(`^(?:${KINDS.join('|')})(?=$|[\\s:])(?!\\s+(?:CHUNG|CHI TIẾT|CỤ THỂ)$)`, 'u');
const OF = /^(?:CỦA|của)\s+\p{Lu}/u;
/** A meeting of a Party body that resolves, between the kind and the title. */
const MEETING = /^(?:HỘI NGHỊ|ĐẠI HỘI)\s/u;
const MEETING_LINES = 4;
const WHAT_ABOUT = /^về\s/iu;
const ADDRESSEE = /^Kính gửi/iu;
const BASIS = /^Căn cứ/iu;
/** The place and date, quốc hiệu or number of a letter, where they stand under its trích yếu. */
const UNDER_ABOUT = /\n(?=\p{Lu}[A-Za-zÀ-ỹ.]*(?:\s\p{Lu}[A-Za-zÀ-ỹ.]*){0,3},\s*ngày\s|CỘNG H|Độc lập - |Số\s?:)/u;
/** A line that is neither in capitals nor the motto. */
const SAID = /^(?!Độc lập|Số).*\p{Ll}/u;
const ABOUT = /^(?:V\/v|Về việc)\s*:?\s*/iu;

/** Reads the head of a text; marks of emphasis and rules are left out, and the card of a web page above it. */
export function headOf(text: string): DocumentHead {
  const lines = text
    .split('\n', HEAD_LINES * 4)
    .slice(cardOf(text).end)
    .map(clean);
  const at = kindLine(lines);
  if (at === null) return headOfLetter(lines);
  const line = lines[at] ?? '';
  const name = KIND_LINE.exec(line)?.[0] ?? '';
  const rest = line.slice(name.length).replace(/^[\s:]+/u, '');
  const following = [rest, ...lines.slice(at + 1)];
  const first = following.findIndex((each) => each !== '');
  const whose = first === -1 ? null : bodyNamed(following, first);
  const from = whose?.end ?? (first === -1 ? following.length : first);
  const { title, authority, end } = titleOf(following, from);
  return {
    before: lines.slice(0, at).join('\n'),
    kind: heads.get(name) ?? null,
    of: whose?.of ?? null,
    title,
    after: [authority, ...following.slice(end, end + AFTER_LINES)].join('\n'),
  };
}

/** "CỦA BAN THƯỜNG VỤ THÀNH ỦY"; "HỘI NGHỊ LẦN THỨ MƯỜI BAN CHẤP HÀNH ..." down to the line that says what about. */
function bodyNamed(lines: readonly string[], first: number): { of: string; end: number } | null {
  const line = lines[first] ?? '';
  if (!isCapitals(line)) return null;
  if (OF.test(line)) return { of: line.slice(4), end: first + 1 };
  if (!MEETING.test(line)) return null;
  const about = lines.findIndex((each, i) => i > first && WHAT_ABOUT.test(each));
  return about === -1 || about > first + MEETING_LINES ? null : { of: lines.slice(first, about).join(' '), end: about };
}

function clean(line: string): string {
  return line
    .replace(/[*_#~\u00a0]+|-{3,}/gu, ' ')
    .replace(/[ \t]+/gu, ' ')
    .trim();
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

/**
 * A text that no line names: its head ends where its căn cứ or its addressee begin. An official letter has its trích yếu there,
 * "V/v chính sách thuế giá trị gia tăng".
 */
function headOfLetter(lines: readonly string[]): DocumentHead {
  const opening = lines.findIndex(
    (line, i) => BASIS.test(line) || ADDRESSEE.test(line) || ADDRESSEE.test(`${line} ${lines[i + 1] ?? ''}`),
  );
  const before = lines.slice(0, opening === -1 ? LETTER_LINES : opening);
  const about = before.findIndex((line) => ABOUT.test(line));
  const title = about === -1 ? (lines.find((line) => SAID.test(line)) ?? '') : aboutFrom(before.slice(about));
  return {
    before: before.join('\n'),
    kind: about === -1 ? null : 'OTHER',
    of: null,
    title: title.slice(0, LONGEST_LINE),
    after: '',
  };
}

/** The trích yếu of a letter over its line breaks, up to the date under it. */
function aboutFrom(lines: readonly string[]): string {
  const blank = lines.findIndex((line, i) => i > 0 && line === '');
  const said = lines
    .slice(0, blank === -1 ? lines.length : blank)
    .join('\n')
    .replace(ABOUT, '');
  const about =
    said
      .split(UNDER_ABOUT, 1)[0]
      ?.replace(/\s+/gu, ' ')
      .replace(/[ .]+$/u, '') ?? '';
  return about.charAt(0).toUpperCase() + about.slice(1);
}

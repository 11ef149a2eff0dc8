import { findAgencies } from '../agencies/index.js';
import { provinces } from '../agencies/provinces.js';
import { findNumbers } from '../citations/number.js';
import { casedAs } from './casing.js';
import words from './proper-words.json' with { type: 'json' };

/** The trích yếu of a text, and where it ends. */
export interface Title {
  /** On one line, without its closing stop; capitals brought to a sentence. Empty where there is none. */
  readonly title: string;
  /** The body that decides, where it stands in capitals right under a title in capitals; "" otherwise. */
  readonly authority: string;
  /** The first line after it. */
  readonly end: number;
}

const LONGEST = 700;
const OPENS_BODY =
  /^(?:Căn cứ|Kính gửi|Xét |Theo đề nghị|Điều \d|Phần (?:thứ|[IVX\d])|Chương [IVXLC\d]|[IVX]+\.|[A-Z]\.|\d+\.|\((?!nay là\s))/iu;
const MOTTO = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*-)/u;
/** After these words a body still belongs to the sentence. */
const NEEDS_MORE = /(?:CỦA|VỚI|THUỘC|DO|TẠI|GIỮA|VÀ|LÀ|CHO|TỪ|ĐẾN|,)\s*$/u;
const CHIEF = /(?:CHỦ TỊCH|BỘ TRƯỞNG|(?:CHI |TỔNG )?CỤC TRƯỞNG|(?:TỔNG )?GIÁM ĐỐC|THỐNG ĐỐC|CHỦ NHIỆM)\s+$/u;
const TERM = /^\s*(?:KH(?:ÓA|OÁ)\s+[IVXLC]+.*)?$/u;
const names: ReadonlyMap<string, string> = new Map(
  [...words.names, ...provinces.keys()].map((name) => [name.toLowerCase(), name]),
);
const kinds: ReadonlyMap<string, string> = new Map(words.kinds.map((kind) => [kind.toLowerCase(), kind]));
const longestFirst = (phrases: Iterable<string>) => [...phrases].sort((a, b) => b.length - a.length).join('|');
const NAME = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${longestFirst(names.keys())})(?![A-Za-zÀ-ỹ])`, 'gu');
/** A text is named, and not an act: "thực hiện Kế hoạch", "Quyết định số 1"; but "thẩm quyền quyết định". */
const KIND = new RegExp(
  `(?<=(?:${words.before.join('|')}) (?:các )?)(?:${longestFirst(kinds.keys())})(?![A-Za-zÀ-ỹ])|(?:${longestFirst(kinds.keys())})(?= số )`,
  'gu',
);

/** The paragraph from a line on, over the line breaks of a page; it ends with its capitals, or before the authority. */
export function titleOf(lines: readonly string[], from: number): Title {
  const read: string[] = [];
  let length = 0;
  let end = from;
  for (; end < lines.length && length < LONGEST; end++) {
    const line = lines[end] ?? '';
    if (line === '') {
      if (read.length > 0 && !/^\p{Ll}/u.test(lines[end + 1] ?? '')) break;
      continue;
    }
    if (OPENS_BODY.test(line) || MOTTO.test(line)) break;
    const changes = read.length > 0 && isCapitals(read[0] ?? '') !== isCapitals(line);
    if (changes && (!isCapitals(line) || beginsWithBody(line))) break;
    read.push(line);
    length += line.length;
  }
  const title = read.join(' ').replace(/[\s.:;]+$/u, '');
  if (!isCapitals(title)) return { title: title.charAt(0).toUpperCase() + title.slice(1), authority: '', end };
  const authority = authorityAtEnd(title);
  const about = title.slice(0, title.length - authority.length).trim();
  return { title: sentenceCase(about, lines.slice(end).join('\n')), authority, end };
}

/** Whether a line has letters, and capitals alone. */
export function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

function beginsWithBody(line: string): boolean {
  return (findAgencies(line, null)[0]?.start ?? Infinity) < 'TỔNG CỤC TRƯỞNG '.length;
}

/** "... TRÊN ĐỊA BÀN TỈNH LAI CHÂU ỦY BAN NHÂN DÂN TỈNH LAI CHÂU": the second is who decides. */
function authorityAtEnd(title: string): string {
  const last = findAgencies(title, null).at(-1);
  if (!last || last.start === 0 || !TERM.test(title.slice(last.end))) return '';
  const chair = CHIEF.exec(title.slice(0, last.start));
  const start = chair ? chair.index : last.start;
  return NEEDS_MORE.test(title.slice(0, start)) ? '' : title.slice(start);
}

/**
 * A title in capitals as a sentence: its words have the capitals that they have in the text under it; provinces, bodies
 * and the kinds of texts keep theirs.
 */
function sentenceCase(title: string, under: string): string {
  let text = title.charAt(0) + casedAs(title.toLowerCase(), under).slice(1);
  for (const { agency, start, end } of findAgencies(title, null)) {
    const name = agency.name.slice(0, end - start);
    if (name.toLowerCase() === text.slice(start, end).toLowerCase())
      text = text.slice(0, start) + name + text.slice(end);
  }
  for (const { number, start, end } of findNumbers(title).reverse())
    text = text.slice(0, start) + number + text.slice(end);
  const proper = (known: ReadonlyMap<string, string>) => (said: string) => known.get(said) ?? said;
  return text.replace(NAME, proper(names)).replace(KIND, proper(kinds));
}

import { kindOf, typeAt } from './kind.js';
import words from './works.json' with { type: 'json' };

/** The most words between a type of work and the proper name that makes it one. */
const GENERIC_WORDS = 14;
/** The same after "dự án" alone. */
const UNTYPED_WORDS = 5;
/** The fewest words of a title without a proper name. */
const TITLE_WORDS = 4;

const STOP = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${words.stop.toSorted((a, b) => b.length - a.length).join('|')})(?![A-Za-zÀ-ỹ\d])`,
  'u',
);
const QUOTED = /^\s*“[^“”]+”/u;
const BRACKET = /\s*\((?!giai đoạn|đoạn|cơ sở \d|vốn|phân kỳ|(?:huyện|quận|thị xã|xã|phường)\s+\p{Lu}[^()]*\))/iu;
const CAPITALS = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d])(?!(?:${words.common.join('|')})(?![A-Za-zÀ-ỹ]))\p{Lu}[A-Za-zÀ-ỹ\d]*(?<goesOnSmall>\s+\p{Ll})?(?=(?<isNamed>\s+\p{Lu}|\))?)`,
  'gu',
);
const ACRONYM = /^\p{Lu}{2,}$/u;
/** Where a name cannot go on: a new sentence or clause, the end of the bracket that it stands in, a blank to be filled in. */
const BREAK = /[;)[\]]|[.!?]\s/u;
const IN_BRACKETS = /\([^()]*\)/gu;
/** A number that names: "đường 359", "bến số 3", "Rào 2"; not a count ("khách sạn 5 sao"), nor a year. */
const NUMBER_NAME =
  /(?<=số )\d+|(?<![A-Za-zÀ-ỹ\d.,])(?!(?:19|20)\d\d(?!\d))[A-Z]?\d+[A-Z]?(?:-\d+)*(?![A-Za-zÀ-ỹ\d]|[.,]\d)(?=[\s,]*(?:$|đoạn|từ|đến|tại|qua|\p{Lu}|và\s+\d|\d))/u;
const PLACE_WORD =
  /(?<![A-Za-zÀ-ỹ])(?:tại|ở|trên|cho|của|phục vụ|trong|thuộc|ven|dọc|hai bên|qua|liên|kết nối)(?![A-Za-zÀ-ỹ])/iu;
const OF = /(?<![A-Za-zÀ-ỹ])(?:thuộc|của)\s+/giu;
const OWN =
  /^(?:\s+(?!thành phố|tỉnh)\p{Ll}+){0,10}\s+(?:của\s+)?(?:thành phố|tỉnh)(?![A-Za-zÀ-ỹ]|\s+(?:\p{Lu}|(?:tại|ở|trong|sang)\s))/u;
const WIDE = /trên địa bàn|trong phạm vi/u;
/** What "dự án" is followed by where no project is named: the draft of a law, a group of projects. */
const NO_NAME = new RegExp(String.raw`^\s*(?:\d|(?:${words.noName.join('|')})(?![A-Za-zÀ-ỹ\d]))`, 'iu');
const PROPER_ALONE =
  /^\p{Lu}[A-Za-zÀ-ỹ\d]*(?:(?:\s+[-–]\s+|\s+|-)(?:\p{Lu}[A-Za-zÀ-ỹ\d]*|\d+|và(?=\s)))*(?:\.{3}|…)?$/u;

/** What stands before a name. */
export interface Head {
  readonly type: string;
  readonly plural: boolean;
  /** "Dự án" with a capital within a sentence: what follows is its name, proper or not. */
  readonly titled: boolean;
}

/** How long the name is that begins after a type of work: up to a word that begins something else. */
export function nameLength(rest: string): number {
  const quoted = QUOTED.exec(rest);
  if (quoted) return quoted[0].length;
  const open = rest.replace(IN_BRACKETS, (inside) => '_'.repeat(inside.length));
  const stop = Math.min(STOP.exec(open)?.index ?? rest.length, BREAK.exec(open)?.index ?? rest.length);
  const bracket = BRACKET.exec(rest.slice(0, stop))?.index ?? stop;
  return rest
    .slice(0, bracket)
    .trimEnd()
    .replace(/[.,…]+$/u, '').length;
}

/** Whether the words after a type of work name one: a capital or a naming number not too far from it. */
export function isProper(rest: string, { type, plural, titled }: Head): boolean {
  const said = rest.slice(0, nameLength(rest));
  if (type === '' && NO_NAME.test(rest)) return false;
  const capital = capitalIn(said);
  const number = type === '' ? Infinity : (NUMBER_NAME.exec(said)?.index ?? Infinity);
  const at = Math.min(capital, number);
  if (at === Infinity) return false;
  const before = said.slice(0, at).trim();
  if (wordCount(before) > (type === '' ? UNTYPED_WORDS : GENERIC_WORDS)) return false;
  if (WIDE.test(before) && !titled) return false;
  if (plural && isPartOfOne(type, said)) return true;
  return !((plural || (type === '' && !titled)) && PLACE_WORD.test(before));
}

/**
 * Where a proper name begins. After other words a capital that small letters follow is the beginning of something else, which a
 * cell or a lost line break joins to them ("dự án khai thác Diện tích"), and letters alone are a term ("đường sắt và khu vực TOD").
 */
function capitalIn(said: string): number {
  for (const { 0: word, index, groups } of said.matchAll(CAPITALS)) {
    const isWeak = groups?.goesOnSmall !== undefined || (groups?.isNamed === undefined && ACRONYM.test(word));
    if (!isWeak || !/[A-Za-zÀ-ỹ,]/u.test(said.slice(0, index)) || typeAt(said, index) !== null) return index;
  }
  return Infinity;
}

/** "các bến còn lại của Cảng X": parts of one named work of their own kind. */
function isPartOfOne(type: string, said: string): boolean {
  for (const { 0: of, index } of said.matchAll(OF)) {
    const whole = typeAt(said, index + of.length);
    if (whole === null) continue;
    return kindOf(whole) === kindOf(type) && capitalIn(said.slice(index + of.length + whole.length)) < Infinity;
  }
  return false;
}

/** How long the name of the one work of its kind is that a place has: "Trung tâm văn hóa thành phố"; null where it is none. */
export function ownLength(rest: string, { type, plural }: Head): number | null {
  if (plural || !/^\p{Lu}/u.test(type)) return null;
  return OWN.exec(rest.slice(0, nameLength(rest)))?.[0].length ?? null;
}

/** Whether it names one even without a proper name: a titled project, or a zone of a full type ("Khu thương mại tự do"). */
export function isTitle(rest: string, { type, plural, titled }: Head): boolean {
  const more = wordCount(rest.slice(0, nameLength(rest)));
  if (titled) return !NO_NAME.test(rest) && more >= 2 && wordCount(type) + more >= TITLE_WORDS;
  return !plural && type.startsWith('Khu ') && wordCount(type) >= TITLE_WORDS;
}

/** Whether a segment is nothing but a proper name: "Hải An", "LG Display", "A48", up to words that begin something else. */
export function isProperAlone(said: string): boolean {
  return /^\p{Lu}/u.test(said) && PROPER_ALONE.test(said.slice(0, nameLength(said)).replace(/\s*\([^()]*\)$/u, ''));
}

function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length;
}

import { soundness, soundShare, together, type Soundness } from '../../restore/quality.js';
import type { Warning } from '../../warning.js';
import tables from './legacy.json' with { type: 'json' };

/** How Vietnamese was written before Unicode: letters of western Europe that a font showed as others. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** What a text says, and how it was written. */
export interface Unmasked {
  readonly text: string;
  readonly encoding: LegacyEncoding;
}

/** So many lines show how a text was written. */
const ENOUGH = 100;
/** Above this share of sound words lines need no other reading; other reading must bring them above that share. */
const SOUND_BEFORE = 0.8;
const SOUND_AFTER = 0.9;
/** So much of any Vietnamese has accents. */
const ACCENTED = 0.4;

/** A letter that no old encoding uses: the line is written in Unicode. */
const UNICODE = /[ăđĩũơư\u1ea0-\u1ef9]/iu;
const NOT_ASCII = /[\u0080-\uffff]/u;
/** What is neither ASCII nor a letter that Vietnamese shares with western Europe. */
const SIGN = /[^\0-\x7fàáâãèéêìíòóôõùúý]/giu;
/** Old encodings write half of what is not ASCII with such signs, and more; fewer than this need no closer look. */
const SIGNS = 0.25;

/**
 * Undoes an old encoding: where the lines that are not in Unicode are no Vietnamese as they stand, and nearly all of it
 * by the table of an encoding. Null for any other text: sound Vietnamese, another language, a misread scan.
 */
export function unmask(text: string): Unmasked | null {
  const lines = text.split('\n');
  const masked = lines.filter((line) => NOT_ASCII.test(line) && !UNICODE.test(line)).slice(0, ENOUGH);
  if (signShare(masked.join('')) < SIGNS || soundShare(together(soundness(masked))) > SOUND_BEFORE) return null;
  const [best] = DECODERS.map(({ encoding, decode }) => ({
    encoding,
    decode,
    after: together(soundness(masked.map(decode))),
  }))
    .filter(({ after }) => isVietnamese(after))
    .sort((one, other) => soundShare(other.after) - soundShare(one.after));
  if (!best) return null;
  return {
    text: lines.map((line) => (UNICODE.test(line) ? line : best.decode(line))).join('\n'),
    encoding: best.encoding,
  };
}

/** What a text set in a font of an old encoding shows. Where a letter is of Unicode alone the font does not count. */
export function inLegacy(text: string, encoding: LegacyEncoding): string {
  if (!NOT_ASCII.test(text) || UNICODE.test(text)) return text;
  return DECODERS.find((decoder) => decoder.encoding === encoding)?.decode(text) ?? text;
}

function signShare(text: string): number {
  const all = text.match(new RegExp(NOT_ASCII, 'gu'))?.length ?? 0;
  return all === 0 ? 0 : (text.match(SIGN)?.length ?? 0) / all;
}

/** The text with an old encoding undone, and a warning that says so. */
export function unmasked(text: string): { text: string; warnings: Warning[] } {
  const { texts, warnings } = unmaskedPages([text]);
  return { text: texts.join(''), warnings };
}

/** The same for pages, each by itself: the pages of a file may come from several others. */
export function unmaskedPages(pages: readonly string[]): { texts: string[]; warnings: Warning[] } {
  const found = pages.map((page) => unmask(page));
  const encodings = [...new Set(found.flatMap((page) => page?.encoding ?? []))];
  return {
    texts: pages.map((page, at) => found[at]?.text ?? page),
    warnings: encodings.map(legacyWarning),
  };
}

/** What is said of a text that was not written in Unicode. */
export function legacyWarning(encoding: string): Warning {
  const message = `The text was written in ${encoding}, an encoding older than Unicode; it is read in Unicode.`;
  return { code: 'LEGACY_ENCODING', message };
}

/** Whether nearly all of the lines that are not in ASCII are sound Vietnamese. */
export function saysVietnamese(text: string): boolean {
  const lines = text.split('\n').filter((line) => NOT_ASCII.test(line));
  return isVietnamese(together(soundness(lines.slice(0, ENOUGH))));
}

function isVietnamese(words: Soundness): boolean {
  return (
    soundShare(words) >= SOUND_AFTER && words.accented >= ACCENTED * (words.accented + words.plain + words.unsound)
  );
}

const DECODERS: readonly { encoding: LegacyEncoding; decode: (line: string) => string }[] = [
  { encoding: 'TCVN3', decode: decoder(tcvn3()) },
  { encoding: 'VNI', decode: decoder(vni()) },
];

/** The letter of each sign of VNI. It has a sign for each capital, of which some write only the first part as one. */
function vni(): Map<string, string> {
  const small = pairs(tables.vni, tables.letters);
  const large = small.flatMap(([signs, letter]): [string, string][] => {
    const capital = letter.toUpperCase();
    return [
      [signs.toUpperCase(), capital],
      [signs.charAt(0).toUpperCase() + signs.slice(1), capital],
    ];
  });
  return new Map([...small, ...large]);
}

/** The letter of each sign of TCVN3. It has no capitals with a tone: the one without stands before the small letter. */
function tcvn3(): Map<string, string> {
  const small = pairs(tables.tcvn3, tables.letters);
  const large = pairs(tables.tcvn3Capitals, tables.capitals);
  const signs = new Map(large.map(([sign, letter]) => [letter, sign]));
  const toned = small.flatMap(([sign, letter]): [string, string][] => {
    const capital = letter.toUpperCase();
    const base = toneless(capital);
    return signs.has(capital) ? [] : [[(signs.get(base) ?? base) + sign, capital]];
  });
  return new Map([...small, ...large, ...toned]);
}

function pairs(signs: string, letters: string): [string, string][] {
  const written = letters.split(' ');
  return signs.split(' ').map((sign, at) => [sign, written[at] ?? '']);
}

function decoder(letters: ReadonlyMap<string, string>): (line: string) => string {
  const longestFirst = [...letters.keys()].sort((a, b) => b.length - a.length);
  const sign = new RegExp(longestFirst.join('|'), 'gu');
  return (line) =>
    NOT_ASCII.test(line) ? withCapitals(line.replace(sign, (found) => letters.get(found) ?? found)) : line;
}

function toneless(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
}

const WORD = /\p{L}+/gu;
/** Capitals but for letters with a tone, which TCVN3 has no capitals of. */
const NEARLY_CAPITALS = /^(?:\p{Lu}|[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ])+$/u;

/** "ĐạI HộI" is "ĐẠI HỘI"; "Số" is so only between capitals. */
function withCapitals(line: string): string {
  const words = (line.match(WORD) ?? []).map((word) => (isInCapitals(word) ? word.toUpperCase() : word));
  const isCapitals = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}{2,}$/u.test(word);
  let at = 0;
  return line.replace(WORD, () => {
    const [before, word = '', after] = [words[at - 1], words[at], words[++at]];
    return NEARLY_CAPITALS.test(word) && isCapitals(before) && isCapitals(after) ? word.toUpperCase() : word;
  });
}

/** Two capitals or more, or one that does not begin the word. */
function isInCapitals(word: string): boolean {
  return NEARLY_CAPITALS.test(word) && /\p{Lu}.*\p{Lu}|^\p{Ll}+\p{Lu}/u.test(word);
}

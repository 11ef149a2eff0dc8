import type { DocumentKind } from '../../../schema/enums.js';
import { DocumentKind as Kinds } from '../../../schema/enums.js';
import codes from './codes.json' with { type: 'json' };

/** The number of a text where it stands: "45-NQ/TW", "16/2021/QH15", "3181/KHĐT-THQH". */
export interface NumberMatch {
  /** As it should be printed: without stray spaces, Đ for the look-alike Ð, TTg for the TTG of a line of capitals. */
  readonly number: string;
  /** The parts after the number and the year: ["NQ", "TW"]. */
  readonly symbol: readonly string[];
  /** The year that it bears; null where it bears none. */
  readonly year: string | null;
  readonly start: number;
  readonly end: number;
}

/** "35/2025/QĐ-TTgcủa Thủ tướng": the word after a number, where the space is lost. */
const GLUED = '(?:của|ngày)(?![A-Za-zÀ-ỹ])';
/** "TTr-SNN.KHTC": whose department within the body. */
const WITHIN = '(?:\\.\\p{Lu}{2,8}(?![A-Za-zÀ-ỹ\\p{N}]))?';
const PART = `(?:T\\sW(?![A-Za-zÀ-ỹ])|\\p{Lu}(?:(?!${GLUED})[A-Za-zÀ-ỹ\\p{N}]){0,11}(?:&\\p{Lu}{1,6})?${WITHIN})`;
const JOINT = '\\s?[-–/]\\s?';
const NUMBER = new RegExp(
  `(?<![A-Za-zÀ-ỹ\\p{N}/.,–-])\\d{1,6}\\p{Ll}?(?:\\s?/\\s?(?:19|20)\\d{2}(?!\\d))?${JOINT}${PART}(?:${JOINT}${PART})*(?:(?![A-Za-zÀ-ỹ\\p{N}])|(?=${GLUED}))`,
  'gu',
);
const kinds: ReadonlyMap<string, DocumentKind> = kindMap(codes.kinds);
/** What a text is called, and of which kind it is. */
export const heads: ReadonlyMap<string, DocumentKind> = kindMap(codes.heads);
/** The codes that have a small letter, by what they are in a line of capitals: CT-TTG, CTR/TU. */
const ORDINARY: ReadonlyMap<string, string> = new Map(
  [...Object.keys(codes.kinds), ...Object.keys(codes.issuers)]
    .filter((code) => /\p{Ll}/u.test(code))
    .map((code) => [code.toUpperCase(), code]),
);
const YEAR = /^\d{4}$/u;
const ASSEMBLY = /^(?:QH|UBTVQH)\p{N}*$/u;

function kindMap(entries: Readonly<Record<string, string>>): Map<string, DocumentKind> {
  const known = Object.values(Kinds);
  return new Map(
    Object.entries(entries).flatMap(([code, name]) =>
      known.filter((kind) => kind === name).map((kind): [string, DocumentKind] => [code.toUpperCase(), kind]),
    ),
  );
}

/** Cyrillic capitals that look like Latin ones: "NĐ-CР". */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from('АВСЕНІКМОРТХУ', (letter, i): [string, string] => [letter, 'ABCEHIKMOPTXY'.charAt(i)]),
);
const CYRILLIC = /[\u0400-\u04ff]/gu;

/** Every number of a text that may be that of a document, in order. */
export function findNumbers(text: string): NumberMatch[] {
  const latin = text.replace(CYRILLIC, (letter) => LOOK_ALIKES.get(letter) ?? letter);
  return Array.from(latin.matchAll(NUMBER), ({ 0: written, index }) => {
    const number = written
      .replace(/\s/gu, '')
      .replaceAll('Ð', 'Đ')
      .replaceAll('–', '-')
      .replace(/\p{Lu}+/gu, (part) => ORDINARY.get(part) ?? part);
    const [, ...parts] = number.split(/[-/]/u);
    const symbol = parts.filter((part) => !YEAR.test(part));
    const year = parts.find((part) => YEAR.test(part)) ?? null;
    return { number, symbol, year, start: index, end: index + written.length };
  });
}

/** The kind that the symbol of a number tells ("NQ": a resolution); null where it tells none, as in letters. */
export function kindOfSymbol(symbol: readonly string[]): DocumentKind | null {
  for (const part of symbol) {
    const kind = kinds.get(part.toUpperCase());
    if (kind) return kind;
  }
  return symbol.some((part) => ASSEMBLY.test(part)) ? 'LAW' : null;
}

/** Whether the kind must be told by the words: the National Assembly numbers its laws as its resolutions. */
export function kindIsOpen(symbol: readonly string[]): boolean {
  return kindOfSymbol(symbol) === null || symbol.every((part) => ASSEMBLY.test(part));
}

/** The number in the form in which two spellings of it are equal: 08-NQ/TU, 8/NQ-TU. */
export function numberKey(number: string): string {
  return number
    .toUpperCase()
    .split(/[-–/\s]+/u)
    .map((part) => part.replace(/^0+(?=\d)/u, ''))
    .join('/');
}

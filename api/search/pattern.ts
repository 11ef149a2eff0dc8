import { fold } from '../../schema/fold.js';
import type { Word } from './query.js';

/** How a text is written in which words are looked for. */
interface Writing {
  /** How a folded letter is written. */
  readonly letter: (folded: string) => string;
  /** What stands between two words, and what may stand within a number. */
  readonly gap: string;
  readonly noGap: string;
  /** Where a word begins and ends, and where a figure does. */
  readonly word: readonly [start: string, end: string];
  readonly figure: readonly [start: string, end: string];
  /** What is left of a word before its part and behind it. */
  readonly rest: readonly [before: string, behind: string];
}

/** A folded column: one space between two words, bars round a name. Without lookaround, so that an index serves. */
export const FOLDED: Writing = {
  letter: (folded) => folded,
  gap: ' ',
  noGap: ' ?',
  word: ['(?:^|[ |])', '(?:$|[ |])'],
  figure: ['(?:^|[^0-9.,])', '(?:$|[^0-9.,])'],
  rest: ['', ''],
};

/** A folded column that holds names: what is just one of them, and what one of them begins with. */
export const NAME: Writing = { ...FOLDED, word: ['(?:^|[|])', '(?:$|[|])'], figure: ['(?:^|[|])', '(?:$|[|])'] };
export const BEGINNING_OF_NAME: Writing = {
  ...FOLDED,
  word: [NAME.word[0], FOLDED.word[1]],
  figure: [NAME.figure[0], FOLDED.figure[1]],
};

/** A text as it is read: in capitals or not, its accents composed or not. */
export const READ: Writing = {
  letter: (folded) => `[${letters.get(folded)?.join('') ?? folded + folded.toUpperCase()}]\\p{M}*`,
  gap: '[^\\p{L}\\p{N}]+',
  noGap: '[^\\p{L}\\p{N}]*',
  word: ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{N}])'],
  figure: ['(?<!\\p{N}|\\p{N}[.,])', '(?!\\p{N}|[.,]\\p{N})'],
  rest: ['(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}\\p{N}]*', '[\\p{L}\\p{M}\\p{N}]*'],
};

/** The Latin letters by what they are folded to. */
const letters = Map.groupBy(
  Array.from({ length: 0x1f00 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
    /^\p{Script=Latin}$/u.test(letter),
  ),
  (letter) => fold(letter),
);

/** Fewer letters are in every other word: they are found only as words of their own. */
const SHORTEST_PART = 3;

/** The words one after the other, as whole words. */
export function whole(words: readonly Word[], writing: Writing): string {
  const [start, end] = bounds(words, writing);
  return `${start}${together(words, writing)}${end}`;
}

function bounds(words: readonly Word[], { figure, word }: Writing): [start: string, end: string] {
  const [first, last] = [words[0]?.folded ?? '', words.at(-1)?.folded ?? ''];
  return [/^\p{N}/u.test(first) ? figure[0] : word[0], /\p{N}$/u.test(last) ? figure[1] : word[1]];
}

/** The words one after the other, the first perhaps only the end of a word, the last the beginning of one; never of a figure. */
export function part(words: readonly Word[], writing: Writing): string {
  const [start, end] = bounds(words, writing);
  const typed = words.map(({ folded }) => folded).join('');
  const [first = ''] = words.map(({ folded }) => folded);
  const isCutBefore = first.length >= SHORTEST_PART && !/^\p{N}/u.test(typed);
  const isCutAfter = typed.length >= SHORTEST_PART && !/\p{N}$/u.test(typed);
  return `${isCutBefore ? writing.rest[0] : start}${together(words, writing)}${isCutAfter ? writing.rest[1] : end}`;
}

function together(words: readonly Word[], writing: Writing): string {
  return words.map(({ folded }) => spelt(folded, writing)).join(writing.gap);
}

function spelt(word: string, writing: Writing): string {
  if (!/^\p{N}/u.test(word)) return spelling(word, writing);
  const [, figure = '', sign = ''] = /^([^\p{L}]*)(.*)$/u.exec(word) ?? [];
  const figures = figure.split(' ').map(speltFigure).join(writing.gap);
  return [figures, ...[...sign].map((letter) => spelling(letter, writing))].join(writing.noGap);
}

function spelling(word: string, { letter }: Writing): string {
  const each = [...word].map((character) => (/\p{L}/u.test(character) ? letter(character) : literal(character)));
  return each.join('');
}

/** Of all that stands in a folded word, only these two mean something in a pattern. */
const literal = (text: string) => text.replace(/[.,]/g, '[$&]');

/**
 * With dots between the thousands or without, whichever sign before the decimals: "14.740" and "14740", "6,4" and "6.4".
 * Of thousands the decimals may be left out: "118.079" is also 118.079,279, but 6 is not 6,4.
 */
function speltFigure(figure: string): string {
  const [, integer, decimals] = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](\d+))?$/.exec(figure) ?? [];
  if (integer === undefined) return literal(figure);
  const grouped = integer.replaceAll('.', '').replace(/\B(?=(?:\d{3})+$)/g, '[.]?');
  if (decimals !== undefined) return `${grouped}[.,]${decimals}`;
  return grouped.includes('[.]?') ? `${grouped}(?:,[0-9]+)?` : grouped;
}

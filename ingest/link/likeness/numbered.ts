import { withoutAccents } from '../../../schema/fold.js';
import { hash } from './hash.js';
import words from './words.json' with { type: 'json' };

/** What a text tells from its like by number: "căn cứ hậu phương số 1" is `{ name: 'phuong so', numbers: ['1'] }`. */
export interface Numbered {
  /** The syllable before and the word that numbers, without accents. */
  readonly name: string;
  /** The id of these as a pair. */
  readonly id: number;
  readonly numbers: readonly string[];
  readonly start: number;
}

const BY = [...words.numbered].sort((a, b) => b.length - a.length).join('|');
const NUMBERED = new RegExp(
  `(?<![A-Za-zÀ-ỹ])([A-Za-zÀ-ỹ]+)[\\s,]+((?i:${BY}))\\s+(\\d{1,3}(?:\\s*(?:,|và|-)\\s*(?:số\\s+)?\\d{1,3})*|[IVXL]+)(?![A-Za-zÀ-ỹ\\p{N}/%-]|[.,]\\d|\\s*(?:ngày|%|/))`,
  'gu',
);
const NUMERAL = /\d+|(?<![A-Za-zÀ-ỹ])[IVXL]+(?![A-Za-zÀ-ỹ])/gu;

/** Everything numbered in a text, in order. */
export function numberedIn(text: string): Numbered[] {
  return Array.from(text.matchAll(NUMBERED), ({ 0: _, 1: before = '', 2: by = '', 3: said = '', index }) => {
    const name = withoutAccents(`${before} ${by}`).replace(/\s+/gu, ' ');
    const numbers = (said.match(NUMERAL) ?? []).map((number) => number.replace(/^0+(?=\d)/u, ''));
    return { name, id: hash(name), numbers, start: index };
  });
}

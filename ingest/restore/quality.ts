import { isSyllable } from './syllable.js';

/** A run of letters that is not part of a number, a code or an address: "59/2016/NĐ-CP" and "K15" hold none. */
const WORD = /(?<![\p{L}\p{N}/_@.])\p{L}+(?![\p{L}\p{N}/_@])/gu;

/**
 * The share of words that are sound Vietnamese syllables, 0..1; 1 for a text without words. Numbers, codes,
 * labels and acronyms do not count, for they say nothing about how well the words were read.
 */
export function soundShare(text: string): number {
  const known = new Map<string, boolean>();
  let words = 0;
  let sound = 0;
  for (const [word] of text.matchAll(WORD)) {
    let isSound = known.get(word);
    if (isSound === undefined) known.set(word, (isSound = isSyllable(word)));
    if (!isSound && isLabelOrAcronym(word)) continue;
    words++;
    if (isSound) sound++;
  }
  return words === 0 ? 1 : sound / words;
}

/** "b" and "XII" before a heading, "GRDP", "UBND": capitals or a single letter that no syllable reads as. */
function isLabelOrAcronym(word: string): boolean {
  return word.length === 1 || word === word.toUpperCase();
}

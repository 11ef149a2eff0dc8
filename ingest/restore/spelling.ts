/** Where a syllable ends in oa, oe or uy: the tone stands on the second letter by the newer habit. */
const NEWER = /(?:(?<=o)[àáảãạèéẻẽẹ]|(?<=(?<!q)u)[ỳýỷỹỵ])$/u;

/**
 * The spelling with the tone on the first of two open vowels, "hóa", "thủy", which official texts use ten times as
 * often as "hoá", "thuỷ": both are one word. The word is in lower case.
 */
export function usualSpelling(word: string): string {
  if (!NEWER.test(word)) return word;
  const [base = '', tone = ''] = word.slice(-1).normalize('NFD');
  return `${word.slice(0, -2)}${(word.slice(-2, -1) + tone).normalize('NFC')}${base}`;
}

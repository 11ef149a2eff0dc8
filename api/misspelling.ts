import { distance } from 'fastest-levenshtein';

/** So long must a word be that one wrong letter leaves it recognisable: sở and so, bộ and tổ are two words each. */
export const LONG_WORD = 4;

/**
 * Whether folded words are a slip of a folded name: at most one slip in each long word, and few of the name's
 * words left out. Figures are never a slip: bến 3, 4 is not bến 5, 6; nor are short words: GDP is not GRDP.
 */
export function isMisspelling(asked: string, name: string): boolean {
  const left = name.split(' ');
  const few = Math.max(1, Math.floor(left.length / 4));
  for (const word of asked.split(' ')) {
    const at = left.findIndex((other) => isSlip(word, other));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length <= few;
}

/** Whether a word is the other or a slip of it: one letter wrong, missing or too many, or two that changed places. */
export function isSlip(word: string, other: string): boolean {
  if (word === other) return true;
  if (Math.min(word.length, other.length) < LONG_WORD || /\d/.test(word + other)) return false;
  return distance(word, other) === 1 || areSwapped(word, other);
}

function areSwapped(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, i) => letter !== other[i]);
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
  return swapped === other;
}

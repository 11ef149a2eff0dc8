import { soundness, soundShare, together } from '../../restore/quality.js';

/** Fewer words tell nothing. */
const ENOUGH = 20;
/** Sound pages have nine sound words in ten and more, pages that a machine misread not seven. */
const SOUND = 0.8;
/** Signs that a font without a table of letters gives: most of what is printed are no letters. */
const LETTERS = 0.4;

/**
 * Whether the text layer of a page can be relied on: false where there is none, or it is no Vietnamese: misread, or in
 * a font that does not say which letters it draws. Such a page is better read from its picture.
 * @param text of the page as laid out, an old encoding undone
 */
export function isLegible(text: string): boolean {
  const signs = text.match(/\S/gu)?.length ?? 0;
  if (signs === 0) return false;
  const words = together(soundness([text]));
  if (words.accented + words.plain + words.unsound >= ENOUGH) return soundShare(words) >= SOUND;
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= signs * LETTERS;
}

import { soundness, soundShare, together } from '../../restore/quality.js';

/** Fewer words tell nothing. */
const ENOUGH = 20;
/** Sound pages have nine sound words in ten and more, pages that a machine misread not seven. */
const SOUND = 0.8;
/** Signs that a font without a table of letters gives: most of what is printed are no letters. */
const LETTERS = 0.4;
/** What is typed over a scan, a stamp or a number, has fewer words. */
const FEW = 40;
/** By so much more of a page must be sound words before what was recognised is believed more than what was written. */
const SOUNDER = 0.1;

/** What the text layer of a page is worth: it is the page's text, or it may be, or the page is a picture. */
export type Worth = 'TEXT' | 'DOUBTFUL' | 'PICTURE';

/**
 * @param text of the page as laid out, an old encoding undone
 * @param pictured whether a picture covers most of the page
 */
export function worthOf(text: string, pictured: boolean): Worth {
  const words = wordsOf(text).length;
  if (words === 0 || (pictured && words < FEW)) return 'PICTURE';
  return isLegible(text) ? 'TEXT' : 'DOUBTFUL';
}

/** Whether a text is Vietnamese as it is written: not misread, nor in a font that does not say which letters it draws. */
export function isLegible(text: string): boolean {
  const signs = text.match(/\S/gu)?.length ?? 0;
  if (signs === 0) return false;
  const words = together(soundness([text]));
  if (words.accented + words.plain + words.unsound >= ENOUGH) return soundShare(words) >= SOUND;
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= signs * LETTERS;
}

/** Whether what was recognised of a page is sounder than its text layer: a text in another language is not. */
export function isSounder(recognised: string, layer: string): boolean {
  return soundPart(recognised) > soundPart(layer) + SOUNDER;
}

/** The part of all that stands there that is sound words: signs that are no letters count too. */
function soundPart(text: string): number {
  const { accented, plain } = together(soundness([text]));
  return (accented + plain) / Math.max(1, wordsOf(text).length);
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+/gu) ?? [];

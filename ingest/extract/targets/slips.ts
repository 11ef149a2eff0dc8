import type { Passage } from '../../text.js';
import slips from './slips.json' with { type: 'json' };

const SLIPS = slips.map(({ as, read }) => ({ as, pattern: whole(read, 'giu') }));
/** Cheaper than one pattern after another: most texts hold none. */
const ANY = whole(slips.map(({ read }) => read).join('|'), 'iu');

/**
 * The text with the few words that values hang on as they should read where a machine misread an accent: "%/nãm",
 * "dat 80%", "tý lệ". Letter for letter as long as it was, so that offsets stay true.
 */
export function mended(text: string): string {
  if (!ANY.test(text)) return text;
  return SLIPS.reduce(
    (read, { pattern, as }) => read.replace(pattern, (slip) => (slip.length === as.length ? likeCase(as, slip) : slip)),
    text,
  );
}

/** A passage with its text mended. */
export function mendedPassage(passage: Passage): Passage {
  const text = mended(passage.text);
  return text === passage.text ? passage : { ...passage, text };
}

function likeCase(word: string, like: string): string {
  const [first = ''] = like;
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

function whole(words: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${words})(?![A-Za-zÀ-ỹ\d])`, flags);
}

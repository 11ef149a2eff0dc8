import type { Range } from '../text.js';
import type { Warning } from '../warning.js';
import type { LineRange } from './damage.js';
import { decode, type Decoded } from './decode.js';
import { decoderOf, type Damage } from './decoders.js';
import type { Replacement } from './rewrite.js';
import { tokenise, type Token } from './tokens.js';

/** A damaged stretch made readable; without replacements where it could not be. */
export interface Restored {
  readonly replacements: readonly Replacement[];
  readonly warnings: readonly Warning[];
}

/** Above these a text is no Vietnamese: -ln of its likelihood for each token, the share of words that none was found for. */
const FOREIGN = { cost: 10, kept: 0.25 };
/** A damaged text has more words to restore than this share; one with fewer only looked so, for the foreign words in it. */
const DAMAGED = 0.25;

/** Restores a damaged stretch of a text; leaves it alone, with a warning, where it reads as no Vietnamese. */
export function restoreStretch(text: string, range: Range, lines: LineRange): Restored {
  const tokens = tokenise(text, range.start, range.end);
  const words = tokens.filter((token) => token.kind === 'word').length;
  if (words === 0) return { replacements: [], warnings: [] };
  const decoded = decode(tokens, decoderOf(damageOf(tokens)));
  const place = lines.end - lines.start === 1 ? `line ${lines.start + 1}` : `lines ${lines.start + 1} to ${lines.end}`;
  if (isForeign(decoded, tokens, words)) {
    const message = `What stands in ${place} is no Vietnamese, or beyond restoring; it was left as it is.`;
    return { replacements: [], warnings: [{ code: 'LOW_TEXT_QUALITY', message, line: lines.start + 1 }] };
  }
  if (decoded.replacements.length < DAMAGED * words) return { replacements: [], warnings: [] };
  const message = `${decoded.replacements.length} of ${words} words in ${place} were restored: they were misread by a machine, or lack their accents.`;
  return { replacements: decoded.replacements, warnings: [{ code: 'TEXT_RESTORED', message, line: lines.start + 1 }] };
}

/** A misread text has a sign of it in every few words; where there is none, only the accents are missing. */
function damageOf(tokens: readonly Token[]): Damage {
  const words = tokens.filter((token) => token.kind === 'word');
  const odd = words.filter((token) => !/^[a-z]+$/i.test(token.text)).length;
  return odd > 0.02 * words.length ? 'misread' : 'accentless';
}

function isForeign(decoded: Decoded, tokens: readonly Token[], words: number): boolean {
  return decoded.cost > FOREIGN.cost * tokens.length || decoded.kept > FOREIGN.kept * words;
}

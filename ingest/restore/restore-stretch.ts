import type { Range } from '../text.js';
import type { Warning } from '../warning.js';
import { decode, type Decoded } from './decode.js';
import { repairLabels } from './labels.js';
import { repairNumbers } from './numbers.js';
import { decoderOf, type Damage } from './decoders.js';
import type { Region } from './regions.js';
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
/** In a text typed without accents fewer words than this share are none of Vietnamese: names, foreign words. */
const ODD = 0.1;

/** Restores a damaged stretch of a text; leaves it alone, with a warning, where it reads as no Vietnamese. */
export function restoreStretch(text: string, range: Range, region: Region): Restored {
  const labels = repairLabels(text, range);
  const isLabel = (token: Token): boolean => labels.some(({ start, end }) => token.start >= start && token.start < end);
  const tokens = tokenise(text, range.start, range.end).filter((token) => !isLabel(token));
  const words = tokens.filter((token) => token.kind === 'word').length;
  if (words === 0) return NOTHING;
  const decoded = decode(tokens, decoderOf(damageOf(tokens)));
  const line = region.start + 1;
  const lines = line === region.end ? `line ${line}` : `lines ${line} to ${region.end}`;
  const place = `${lines} (quality ${region.quality.toFixed(2)})`;
  if (isForeign(decoded, tokens, words)) {
    const message = `What stands in ${place} is no Vietnamese, or beyond restoring; it was left as it is.`;
    return { replacements: [], warnings: [{ code: 'LOW_TEXT_QUALITY', message, line }] };
  }
  const changed = decoded.replacements.length;
  if (changed < DAMAGED * words) return NOTHING;
  const numbers = repairNumbers(tokens);
  const isDigits = ({ start, end }: Replacement): boolean => /^\d+$/.test(text.slice(start, end));
  const message = `${changed} of ${words} words in ${place} were restored: they were misread by a machine, or lack their accents.`;
  return {
    replacements: [...decoded.replacements, ...labels, ...numbers].sort((a, b) => a.start - b.start),
    warnings: [
      { code: 'TEXT_RESTORED', message, line },
      ...[...labels, ...numbers, ...decoded.replacements.filter(isDigits)].map((repair) =>
        repaired(text, repair, range, line),
      ),
    ],
  };
}

const NOTHING: Restored = { replacements: [], warnings: [] };

function repaired(text: string, { start, end, text: written }: Replacement, range: Range, firstLine: number): Warning {
  const line = firstLine + text.slice(range.start, start).split('\n').length - 1;
  const around = text.slice(Math.max(range.start, start - 12), Math.min(range.end, end + 12)).trim();
  return {
    code: 'NUMBER_REPAIRED',
    message: `"${around}" is read with "${written}" for "${text.slice(start, end)}".`,
    line,
  };
}

/** Where the letters are right, nearly every word is one of Vietnamese without its accents. */
function damageOf(tokens: readonly Token[]): Damage {
  const words = tokens.flatMap(({ kind, text }) => (kind === 'word' && text !== text.toUpperCase() ? [text] : []));
  const most = ODD * words.length;
  const plain = words.filter((word) => /^[a-z]+$/i.test(word));
  const signs = words.length - plain.length;
  // Only a text that may be without accents is worth the words of the language without theirs.
  if (signs > most) return 'misread';
  const { propose } = decoderOf('accentless');
  return signs + plain.filter((word) => propose(word).length === 0).length > most ? 'misread' : 'accentless';
}

function isForeign(decoded: Decoded, tokens: readonly Token[], words: number): boolean {
  return decoded.cost > FOREIGN.cost * tokens.length || decoded.kept > FOREIGN.kept * words;
}

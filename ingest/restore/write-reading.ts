import type { Print } from './channel.js';
import { restoreCode } from './codes.js';
import type { Decoder } from './decoders.js';
import type { Reading } from './reading.js';
import type { Replacement } from './rewrite.js';
import type { Token } from './tokens.js';

/** What is to be written for the tokens from `at` on; null where it is what stands there. */
export function writeReading(
  reading: Reading,
  tokens: readonly Token[],
  at: number,
  decoder: Decoder,
): Replacement | null {
  const [first, last] = [tokens[at], tokens[at + reading.length - 1]];
  if (!first || !last) return null;
  const text = first.kind === 'code' ? restoreCode(first.text, decoder.codes) : textOf(reading, tokens, at, decoder);
  if (text === null || (reading.length === 1 && text.toLowerCase() === first.text.toLowerCase())) return null;
  return { start: first.start, end: last.start + last.text.length, text };
}

function textOf(
  { length, word, print, second }: Reading,
  tokens: readonly Token[],
  at: number,
  { model }: Decoder,
): string | null {
  if (!print) return null;
  // "CO quan" among small letters: the machine took two letters for capitals.
  const isTitle =
    length === 1 && tokens[at]?.text.length === 2 && !isCapitals(tokens[at - 1]) && !isCapitals(tokens[at + 1]);
  const written = printed(model.words[word] ?? '', print === 'upper' && isTitle ? 'title' : print);
  return second ? `${written} ${printed(model.words[second.word] ?? '', second.print ?? 'lower')}` : written;
}

function isCapitals(token: Token | undefined): boolean {
  return token !== undefined && /^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(token.text);
}

/** A word of the language in a print. */
function printed(word: string, print: Print): string {
  if (print === 'upper') return word.toUpperCase();
  return print === 'title' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

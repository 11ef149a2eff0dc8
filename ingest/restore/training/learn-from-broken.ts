import { misreadChannel } from '../channel.js';
import type { Confusions } from '../confusions.js';
import { decode } from '../decode.js';
import { makeDecoder } from '../decoders.js';
import { languageModel } from '../language-model.js';
import type { Ngrams } from '../ngrams.js';
import { rewrite } from '../rewrite.js';
import { tokenise } from '../tokens.js';
import { learnConfusions, type Pair } from './learn-confusions.js';

/** Rounds of restoring with what the round before learned. */
const ROUNDS = 2;

/**
 * Learns confusions from lines with their truth, and, by expectation, from lines without it: they are restored with
 * what is known so far, and what they were most likely meant to say is learned from in turn.
 */
export function learnFromBroken(ngrams: Ngrams, pairs: readonly Pair[], lines: readonly string[]): Confusions {
  let confusions = learnConfusions(pairs);
  if (lines.length === 0) return confusions;
  const model = languageModel(ngrams);
  const text = lines.join('\n');
  for (let round = 0; round < ROUNDS; round++) {
    const decoder = makeDecoder('misread', model, misreadChannel(confusions), new Map());
    const { replacements } = decode(tokenise(text), decoder);
    const guessed = rewrite(text, replacements).text.split('\n');
    const guesses = lines.map((broken, index) => ({ broken: broken.trim(), right: (guessed[index] ?? '').trim() }));
    confusions = learnConfusions([...pairs, ...guesses]);
  }
  return confusions;
}

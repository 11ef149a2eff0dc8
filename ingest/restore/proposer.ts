import { search } from './candidates.js';
import { LETTERS, type Channel, type Print } from './channel.js';
import type { LanguageModel } from './language-model.js';
import { lexicon } from './lexicon.js';
import type { Reading } from './reading.js';
import { remember } from '../remember.js';
import { isSyllable } from './syllable.js';

/** What may have been printed where a token stands, each one word, the likeliest first. */
export type Proposer = (token: string) => readonly Reading[];

/** Words this much dearer than the best are left out. */
const MARGIN = 10;
const MOST = 25;

/** Makes the proposer of a channel; what was proposed once is remembered. */
export function proposer(model: LanguageModel, channel: Channel): Proposer {
  const candidates = search(lexicon(model.words, LETTERS), channel);
  return remember((token) => {
    const acronym = acronymOf(token);
    if (acronym !== undefined) return [oneWord(acronym, 'upper', 0)];
    const ranked = printsOf(token)
      .flatMap(({ print, penalty }) =>
        candidates(token, print).map(({ word, cost }) => {
          const reading = oneWord(word, print, cost + penalty);
          return { reading, cost: reading.cost + model.cost(word) };
        }),
      )
      .sort((a, b) => a.cost - b.cost);
    const limit = (ranked[0]?.cost ?? 0) + MARGIN;
    return ranked
      .slice(0, MOST)
      .filter(({ cost }) => cost <= limit)
      .map(({ reading }) => reading);
  });

  /** "GDP" is not misread for "GRDP": the language knows it, and it is no syllable in capitals. */
  function acronymOf(token: string): number | undefined {
    if (!/^\p{Lu}{2,}$/u.test(token) || isSyllable(token)) return undefined;
    return model.numberOf(token.toLowerCase());
  }
}

function oneWord(word: number, print: Print, cost: number): Reading {
  return { length: 1, word, print, cost, second: null };
}

/** In which prints a token may be read, and what each costs. A machine takes a letter in a short word for a capital. */
function printsOf(token: string): { print: Print; penalty: number }[] {
  const upper = token.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = token.match(/\p{Ll}/gu)?.length ?? 0;
  const isShort = token.length <= 3 && lower > 0;
  if (upper >= 2 && upper > lower && !isShort) {
    const capitals = { print: 'upper' as const, penalty: 0 };
    return upper === 2 && lower === 0 ? [capitals, { print: 'title', penalty: 2 }] : [capitals];
  }
  if (!/^\P{L}*\p{Lu}/u.test(token)) return [{ print: 'lower', penalty: 0 }];
  return [
    { print: 'title', penalty: 0 },
    { print: 'lower', penalty: 3 },
  ];
}

import { search, type Candidate } from './candidates.js';
import { LETTERS, type Channel, type Print } from './channel.js';
import type { LanguageModel } from './language-model.js';
import { lexicon } from './lexicon.js';
import { isSyllable } from './syllable.js';

/** What may have been printed where a token stands, cheapest first. */
export type Proposer = (token: string) => readonly Candidate[];

/** Candidates this much dearer than the best are left out. */
const MARGIN = 12;
const MOST = 25;
/** So many tokens are remembered; a worker reads texts for months. */
const REMEMBERED = 50_000;

/** Makes the proposer of a channel; what was proposed once is remembered. */
export function proposer(model: LanguageModel, channel: Channel): Proposer {
  const candidates = search(lexicon(model.words, LETTERS), channel);
  const known = new Map<string, readonly Candidate[]>();
  return (token) => {
    let found = known.get(token);
    if (!found) {
      if (known.size === REMEMBERED) known.clear();
      known.set(token, (found = propose(token)));
    }
    return found;
  };

  function propose(token: string): Candidate[] {
    const acronym = acronymOf(token);
    if (acronym !== undefined) return [{ word: acronym, print: 'upper', cost: 0 }];
    const all = printsOf(token).flatMap(({ print, penalty }) =>
      candidates(token, print).map((candidate) => ({ ...candidate, cost: candidate.cost + penalty })),
    );
    const ranked = all
      .map((candidate) => ({ candidate, cost: candidate.cost + model.cost(candidate.word) }))
      .sort((a, b) => a.cost - b.cost);
    const limit = (ranked[0]?.cost ?? 0) + MARGIN;
    return ranked
      .slice(0, MOST)
      .filter(({ cost }) => cost <= limit)
      .map(({ candidate }) => candidate);
  }

  /** "GDP" is not misread for "GRDP": the language knows it, and it is no syllable in capitals. */
  function acronymOf(token: string): number | undefined {
    if (!/^\p{Lu}{2,}$/u.test(token) || isSyllable(token)) return undefined;
    return model.numberOf(token.toLowerCase());
  }
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

import { citedIn } from './cited.js';
import { isKnownPair, RAREST, rarityOf } from './rarity.js';
import { syllablesOf } from './syllables.js';

/** So many keys are kept of a text. */
const MOST_KEYS = 16;
/** What a pair is worth that no counted text has and that is no name: two words that happened to meet. */
const OF_CHANCE = 0.5;
/** What each pair of a clause is worth less than the one before it, so that every clause has its keys. */
const STEP = 0.5;

interface Key {
  readonly key: string;
  readonly worth: number;
}

/**
 * The keys under which a text is found: at most 16 of its most telling pairs of syllables ("nha ken") and numbers of cited
 * texts ("45/NQ/TW"). Chosen and ordered by how telling they are, then by letter, so that texts that share telling words share
 * keys. Empty for a text that says nothing of its own.
 */
export function sketchOf(text: string): string[] {
  const cited = citedIn(text).flatMap(({ key }) => (key === null ? [] : [{ key, worth: RAREST }]));
  const keys = [...cited, ...clauses(text).flatMap(lessened)].sort(byWorth).map(({ key }) => key);
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

/** The pairs of each clause with what they are worth. */
function clauses(text: string): Key[][] {
  const { syllables } = syllablesOf(text);
  const found: Key[][] = [];
  for (const [at, { folded, joined, start, clause }] of syllables.entries()) {
    const before = syllables[at - 1];
    if (!joined || !before) continue;
    const isName = /^\p{Lu}/u.test(text.slice(before.start)) && /^\p{Lu}/u.test(text.slice(start));
    const isWord = isName || isKnownPair(before.folded, folded);
    const worth = rarityOf(before.folded, folded) * (isWord ? 1 : OF_CHANCE);
    (found[clause] ??= []).push({ key: `${before.folded} ${folded}`, worth });
  }
  return found.filter((keys) => keys.length > 0);
}

function lessened(keys: readonly Key[]): Key[] {
  return [...keys].sort(byWorth).map(({ key, worth }, rank) => ({ key, worth: worth - rank * STEP }));
}

function byWorth(a: Key, b: Key): number {
  return b.worth - a.worth || (a.key < b.key ? -1 : 1);
}

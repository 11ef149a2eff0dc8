import { RAREST, type Rarity } from '../rarity.js';
import { syllablesOf, type Deed, type Syllable } from '../syllables.js';

/** Words of which a text that hands out tasks has nearly all. */
const OF_THE_GENRE = ['nang cao', 'day manh', 'tang cuong', 'phat trien', 'hieu qua', 'thuc hien'];
const ENOUGH = 5;
/** A pair that stands in fewer texts is not listed. */
const LEAST = 2;

/**
 * How rare each pair of syllables is: the mean of the logarithms of its share of all texts and of its share of those that hand
 * out tasks, so that "nâng cao", which other texts seldom have, tells nothing.
 */
export function countPairs(texts: readonly string[]): Rarity {
  const read = texts.map(syllablesOf);
  const documents = read.map(({ syllables }) => pairsOf(syllables));
  const ofGenre = documents.filter((_, at) => handsOutTasks(read[at]?.deeds ?? []));
  const all = frequencies(documents);
  const genre = frequencies(ofGenre);
  const rarity = new Map<string, Map<string, number>>();
  for (const [pair, count] of all) {
    if (count < LEAST) continue;
    const mean = (lack(documents.length, count) + lack(ofGenre.length, genre.get(pair) ?? 0)) / 2;
    const [first = '', second = ''] = pair.split(' ');
    const seconds = rarity.get(first) ?? new Map<string, number>();
    rarity.set(first, seconds.set(second, Math.round(Math.min(mean, RAREST) * 10)));
  }
  return rarity;
}

function handsOutTasks(deeds: readonly Deed[]): boolean {
  return OF_THE_GENRE.filter((pair) => deeds.some(({ folded }) => folded === pair)).length >= ENOUGH;
}

function pairsOf(syllables: readonly Syllable[]): Set<string> {
  return new Set(
    syllables.flatMap(({ folded, joined }, at) => {
      const before = syllables[at - 1];
      return joined && before ? [`${before.folded} ${folded}`] : [];
    }),
  );
}

function frequencies(documents: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pairs of documents) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

function lack(documents: number, having: number): number {
  return Math.log((documents + 1) / (having + 1));
}

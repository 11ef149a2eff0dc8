import type { Channel, Print, Readings } from './channel.js';
import type { Lexicon } from './lexicon.js';

/** A word that may have been printed where a token stands. */
export interface Candidate {
  /** Its number in the language model. */
  readonly word: number;
  /** -ln P(token | word). */
  readonly cost: number;
}

/** Finds the words that a token may have been in one print. */
export type Search = (token: string, print: Print) => Candidate[];

/** Readings this much dearer than the best at the same place are not followed. */
const BEAM = 9;
/** Signs that may together stand for one letter or two. */
const LONGEST_GROUP = 3;
/** No syllable is read as more signs than this. */
const LONGEST_TOKEN = 20;

/** Makes the search over a lexicon: its tree is walked along the signs of the token, and what costs too much is left. */
export function search({ letter, children, word }: Lexicon, channel: Channel): Search {
  /** For each place in the token, the cost of each node that was reached, which those are, and the least. */
  const costs = Array.from({ length: LONGEST_TOKEN + 1 }, () => new Float64Array(word.length).fill(Infinity));
  const reached = costs.map((): number[] => []);
  const least = new Float64Array(costs.length);

  const reach = (place: number, node: number, cost: number): void => {
    const row = costs[place];
    const before = row?.[node] ?? 0;
    if (!row || cost >= before || cost > (least[place] ?? 0) + BEAM) return;
    if (before === Infinity) reached[place]?.push(node);
    row[node] = cost;
    if (cost < (least[place] ?? 0)) least[place] = cost;
  };

  return (token, print) => {
    if (token.length > LONGEST_TOKEN) return [];
    least.fill(Infinity);
    reach(0, 0, 0);
    const inner = channel.readings[print === 'title' ? 'lower' : print];
    for (let place = 0; place <= token.length; place++) {
      const noise = place < token.length ? channel.noise(token.charAt(place)) : Infinity;
      const within = readingsAt(inner, token, place);
      // Nodes reached by a letter that left no sign join the end of the list while it is read.
      for (const node of reached[place] ?? []) {
        const cost = costs[place]?.[node] ?? Infinity;
        const dearest = (least[place] ?? 0) + BEAM;
        if (cost > dearest) continue;
        const from = children[node] ?? 0;
        const to = children[node + 1] ?? 0;
        for (let child = from; child < to; child++) {
          const lost = cost + (channel.lost[letter[child] ?? 0] ?? 0);
          if (lost <= dearest) reach(place, child, lost);
        }
        reach(place + 1, node, cost + noise);
        const groups = node === 0 && print === 'title' ? readingsAt(channel.readings.title, token, place) : within;
        for (let length = 1; length <= groups.length; length++) {
          const readings = groups[length - 1];
          if (readings) follow(readings, place + length, from, to, cost);
        }
      }
    }
    const found = finish(token.length);
    for (let place = 0; place <= token.length; place++) {
      const row = costs[place] ?? NO_ROW;
      for (const node of reached[place] ?? []) row[node] = Infinity;
      reached[place] = [];
    }
    return found;
  };

  function follow({ letters, pairs }: Readings, place: number, from: number, to: number, cost: number): void {
    for (let child = from; child < to; child++) {
      const first = letter[child] ?? 0;
      const single = cost + (letters[first] ?? Infinity);
      if (single <= (least[place] ?? 0) + BEAM) reach(place, child, single);
      for (const { second, cost: own } of pairs[first] ?? NONE) {
        if (cost + own > (least[place] ?? 0) + BEAM) continue;
        for (let next = children[child] ?? 0; next < (children[child + 1] ?? 0); next++) {
          if (letter[next] === second) reach(place, next, cost + own);
        }
      }
    }
  }

  function finish(place: number): Candidate[] {
    const found: Candidate[] = [];
    for (const node of reached[place] ?? []) {
      const number = word[node] ?? -1;
      if (number >= 0) found.push({ word: number, cost: costs[place]?.[node] ?? Infinity });
    }
    return found;
  }
}

const NO_ROW = new Float64Array(0);
const NONE: NonNullable<Readings['pairs'][number]> = [];

/** What the groups of one to three signs may have been that begin at a place. */
function readingsAt(
  readings: ReadonlyMap<string, Readings>,
  token: string,
  place: number,
): readonly (Readings | undefined)[] {
  const longest = Math.min(LONGEST_GROUP, token.length - place);
  return Array.from({ length: longest }, (_, index) => readings.get(token.slice(place, place + index + 1)));
}

import type { Channel, Print, Readings } from './channel.js';
import type { Lexicon } from './lexicon.js';

/** A word that may have been printed where a token stands. */
export interface Candidate {
  /** Its number in the language model. */
  readonly word: number;
  readonly print: Print;
  /** -ln P(token | word). */
  readonly cost: number;
}

/** Finds the words that a token may have been in one print. */
export type Search = (token: string, print: Print) => Candidate[];

/** Readings this much dearer than the best at the same place are not followed. */
const BEAM = 8;
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
    for (let place = 0; place <= token.length; place++) {
      const noise = place < token.length ? channel.noise(token.charAt(place)) : Infinity;
      const groups = groupsAt(token, place);
      const inner = print === 'title' ? 'lower' : print;
      const [atRoot, within] = [print, inner].map((own) => groups.map((signs) => channel.readings[own].get(signs)));
      // Nodes reached by a letter that left no sign join the end of the list while it is read.
      for (const node of reached[place] ?? []) {
        const cost = costs[place]?.[node] ?? Infinity;
        if (cost > (least[place] ?? 0) + BEAM) continue;
        const [from, to] = [children[node] ?? 0, children[node + 1] ?? 0];
        for (let child = from; child < to; child++) reach(place, child, cost + (channel.lost[letter[child] ?? 0] ?? 0));
        reach(place + 1, node, cost + noise);
        (node === 0 ? atRoot : within)?.forEach((readings, index) => {
          if (readings) follow(readings, place + index + 1, from, to, cost);
        });
      }
    }
    const found = finish(token.length, print);
    for (let place = 0; place <= token.length; place++) {
      for (const node of reached[place] ?? []) costs[place]?.fill(Infinity, node, node + 1);
      reached[place] = [];
    }
    return found;
  };

  function follow({ letters, pairs }: Readings, place: number, from: number, to: number, cost: number): void {
    for (let child = from; child < to; child++) {
      const first = letter[child] ?? 0;
      reach(place, child, cost + (letters[first] ?? Infinity));
      for (const { second, cost: own } of pairs[first] ?? []) {
        const [start, end] = [children[child] ?? 0, children[child + 1] ?? 0];
        for (let grandchild = start; grandchild < end; grandchild++) {
          if (letter[grandchild] === second) reach(place, grandchild, cost + own);
        }
      }
    }
  }

  function finish(place: number, print: Print): Candidate[] {
    const found: Candidate[] = [];
    for (const node of reached[place] ?? []) {
      const [number, cost] = [word[node] ?? -1, costs[place]?.[node] ?? Infinity];
      if (number >= 0) found.push({ word: number, print, cost });
    }
    return found;
  }
}

/** The groups of one to three signs that begin at a place. */
function groupsAt(token: string, place: number): string[] {
  const longest = Math.min(LONGEST_GROUP, token.length - place);
  return Array.from({ length: longest }, (_, index) => token.slice(place, place + index + 1));
}

import { readingsAt, type Decoder, type Reading } from './readings.js';
import type { Replacement } from './rewrite.js';
import type { Token } from './tokens.js';

/** What a run of tokens was most likely meant to say. */
export interface Decoded {
  readonly replacements: readonly Replacement[];
  /** How many tokens no word was found for, though they are no numbers, marks or codes. */
  readonly kept: number;
  /** -ln of the likelihood. */
  readonly cost: number;
}

/** A way of reading the tokens up to some place. */
interface Path {
  readonly memory: number;
  readonly cost: number;
  readonly before: Path | null;
  readonly reading: Reading | null;
}

/** How many ways are followed at each place, and how much dearer than the best. */
const WIDTH = 16;
const BEAM = 10;

/** The most likely reading of tokens as a whole, by the words and their order (Viterbi, with a beam). */
export function decode(tokens: readonly Token[], decoder: Decoder): Decoded {
  const { model } = decoder;
  const places: Map<number, Path>[] = Array.from({ length: tokens.length + 1 }, () => new Map<number, Path>());
  const cheapest = new Float64Array(places.length).fill(Infinity);
  places[0]?.set(model.beginning, { memory: model.beginning, cost: 0, before: null, reading: null });

  tokens.forEach((token, at) => {
    const paths = best(places[at]);
    places[at] = new Map();
    const readings = readingsAt(tokens, at, decoder);
    for (const path of paths) {
      const memory = token.after === 'gap' ? model.beginning : path.memory;
      for (const reading of readings) extend(path, memory, reading, at + reading.length);
    }
  });

  const end = best(places[tokens.length])[0];
  const readings: Reading[] = [];
  for (let path = end ?? null; path; path = path.before) if (path.reading) readings.push(path.reading);
  return {
    replacements: readings.reverse().flatMap(({ written }) => written ?? []),
    kept: readings.filter(({ isKept }) => isKept).length,
    cost: end?.cost ?? 0,
  };

  function extend(path: Path, memory: number, reading: Reading, to: number): void {
    const place = places[to];
    const limit = (cheapest[to] ?? 0) + BEAM;
    let cost = path.cost + reading.cost;
    for (const word of reading.words) {
      if (cost > limit) return;
      cost += model.cost(word, memory);
      memory = model.after(memory, word);
    }
    if (!place || cost > limit || cost >= (place.get(memory)?.cost ?? Infinity)) return;
    cheapest[to] = Math.min(cheapest[to] ?? 0, cost);
    place.set(memory, { memory, cost, before: path, reading });
  }
}

function best(place: ReadonlyMap<number, Path> | undefined): Path[] {
  const sorted = [...(place?.values() ?? [])].sort((a, b) => a.cost - b.cost);
  const limit = (sorted[0]?.cost ?? 0) + BEAM;
  return sorted.slice(0, WIDTH).filter((path) => path.cost <= limit);
}

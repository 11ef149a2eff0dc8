import type { Decoder } from './decoders.js';
import type { Reading } from './reading.js';
import type { Replacement } from './rewrite.js';
import type { Token } from './tokens.js';
import { writeReading } from './write-reading.js';

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
const WIDTH = 10;
const BEAM = 8;

/** The most likely reading of tokens, paragraph by paragraph. */
export function decode(tokens: readonly Token[], decoder: Decoder): Decoded {
  const starts = tokens.flatMap((token, at) => (at === 0 || token.after === 'gap' ? [at] : []));
  const parts = starts.map((start, index) => decodeParagraph(tokens.slice(start, starts[index + 1]), decoder));
  return {
    replacements: parts.flatMap(({ replacements }) => replacements),
    kept: parts.reduce((sum, { kept }) => sum + kept, 0),
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** The most likely reading of a paragraph as a whole, by the words and their order (Viterbi, with a beam). */
function decodeParagraph(tokens: readonly Token[], decoder: Decoder): Decoded {
  const { model } = decoder;
  const places: Map<number, Path>[] = Array.from({ length: tokens.length + 1 }, () => new Map<number, Path>());
  const cheapest = new Float64Array(places.length).fill(Infinity);
  places[0]?.set(model.beginning, { memory: model.beginning, cost: 0, before: null, reading: null });

  tokens.forEach((_, at) => {
    const paths = best(places[at]);
    places[at] = new Map();
    const readings = decoder.readingsAt(tokens, at);
    for (const path of paths) {
      for (const reading of readings) extend(path, reading, at + reading.length);
    }
  });

  const end = best(places[tokens.length])[0];
  const readings: Reading[] = [];
  for (let path = end ?? null; path; path = path.before) if (path.reading) readings.push(path.reading);
  let at = 0;
  let kept = 0;
  const replacements = readings.reverse().flatMap((reading) => {
    const replacement = writeReading(reading, tokens, at, decoder);
    if (tokens[at]?.kind === 'word' && reading.print === null && reading.word === model.unknown) kept++;
    at += reading.length;
    return replacement ?? [];
  });
  return { replacements, kept, cost: end?.cost ?? 0 };

  function extend(path: Path, reading: Reading, to: number): void {
    const place = places[to];
    const limit = (cheapest[to] ?? 0) + BEAM;
    let { memory } = path;
    let cost = path.cost + reading.cost;
    for (let part: Reading | null = reading; part; part = part.second) {
      if (cost > limit) return;
      cost += model.cost(part.word, memory);
      memory = model.after(memory, part.word);
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

import { isSame } from './cited.js';
import type { Numbered } from './numbered.js';
import { sharedWords, type SharedPair, type SharedWords } from './shared-words.js';
import type { Part, Traits } from './traits.js';

/** What two texts share, by their best matching clauses or named objects. */
export interface Likeness extends SharedWords {
  /** Which parts match best: indexes into the `parts` of each. */
  readonly parts: readonly [number, number];
  /** The rarities of the pairs that these share, together. */
  readonly shared: number;
  /** How much of the part that has less that is, and of the one that has more: 0..1. */
  readonly coverage: readonly [ofLess: number, ofMore: number];
  /** What both parts name: scheme, programme, centre ...; null where they are clauses. */
  readonly object: string | null;
  /** How much of what the part that asks less asks to be done the other asks too: 0..1; null where one asks nothing. */
  readonly deeds: number | null;
  /** The number of a text that both cite, as printed. */
  readonly cited: string | null;
  /** Both cite, and not the same text; or what they name bears different numbers. */
  readonly differs: boolean;
}

/** Sharing less is no likeness. */
const LEAST_SHARED = 3.5;
/** Parts of two texts as one number. */
const MOST_PARTS = 0x1000;

/** How two texts are alike, by those of their parts that are most alike; null where they share next to nothing. */
export function compare(a: Traits, b: Traits): Likeness | null {
  let best: readonly [number, number] | null = null;
  let shared = 0;
  let most = 0;
  for (const [key, weight] of sharedByParts(a, b)) {
    if (weight < LEAST_SHARED) continue;
    const parts = [Math.floor(key / MOST_PARTS), key % MOST_PARTS] as const;
    const [ofA, ofB] = [a.parts[parts[0]], b.parts[parts[1]]];
    if (ofA?.object !== ofB?.object) continue;
    const [less, more] = coverage(weight, ofA, ofB);
    const evidence = weight * (less + more);
    // Of a clause and a name that is all that it says, the name.
    if (evidence < most || (evidence === most && ofA?.object === null)) continue;
    [best, shared, most] = [parts, weight, evidence];
  }
  if (!best) return null;
  const [ofA, ofB] = [a.parts[best[0]], b.parts[best[1]]];
  return {
    parts: best,
    shared,
    coverage: coverage(shared, ofA, ofB),
    object: ofA?.object ?? null,
    deeds: sharedDeeds(ofA?.deeds ?? [], ofB?.deeds ?? []),
    cited: ofA?.cited.find((one) => ofB?.cited.some((other) => isSame(one, other)))?.number ?? null,
    differs: differs(a, b, best),
    ...sharedWords(a.text, b.text, sharedPairs(a, b, best)),
  };
}

/** The rarities of shared pairs together, by the parts of both that have them. */
function sharedByParts(a: Traits, b: Traits): Map<number, number> {
  const sums = new Map<number, number>();
  eachShared(a, b, (atA, atB) => {
    const key = (a.pairs.parts[atA] ?? 0) * MOST_PARTS + (b.pairs.parts[atB] ?? 0);
    sums.set(key, (sums.get(key) ?? 0) + Math.min(a.pairs.rarities[atA] ?? 0, b.pairs.rarities[atB] ?? 0));
  });
  return sums;
}

/** Calls for each two places of a shared pair; both lists are ordered by id. */
function eachShared(a: Traits, b: Traits, call: (atA: number, atB: number) => void): void {
  const [idsA, idsB] = [a.pairs.ids, b.pairs.ids];
  let from = 0;
  for (let atA = 0; atA < idsA.length; atA++) {
    const id = idsA[atA] ?? 0;
    while (from < idsB.length && (idsB[from] ?? 0) < id) from++;
    for (let atB = from; idsB[atB] === id; atB++) call(atA, atB);
  }
}

function coverage(weight: number, a: Part | undefined, b: Part | undefined): [number, number] {
  const [ofA, ofB] = [a?.weight ?? 0, b?.weight ?? 0];
  return [Math.min(1, weight / Math.min(ofA, ofB)), Math.min(1, weight / Math.max(ofA, ofB))];
}

function sharedDeeds(a: readonly string[], b: readonly string[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  return a.filter((deed) => b.includes(deed)).length / Math.min(a.length, b.length);
}

/** Whether two parts cite, and not the same text; or name the same, but by other numbers, or only one by number. */
function differs(a: Traits, b: Traits, [partA, partB]: readonly [number, number]): boolean {
  const [ofA, ofB] = [a.parts[partA], b.parts[partB]];
  if (!ofA || !ofB) return false;
  const cites = ofA.cited.length > 0 && ofB.cited.length > 0;
  if (cites && !ofA.cited.some((one) => ofB.cited.some((other) => isSame(one, other)))) return true;
  return (
    ofA.numbered.some((one) => isOtherwiseNumbered(one, b, partB)) ||
    ofB.numbered.some((one) => isOtherwiseNumbered(one, a, partA))
  );
}

function isOtherwiseNumbered({ id, numbers }: Numbered, { parts, pairs }: Traits, part: number): boolean {
  const same = parts[part]?.numbered.filter((other) => other.id === id) ?? [];
  if (same.length > 0) return !same.some((other) => other.numbers.some((number) => numbers.includes(number)));
  return pairs.ids.some((pair, at) => pair === id && pairs.parts[at] === part);
}

/** The pairs that two parts share. */
function sharedPairs(a: Traits, b: Traits, [partA, partB]: readonly [number, number]): SharedPair[] {
  const shared: SharedPair[] = [];
  eachShared(a, b, (atA, atB) => {
    if (a.pairs.parts[atA] !== partA || b.pairs.parts[atB] !== partB) return;
    shared.push({ a: placeOf(a, atA), b: placeOf(b, atB), rarity: a.pairs.rarities[atA] ?? 0 });
  });
  return shared;
}

function placeOf({ pairs: { places } }: Traits, at: number): SharedPair['a'] {
  return { start: places[2 * at] ?? 0, end: places[2 * at + 1] ?? 0 };
}

import { citedIn, type Cited } from './cited.js';
import { numberedIn, type Numbered } from './numbered.js';
import { objectsIn } from './objects.js';
import { hash } from './hash.js';
import { RAREST, rarityOf } from './rarity.js';
import { syllablesOf, type Deed, type Syllable } from './syllables.js';

/** All that comparing needs of a text: plain JSON, about five times as long as the text. */
export interface Traits {
  readonly text: string;
  readonly parts: readonly Part[];
  /** The pairs of adjacent syllables of the parts, ordered by id. The lists have one length, `places` has twice that. */
  readonly pairs: {
    readonly ids: readonly number[];
    /** Index of the part in `parts`. */
    readonly parts: readonly number[];
    readonly rarities: readonly number[];
    /** Where each starts and ends in the text. */
    readonly places: readonly number[];
  };
}

/** A clause of a text, or the name of an object in it. */
export interface Part {
  /** What the named object is: scheme, programme, centre ...; null for a clause. */
  readonly object: string | null;
  /** The clause itself, or the one that names the object: index in `Traits.parts`. */
  readonly clause: number;
  /** The rarities of its pairs together. */
  readonly weight: number;
  readonly cited: readonly Cited[];
  readonly numbered: readonly Numbered[];
  /** What is asked to be done, each once. */
  readonly deeds: readonly string[];
}

interface Pair {
  readonly id: number;
  readonly rarity: number;
  readonly start: number;
  readonly end: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly object: string | null;
}

/**
 * What is computed once of a text that is compared with many.
 * @param ofPurpose what a pair is worth, of 1, where it says what for ("nhằm ...")
 */
export function traitsOf(text: string, ofPurpose: number): Traits {
  const { syllables, deeds } = syllablesOf(text);
  const cited = citedIn(text);
  const numbered = numberedIn(text);
  const pairs = [...pairsOf(syllables, ofPurpose), ...cited.flatMap(asPair)];
  const clauses = clausesOf([...syllables, ...deeds]);
  const ranges: readonly Range[] = [...clauses, ...objectsIn(text)];
  const within = ranges.map(({ start, end }) => once(pairs.filter((pair) => start <= pair.start && pair.end <= end)));
  const ordered = within
    .flatMap((held, part) => held.map((pair) => ({ ...pair, part })))
    .sort((a, b) => a.id - b.id || a.part - b.part);
  return {
    text,
    parts: ranges.map(({ start, end, object }, part) => {
      const stands = (said: { readonly start: number }) => start <= said.start && said.start < end;
      return {
        object,
        clause: clauses.findLastIndex((clause) => clause.start <= start),
        weight: rounded((within[part] ?? []).reduce((sum, { rarity }) => sum + rarity, 0)),
        cited: cited.filter(stands),
        numbered: numbered.filter(stands),
        deeds: [...new Set(deeds.filter(stands).map(({ folded }) => folded))],
      };
    }),
    pairs: {
      ids: ordered.map(({ id }) => id),
      parts: ordered.map(({ part }) => part),
      rarities: ordered.map(({ rarity }) => rarity),
      places: ordered.flatMap(({ start, end }) => [start, end]),
    },
  };
}

function pairsOf(syllables: readonly Syllable[], ofPurpose: number): Pair[] {
  return syllables.flatMap(({ folded, joined, end, isPurpose }, at) => {
    const before = syllables[at - 1];
    if (!joined || !before) return [];
    const rarity = rounded(rarityOf(before.folded, folded) * (isPurpose ? ofPurpose : 1));
    return [{ id: hash(`${before.folded} ${folded}`), rarity, start: before.start, end }];
  });
}

/** A cited number is as telling as the rarest pair. */
function asPair({ key, start, end }: Cited): Pair[] {
  return key === null ? [] : [{ id: hash(key), rarity: RAREST, start, end }];
}

/** Where each clause starts and ends; a number or a citation at its end belongs to it. */
function clausesOf(words: readonly (Syllable | Deed)[]): Range[] {
  const starts = new Map<number, number>();
  for (const { clause, start } of words) starts.set(clause, Math.min(start, starts.get(clause) ?? Infinity));
  const ordered = [...starts.values()].sort((a, b) => a - b);
  return ordered.map((start, at) => ({ start, end: ordered[at + 1] ?? Infinity, object: null }));
}

function once(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [pair.id, pair])).values()];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

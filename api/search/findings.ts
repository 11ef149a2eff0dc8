import { accentedWords } from '../../schema/fold.js';
import { part, READ, whole } from './pattern.js';
import type { Query, Word } from './query.js';

/** The place of a text where most of what was asked for stands together. */
export interface Finding {
  readonly text: string;
  /** What matches there, as `[start, end)` of the text, in order and apart from each other. */
  readonly marks: readonly Mark[];
  /** How many terms stand there. */
  readonly terms: number;
}

type Mark = readonly [start: number, end: number];

/** Terms at one place of a text. */
interface Match {
  readonly terms: readonly number[];
  readonly start: number;
  readonly end: number;
  /** 0 for parts of words, 1 for whole words, 2 where they have the accents that were asked for. */
  readonly fit: number;
}

/** Matches further apart than this are not shown together, in characters. */
const WIDTH = 160;

/** What is neither a letter nor a figure. */
const SIGNS = /^[^\p{L}\p{N}]*$/u;

/** The best place of the best text, the earlier of equally good ones; null where no term stands in any. */
export function best(texts: readonly string[], query: Query): Finding | null {
  let found: (Finding & { window: Window }) | null = null;
  for (const text of texts) {
    const window = bestWindow(matchesIn(text, query));
    if (!window || (found && !isBetter(window, found.window))) continue;
    found = { text, window, marks: joined(text, window.matches), terms: window.terms };
  }
  return found;
}

/** More than is ever shown round a match, in characters. */
const SURROUNDINGS = 500;

/** What stands round the place of a long text where all words stand together, with their accents if possible; else all of it. */
export function surroundings(text: string, { words }: Query): string {
  const places = [...text.matchAll(new RegExp(whole(words, READ), 'gu'))];
  const place = places.find(([matched]) => hasAccents(matched, words)) ?? places[0];
  if (!place) return text;
  return text.slice(Math.max(0, place.index - SURROUNDINGS), place.index + place[0].length + SURROUNDINGS);
}

/** Every place of every term, and those where the loose words stand together as parts of longer ones. */
function matchesIn(text: string, { terms, words }: Query): Match[] {
  const places = (pattern: string): Mark[] =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: { length }, index }) => [index, index + length]);

  const wholes = terms.flatMap((term, index) =>
    places(whole(term.words, READ)).map(([start, end]): Match => {
      return { terms: [index], start, end, fit: hasAccents(text.slice(start, end), term.words) ? 2 : 1 };
    }),
  );
  const loose = terms.every(({ quoted }) => !quoted);
  const parts = (loose ? places(part(words, READ)) : []).map(([start, end]): Match => {
    return { terms: [...terms.keys()], start, end, fit: 0 };
  });
  return [...wholes, ...parts].sort((a, b) => a.start - b.start || b.end - a.end);
}

function hasAccents(matched: string, words: readonly Word[]): boolean {
  const written = accentedWords(matched);
  return words.every(({ accented }, i) => accented === null || accented === written[i]);
}

/** Matches that stand near each other. */
interface Window {
  readonly matches: readonly Match[];
  readonly terms: number;
  readonly fit: number;
  readonly extent: number;
}

function bestWindow(matches: readonly Match[]): Window | null {
  let found: Window | null = null;
  for (const from of matches.keys()) {
    const window = windowFrom(matches, from);
    if (!found || isBetter(window, found)) found = window;
  }
  return found;
}

/** The window that begins with a match and ends with the last that adds a term; of the same term, the better match counts. */
function windowFrom(matches: readonly Match[], from: number): Window {
  const start = matches[from]?.start ?? 0;
  const fits = new Map<number, number>();
  let until = from;
  for (let i = from; i < matches.length; i++) {
    const match = matches[i];
    if (!match || (i > from && match.end > start + WIDTH)) break;
    const better = match.terms.filter((term) => match.fit > (fits.get(term) ?? -1));
    if (better.length === 0) continue;
    for (const term of better) fits.set(term, match.fit);
    until = i;
  }
  const inside = matches.slice(from, until + 1);
  const fit = [...fits.values()].reduce((sum, each) => sum + each, 0);
  return { matches: inside, terms: fits.size, fit, extent: Math.max(0, ...inside.map(({ end }) => end)) - start };
}

function isBetter(a: Window, b: Window): boolean {
  if (a.terms !== b.terms) return a.terms > b.terms;
  if (a.fit !== b.fit) return a.fit > b.fit;
  return a.extent < b.extent;
}

/** Matches that only signs keep apart are one mark. */
function joined(text: string, matches: readonly Match[]): Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of matches) {
    const last = marks.at(-1);
    if (last && SIGNS.test(text.slice(last[1], start))) marks.splice(-1, 1, [last[0], Math.max(last[1], end)]);
    else marks.push([start, end]);
  }
  return marks;
}

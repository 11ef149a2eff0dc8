import type { Label } from './numbering.js';
import type { Numbering } from './outline.js';
import { endsSentence, isCapitals, opensBody, opensEnding, startsUpper } from './language.js';
import type { Labelled } from './sequences.js';
import type { Unit } from './units.js';
import ranks from './numbering.json' with { type: 'json' };

/**
 * How a labelled unit heads: with all its words, with the words up to a colon, as a sentence that lends its first words
 * and is content too, or not at all (a list item).
 */
export type Heading = 'whole' | 'run-in' | 'sentence' | null;

/** What a labelled unit looks like by itself: a title, or a few words with a full stop over what follows. */
type Look = 'title' | 'short sentence';

const ALWAYS = new Set<Numbering>(['part', 'chapter', 'title', 'article', 'annex', 'roman', 'capital']);
const NEVER = new Set<Numbering>(['dash', 'plus', 'bullet']);
/** "2.2. Cảng biển - logistics: Các bến ...": a few words, a colon, and what is said of them. */
const RUN_IN = /^[^:.;]{3,80}(?=:\s+\S.{10})/u;
/** A heading that closes with a full stop is short: "1. Mục đích." */
const SHORT = 60;
const LONGEST = 330;
/** So many headings over running text make the next of their series one, even where it closes like a sentence. */
const FEW = 3;

/** Depth of a kind of label: outer kinds first. An annex stands beside parts. */
export function rankOf(numbering: Numbering): number {
  return numbering === 'annex' ? 0 : ranks.rank.indexOf(numbering);
}

/** The words of a run-in heading at the front of a text, without the colon; empty where there are none. */
export function runInWords(text: string): string {
  return RUN_IN.exec(text)?.[0] ?? '';
}

/**
 * Which labelled units are headings. One that heads others, or stops without ending a sentence before running text, is;
 * a sentence of its own is a list item. In doubt the units of its sequence decide: what nearly all of them are, all are.
 */
export function headingsOf(labelled: ReadonlyMap<Unit, Labelled>, units: readonly Unit[]): Map<Unit, Heading> {
  const looks = new Map<Unit, Look | null>();
  const overText = new Set<Unit>();
  for (const [index, unit] of units.entries()) {
    const own = labelled.get(unit);
    const next = units[index + 1];
    if (own) looks.set(unit, lookOf(own, next, labelled));
    if (next && !labelled.has(next) && startsUpper(next.text) && !opensEnding(next.text)) overText.add(unit);
  }
  const headings = new Map<Unit, Heading>();
  for (const [unit, own] of labelled) headings.set(unit, decided(own, looks, overText));
  return headings;
}

function decided(
  { unit, label, sequence }: Labelled,
  looks: ReadonlyMap<Unit, Look | null>,
  overText: ReadonlySet<Unit>,
): Heading {
  if (NEVER.has(label.numbering)) return null;
  const look = looks.get(unit) ?? null;
  const whole = look || !/[.;]\W*$/u.test(unit.text) ? 'whole' : 'sentence';
  if (isSign(unit, label, sequence)) return null;
  if (ALWAYS.has(label.numbering)) return whole;
  const others = sequence.filter((entry) => entry.unit !== unit);
  const share = others.filter((entry) => looks.get(entry.unit)).length / Math.max(1, others.length);
  if (look) return others.length === 0 || share >= leastShare(label.numbering, look) ? 'whole' : null;
  if (others.length < 2 || share < 0.5) return null;
  if (runInWords(unit.text.slice(label.length)) !== '') return 'run-in';
  const titles = share === 1 && others.length >= FEW && sequence.every((entry) => overText.has(entry.unit));
  if (titles && unit.text.length < LONGEST) return 'whole';
  return share >= 0.8 && (whole === 'whole' || unit.text.length < SHORT || namesBodies(others)) ? whole : null;
}

/** Among headings that name bodies, a sentence is one more: it begins with its body. */
function namesBodies(others: Labelled['sequence']): boolean {
  return others.filter(({ unit, label }) => opensBody(unit.text.slice(label.length))).length > others.length / 2;
}

/** "T: Thời gian khấu hao ...": a letter that follows no other is the sign of a formula. */
function isSign(unit: Unit, label: Label, [first]: Labelled['sequence']): boolean {
  const begins = first !== undefined && first.label.ordinal <= 2;
  return label.numbering === 'capital' && !begins && !isCapitals(unit.text.slice(label.length));
}

/** A numbered point that is no sentence or has others under it is a heading even among sentences; a lettered one is not. */
function leastShare(numbering: Numbering, look: Look): number {
  return look !== 'short sentence' && (numbering === 'arabic' || numbering === 'decimal') ? 0 : 0.4;
}

function lookOf({ unit, label }: Labelled, next: Unit | undefined, labelled: ReadonlyMap<Unit, Labelled>): Look | null {
  const words = unit.text.slice(label.length);
  if (isCapitals(words) || unit.setOff) return 'title';
  const under = next && labelled.get(next);
  const headsLabels = under !== undefined && rankOf(under.label.numbering) > rankOf(label.numbering);
  const headsWords = next !== undefined && under === undefined && /^(?:“|[("‘'«]?\p{Lu})/u.test(next.text);
  if (!headsLabels && !headsWords) return null;
  if (words.endsWith(':')) return words.length < LONGEST * 2 ? 'title' : null;
  if (!endsSentence(words)) return words.length < LONGEST ? 'title' : null;
  if (!words.endsWith('.')) return null;
  const numbered = headsLabels && !NEVER.has(under.label.numbering);
  if (numbered && label.numbering !== 'letter' && words.length < LONGEST) return 'title';
  return words.length < SHORT ? 'short sentence' : null;
}

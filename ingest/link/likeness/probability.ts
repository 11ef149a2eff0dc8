import type { Likeness } from './compare.js';

/** What evidence is worth, in logarithms of odds. */
export interface Weights {
  /** Without any. */
  readonly none: number;
  /** Of the rarities of what is shared, for each time that they are e times as much. */
  readonly shared: number;
  /** Of the part that has less being shared whole, and of the one that has more. */
  readonly ofLess: number;
  readonly ofMore: number;
  /** Of each word of those shared that stand unbroken. */
  readonly verbatim: number;
  /** Of both clauses beginning with these. */
  readonly opens: number;
  /** Of asking the same to be done. */
  readonly deeds: number;
  /** Of naming the same scheme, programme or the like. */
  readonly named: number;
  /** Of sharing a few words with which nothing is asked to be done: an item of a list, a heading. */
  readonly fragment: number;
  /** Of citing different texts or bearing different numbers. */
  readonly differs: number;
}

/** A match of more is as sure as it gets. */
const MOST_SHARED = 40;
const MOST_VERBATIM = 16;
/** Parts are taken to be longer by this, so that three words that are all the same prove less than thirty. */
const LONGER = 4;
/** Less is a few words. */
const FEW_SHARED = 9;
/** Where a part asks nothing to be done. */
const USUAL_DEEDS = 0.4;

/** The odds, as a logarithm, that two alike texts mean the same. */
export function logOdds(likeness: Likeness, weights: Weights): number {
  const { shared, coverage, words, opens, deeds, object, differs } = likeness;
  const [ofLess, ofMore] = coverage.map((share) => shared / (shared / share + LONGER));
  return (
    weights.none +
    weights.shared * Math.log(Math.min(shared, MOST_SHARED)) +
    weights.ofLess * (ofLess ?? 0) +
    weights.ofMore * (ofMore ?? 0) +
    weights.verbatim * Math.min(words.split(/\s+/u).length, MOST_VERBATIM) +
    (opens ? weights.opens : 0) +
    weights.deeds * (deeds ?? USUAL_DEEDS) +
    (object === null ? 0 : weights.named) +
    (deeds === null && shared < FEW_SHARED ? weights.fragment : 0) +
    (differs ? weights.differs : 0)
  );
}

/** 0..1, in hundredths. */
export function probability(odds: number): number {
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

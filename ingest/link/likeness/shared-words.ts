import { withoutAccents } from '../../../schema/fold.js';
import { remember } from '../../remember.js';
import type { Range } from '../../text.js';

/** A pair of syllables that two texts share, and where it stands in each. */
export interface SharedPair {
  readonly a: Range;
  readonly b: Range;
  readonly rarity: number;
}

/** Words that two texts share. */
export interface SharedWords {
  /** As the first text has them; "" where they share none. */
  readonly words: string;
  /** Whether both clauses begin with them, but for a few words: what a clause is about stands at its beginning. */
  readonly opens: boolean;
}

/** A clause begins with its words if no more stand before. */
const FEW_WORDS = 4;

/** The words that two texts share about their most telling shared pairs. */
export function sharedWords(a: string, b: string, shared: readonly SharedPair[]): SharedWords {
  const [first, ...others] = shared.toSorted((one, other) => one.a.start - other.a.start);
  if (!first) return { words: '', opens: false };
  let run = first;
  let best = first;
  for (const pair of others) {
    const goesOn = pair.a.start < run.a.end && pair.b.start < run.b.end && pair.b.start >= run.b.start;
    run = goesOn ? joined(run, pair) : pair;
    if (run.rarity > best.rarity) best = run;
  }
  const [beforeA, beforeB] = [wordsBefore(a, best.a.start), wordsBefore(b, best.b.start)];
  const before = matching(beforeA, beforeB);
  const after = matching(wordsAfter(a, best.a.end), wordsAfter(b, best.b.end));
  const words = a.slice(before.at(-1)?.start ?? best.a.start, after.at(-1)?.end ?? best.a.end);
  const opens = Math.max(beforeA.length, beforeB.length) - before.length <= FEW_WORDS;
  return { words: words.replace(/^[^A-Za-zÀ-ỹ\p{N}]+|[^A-Za-zÀ-ỹ\p{N}]+$/gu, ''), opens };
}

function joined(run: SharedPair, pair: SharedPair): SharedPair {
  return {
    a: { start: run.a.start, end: pair.a.end },
    b: { start: run.b.start, end: pair.b.end },
    rarity: run.rarity + pair.rarity,
  };
}

/** A word of a text, and where it stands. */
interface Word extends Range {
  readonly said: string;
}

/** The words of the first list with which both begin, whatever their case, accents and signs. */
function matching(a: readonly Word[], b: readonly Word[]): readonly Word[] {
  const differ = a.findIndex(({ said }, at) => {
    const other = b[at];
    return !other || lettersOf(said) !== lettersOf(other.said);
  });
  return a.slice(0, differ === -1 ? a.length : differ);
}

/** So far words are looked at on either side. */
const REACH = 200;
const ENDS = ['.', ';', ':', '!', '?', '…', '\n'];

/** The words before a place, the nearest first; none beyond the beginning of the clause. */
function wordsBefore(text: string, at: number): Word[] {
  const said = text.slice(Math.max(0, at - REACH), at);
  const clause = said.slice(Math.max(...ENDS.map((sign) => said.lastIndexOf(sign))) + 1);
  const words = wordsOf(clause, at - clause.length);
  // The first may be half a word.
  return (clause.length === REACH ? words.slice(1) : words).reverse();
}

/** The words after a place; none beyond the end of the clause. */
function wordsAfter(text: string, at: number): Word[] {
  const clause = /^[^.;:!?…\n]*/u.exec(text.slice(at, at + REACH))?.[0] ?? '';
  const words = wordsOf(clause, at);
  return clause.length === REACH ? words.slice(0, -1) : words;
}

const lettersOf = remember((word) => withoutAccents(word).replace(/[^a-z\d]/gu, ''));

function wordsOf(clause: string, from: number): Word[] {
  return Array.from(clause.matchAll(/[^\s,]+/gu), ({ 0: said, index }) => ({
    said,
    start: from + index,
    end: from + index + said.length,
  }));
}

import { distance } from 'fastest-levenshtein';
import type { Rank, Word } from './designation.js';

/** Words of two names beside each other. */
export interface Match {
  readonly shared: readonly Word[];
  readonly onlyA: readonly Word[];
  readonly onlyB: readonly Word[];
  /** Whether some of the shared differ by a letter, as misread ones do. */
  readonly isMisread: boolean;
}

const WEIGHT: Readonly<Record<Rank, number>> = { name: 1, word: 0.4, type: 0.15 };
/** So long must a word be that one wrong letter leaves it recognisable. */
const LONG_WORD = 4;

/** Pairs the words of two names, each once; equal ones before misread ones. */
export function matchWords(a: readonly Word[], b: readonly Word[]): Match {
  const left = [...b];
  const shared: Word[] = [];
  let onlyA = a.filter((word) => !take(left, word, (one, other) => one === other, shared));
  const exact = shared.length;
  onlyA = onlyA.filter((word) => !take(left, word, isMisreading, shared));
  return { shared, onlyA, onlyB: left, isMisread: shared.length > exact };
}

/** How much of both names the shared words are, 0 to 1 (Dice), telling words counting more. */
export function likeness({ shared, onlyA, onlyB }: Match): number {
  const common = 2 * weigh(shared);
  const all = common + weigh(onlyA) + weigh(onlyB);
  return all === 0 ? 0 : common / all;
}

function weigh(words: readonly Word[]): number {
  return words.reduce((sum, { rank }) => sum + WEIGHT[rank], 0);
}

function take(left: Word[], word: Word, fits: (a: string, b: string) => boolean, shared: Word[]): boolean {
  const at = left.findIndex(({ folded }) => fits(word.folded, folded));
  if (at === -1) return false;
  left.splice(at, 1);
  shared.push(word);
  return true;
}

function isMisreading(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LONG_WORD && !/\d/u.test(a + b) && distance(a, b) === 1;
}

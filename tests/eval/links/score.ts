import { shares } from '../score.js';
import type { Judged } from './judge.js';

/** How well the pairs of one kind and grade are linked. */
export interface PairScore {
  /** "projects, hard"; "projects" for all grades; "projects, parts". */
  readonly row: string;
  readonly pairs: number;
  /** How many should be linked. */
  readonly gold: number;
  /** How many are. */
  readonly read: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const GRADES = ['easy', 'medium', 'hard'] as const;

/** Scores what is said to be the same, by grade and in all, and then the parts; a row without pairs is left out. Doubtful pairs do not count. */
export function scorePairs(kind: string, judged: readonly Judged[]): PairScore[] {
  const scored = judged.filter(({ pair }) => !pair.doubtful);
  const same = (row: string, items: readonly Judged[]) =>
    count(row, items, isLabelled('same'), ({ verdict }) => verdict === 'same');
  return [
    ...GRADES.map((grade) =>
      same(
        `${kind}, ${grade}`,
        scored.filter(({ pair }) => pair.grade === grade),
      ),
    ),
    same(kind, scored),
    count(
      `${kind}, parts`,
      scored.filter((item) => isLabelled('part')(item) || isPart(item)),
      isLabelled('part'),
      isPart,
    ),
  ].filter(({ pairs }) => pairs > 0);
}

/** Whether the links say of a pair what its label says. A part that is taken for the whole is wrong. */
export function isRight({ pair, verdict }: Judged): boolean {
  return pair.label === verdict;
}

const isLabelled =
  (label: string) =>
  ({ pair }: Judged): boolean =>
    pair.label === label;

function isPart({ verdict }: Judged): boolean {
  return verdict === 'part' || verdict === 'whole';
}

function count(
  row: string,
  items: readonly Judged[],
  asked: (item: Judged) => boolean,
  given: (item: Judged) => boolean,
): PairScore {
  const counts = {
    gold: items.filter(asked).length,
    read: items.filter(given).length,
    right: items.filter((item) => given(item) && isRight(item)).length,
  };
  return { row, pairs: items.length, ...counts, ...shares(counts) };
}

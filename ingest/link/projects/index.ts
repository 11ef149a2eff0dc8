import { blocksOf } from './blocks.js';
import type { Designation } from './designation.js';
import { isSingle } from './kinds.js';
import { keyOf } from './spelling.js';
import { designationOf } from './take-apart.js';

export { clustersOf, type Tie } from './clusters.js';
export { compareNamed, type Named, type Verdict } from './compare.js';
export { designationOf } from './take-apart.js';
export type { Measure } from './measures.js';

/** What a project is called, as far as other names of it are to be found. */
export interface Designated {
  /** The same for the same words in texts of one place, whatever stands before them ("Dự án đầu tư xây dựng"). */
  readonly key: string;
  /** Whether it tells the work from its like; "các khu đô thị mới" of two texts are not one. */
  readonly isTelling: boolean;
  /** What other names of the work share with it. */
  readonly blocks: readonly string[];
}

/** @param place the province or city whose text names it; null for a central one */
export function designate(name: string, place: string | null): Designated {
  const designation = designationOf(name, place);
  const isTelling = tells(designation);
  return { key: keyOf(name, place), isTelling, blocks: isTelling ? blocksOf(designation) : [] };
}

/** It has a proper name or a number, stands somewhere, or is the only one of its kind; or several words say what it is. */
function tells({ works: [work], host, place, segment }: Designation): boolean {
  if (work.numbers.length > 0 || isSingle(work.kinds)) return true;
  if ([work.words, host, place, segment].some((words) => words.some(({ rank }) => rank === 'name'))) return true;
  return work.words.filter(({ rank }) => rank === 'word').length > 1;
}

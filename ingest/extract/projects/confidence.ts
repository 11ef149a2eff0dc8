/** What speaks for a project. */
export type Ground =
  | 'row' // of a list of projects
  | 'rowInDoubt' // whose cost is printed against the rule
  | 'built' // a type of work with a proper name, after a verb of building or "dự án"
  | 'listed' // the same in a list, without a verb of its own
  | 'builtBare' // a proper name after "dự án" that does not say what kind of work it is
  | 'listedBare' // the same in a list
  | 'unnamed'; // a work without a proper name: the one of its kind that a place has, the title of a project

/** How sure a project is, from 0 to 1, by what speaks for it. */
export const CONFIDENCE: Readonly<Record<Ground, number>> = {
  row: 0.97,
  rowInDoubt: 0.85,
  built: 0.8,
  listed: 0.75,
  builtBare: 0.7,
  unnamed: 0.65,
  listedBare: 0.6,
};

/**
 * What speaks for a work that running text names.
 * @param kind of work, as its name says; null where it says none
 * @param led whether a verb of building or "dự án" stands before it
 */
export function groundOf(kind: string | null, led: boolean, hasProperName: boolean): Ground {
  if (!hasProperName) return 'unnamed';
  if (kind === null) return led ? 'builtBare' : 'listedBare';
  return led ? 'built' : 'listed';
}

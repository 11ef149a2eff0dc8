import type { Scope } from '../../../schema/enums.js';
import type { RevisionOf } from '../revisions.js';
import type { Stated } from '../stated.js';
import { others, parts, places } from './beside.js';
import { contradictions, mayBeHeld, reachedEarly, withinRange } from './judged.js';
import { otherMeasures, otherYears, withoutResult } from './uncompared.js';

/** What is followed, and what stands beside it. */
export interface Noted<T extends Stated> {
  /** The values that are followed: of one part and one scope. */
  readonly values: readonly T[];
  readonly higherIsBetter: boolean | null;
  readonly revisions: readonly RevisionOf<T>[];
  /** What is said of others: the country beside the place. */
  readonly ofOthers: readonly (Stated & { readonly scope: Scope })[];
  /** What documents that do not state the value itself say of other parts. */
  readonly byPart: readonly (Stated & { readonly part: string })[];
}

/** For the analyst, in Vietnamese: what was left uncompared and why, and where a document contradicts itself. */
export function notesOn<T extends Stated>({ values, higherIsBetter, revisions, ofOthers, byPart }: Noted<T>): string[] {
  const promises = values.filter(({ kind }) => kind === 'TARGET');
  return [
    ...contradictions(values),
    ...places(values),
    ...otherMeasures(promises),
    ...otherYears(promises),
    ...withoutResult(values),
    ...reachedEarly(values, higherIsBetter),
    ...withinRange(revisions),
    ...mayBeHeld(revisions),
    ...parts(byPart),
    ...others(ofOthers),
  ];
}

import type { CitationRelation } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { anyOf } from '../columns.js';
import words from './relations.json' with { type: 'json' };

/** Words that say what is done with a text. */
export interface Act extends Range {
  readonly relation: CitationRelation;
}

/**
 * The strongest first: what is done to the validity of a text is more than carrying it out, and whatever is carried out is a base too.
 */
const BY_STRENGTH: readonly CitationRelation[] = ['REPLACES', 'AMENDS', 'IMPLEMENTS', 'BASED_ON'];
const SAYS = BY_STRENGTH.map((relation) => [relation, anyOf(words[relation], 'giu')] as const);

/** The strongest of relations; null where all are. */
export function strongest(relations: readonly (CitationRelation | null)[]): CitationRelation | null {
  return BY_STRENGTH.find((relation) => relations.includes(relation)) ?? null;
}

/** The words that say what is done; of several in a row the first says it: "sửa đổi, bổ sung", "triển khai thực hiện". */
export function actsIn(gap: string): Act[] {
  const found = SAYS.flatMap(([relation, pattern]) =>
    Array.from(gap.matchAll(pattern), ({ 0: said, index }): Act => {
      return { relation, start: index, end: index + said.length };
    }),
  ).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const acts: Act[] = [];
  for (const act of found) {
    const last = acts.at(-1);
    if (last && act.start < last.end) continue;
    if (last && /^(?:,|\svà|\shoặc)?\s$/u.test(gap.slice(last.end, act.start)))
      acts[acts.length - 1] = { ...last, end: act.end };
    else acts.push(act);
  }
  return acts;
}

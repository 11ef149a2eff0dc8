import { saidAfter } from './after.js';
import { sentencesOf } from './clauses.js';
import { CONFIDENCE, groundOf } from './confidence.js';
import { draftsOf, tail } from './drafts.js';
import { routeLength } from './ellipsis.js';
import { kindOf } from './kind.js';
import type { Draft } from './lead.js';
import { withSharedPlaces, withSharedWords } from './places.js';
import { isProper, isTitle, nameLength, ownLength } from './proper.js';

/** A work that running text names. */
export interface NamedWork {
  readonly start: number;
  readonly end: number;
  /** As written; an item of a list that leaves its type out has that of the item before it. */
  readonly name: string;
  /** The words from the beginning of its clause, or of the list's opening, up to the name. */
  readonly context: string;
  /** What is said of it right after its name: a remark in brackets, and what it has become; "" where nothing is. */
  readonly after: string;
  readonly confidence: number;
}

/** How far back the words of a clause may tell of a work, in characters. */
const CONTEXT = 2000;
/** "(giai đoạn 1, diện tích 226 ha)": the size within the bracket that ends a name. */
const SIZE = /,?\s+(?:có )?(?:diện tích|quy mô|dài)\s[^()]*\)$/u;

/**
 * The works that running text names: a type of work with a proper name, where the text says that it is built, enlarged, founded or a
 * project; each one of an enumeration. A type alone ("các khu đô thị mới") names none, and neither does the number of a programme's
 * component ("Dự án 1: Giải quyết tình trạng thiếu đất ở", "Tiểu dự án 2 - Dự án 4"): it is what a programme does everywhere.
 * @param underWorks whether a heading over the text announces works: an item that is nothing but a name is one of them
 */
export function namedWorks(text: string, underWorks = false): NamedWork[] {
  return sentencesOf(text).flatMap((clauses) => {
    const drafts = draftsOf(text, clauses, underWorks);
    const works = drafts.flatMap((draft, index) => finish(text, draft, drafts[index + 1]?.start ?? text.length) ?? []);
    return withSharedWords(text, withSharedPlaces(text, works));
  });
}

/** @param next where the next work of the sentence begins */
function finish(text: string, draft: Draft, next: number): NamedWork | null {
  const rest = tail(text, draft);
  const own = ownLength(rest, draft);
  if (own === null && !isProper(rest, draft) && !isTitle(rest, draft)) return null;
  const end = draft.typeEnd + (own ?? bareRouteLength(rest, draft) ?? nameLength(rest));
  const name = `${draft.shared} ${text.slice(draft.start, end).replace(SIZE, ')')}`.trimStart();
  return {
    start: draft.start,
    end,
    name,
    context: `${draft.clause.context} ${text.slice(Math.max(draft.clause.start, draft.typeEnd - CONTEXT), draft.typeEnd)}`,
    after: saidAfter(text, end, next),
    confidence: CONFIDENCE[groundOf(kindOf(name), draft.led, isProper(rest, draft))],
  };
}

/** Of a route without a type of work nothing that follows it is the name. */
function bareRouteLength(rest: string, draft: Draft): number | null {
  if (draft.type !== '') return null;
  const space = rest.length - rest.trimStart().length;
  const route = routeLength(rest.slice(space), draft);
  return route > 0 ? space + route : null;
}

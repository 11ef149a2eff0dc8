import type { Range } from '../../text.js';
import { beginningOf, isBareList, labelLength, type Beginning } from './beginnings.js';
import { segmentsOf, type Clause } from './clauses.js';
import { isAnother, repeatsName, routeLength, sharedWith } from './ellipsis.js';
import { typeAt } from './kind.js';
import { oneOf, PROJECT, type Draft } from './lead.js';
import { isProper, isProperAlone, ownLength } from './proper.js';
import { isOfTitle, isOfZones } from './titles.js';
import words from './works.json' with { type: 'json' };

/* Goes through the segments of a sentence; a list of works once begun goes on over commas, "và" and semicolons. */

interface State {
  /** The name that the next segment may continue, or the item before it. */
  open: Draft | null;
  /** The work that the list began with. */
  first: Draft | null;
  inList: boolean;
  /** Whether the list began with works in general ("các trung tâm ươm tạo, ..."): only a proper name makes one of it. */
  general: boolean;
}

interface Segment extends Range {
  readonly clause: Clause;
  /** From the segment to the end of its clause. */
  readonly rest: readonly Range[];
  readonly first: boolean;
  /** Whether "và" stands before it. */
  readonly joined: boolean;
}

/** What a segment is: more of the open name, a work of its own (null: works in general, or something else), or neither. */
type Step = 'more' | 'aside' | Draft | null;

/** No name of a work is longer, in characters. */
const LONGEST = 400;
const SCHEME = /(?<![A-Za-zÀ-ỹ])Đề án\s/u;
/** "đoạn qua Nam Định, Thái Bình": the places that a work goes through. */
const THROUGH = /\squa\s[^;]*$/u;
const AT = /(?<![A-Za-zÀ-ỹ])(?:tại|ở|trong)\s+/gu;
const GOES_ON = new RegExp(String.raw`^(?:(?:${oneOf(words.goesOn)})(?![A-Za-zÀ-ỹ\d])|\d)`, 'iu');

/**
 * The names of works that a sentence begins, in order; some may turn out to be none.
 * @param underWorks whether a heading over the text announces works
 */
export function draftsOf(text: string, clauses: readonly Clause[], underWorks: boolean): Draft[] {
  const drafts: Draft[] = [];
  const state: State = { open: null, first: null, inList: isBareList(text, clauses), general: false };
  for (const clause of clauses) {
    let inScheme = clause.ofBodies;
    for (const segment of segmentsIn(text, clause)) {
      const inList = (state.inList || clause.listed) && !inScheme;
      const head = clause.ofBodies
        ? null
        : beginningOf(text, segment, clause, { inList, first: segment.first, underWorks });
      inScheme ||= SCHEME.test(text.slice(segment.start, segment.end));
      if (segment.first || head?.led) state.general = head !== null && head.draft === null && !clause.listed;
      if (head?.led) state.first = head.draft;
      take(stepOf(text, segment, state, head), segment, head);
    }
  }
  return drafts;

  function take(step: Step, { start, end }: Segment, head: Beginning | null): void {
    if (step === 'aside') return;
    if (step === 'more') {
      if (state.open) state.open.end = end;
      return;
    }
    state.open = step;
    state.inList ||= head !== null && !(head.draft === null && isWithinWork(text.slice(start, end)));
    if (step) drafts.push(step);
  }
}

function segmentsIn(text: string, clause: Clause): Segment[] {
  const ranges = segmentsOf(text, clause);
  return ranges.map(({ start, end }, index) => ({
    start: start + labelLength(text.slice(start, end)),
    end,
    clause,
    rest: ranges.slice(index),
    first: index === 0,
    joined: index > 0 && /và\s+$/u.test(text.slice(start - 4, start)),
  }));
}

function stepOf(text: string, segment: Segment, { open, first, general }: State, head: Beginning | null): Step {
  if (!open && !head) return null;
  const { start, end, clause } = segment;
  const said = text.slice(start, end);
  const before = segment.first ? null : open;
  if (before && isOfTitle(text, before, said, segment.joined)) return 'more';
  if (before && !head?.led && isUnfinished(text, before, head?.draft ?? null)) return 'more';
  if (head) return head.draft && general ? { ...head.draft, plural: true, patient: false } : head.draft;
  const route = before && first ? routeLength(said, first) : 0;
  if (before && first && route > 0) return itemOf(first, segment, start + route, first.type || PROJECT);
  if (before && isAnother(tail(text, before), before, said)) {
    const shared = sharedWith(text.slice(before.start, before.typeEnd), tail(text, before), before, said);
    return itemOf(before, segment, end, shared);
  }
  const proper = isProperAlone(said);
  const goesOn = GOES_ON.test(said) || (proper && before && THROUGH.test(text.slice(before.start, before.end)));
  if (before && (goesOn || repeatsName(tail(text, before), before, said))) return 'more';
  if (open && proper && text.charAt(clause.end) !== ':') {
    const mayListNames = open.plural || clause.listed || isOfZones(text, open, segment.rest);
    if (mayListNames && isProper(tail(text, open), open)) return itemOf(open, segment, end, open.type || PROJECT);
  }
  return proper ? 'aside' : null;
}

/** An item that leaves out the type that it has from the work before it. */
function itemOf(before: Draft, { start, clause }: Segment, end: number, shared: string): Draft {
  return { ...before, clause, shared, start, typeEnd: start, end, led: false };
}

/** "các dự án hạ tầng tại Khu công nghệ cao A": what is listed on are the places of works. */
function isWithinWork(said: string): boolean {
  return [...said.matchAll(AT)].some(({ 0: at, index }) => typeAt(said, index + at.length) !== null);
}

/** Whether a name still lacks what makes it one, and the next segment may bring it. */
function isUnfinished(text: string, draft: Draft, next: Draft | null): boolean {
  const rest = tail(text, draft);
  if (rest.length > LONGEST || draft.plural || isProper(rest, draft) || ownLength(rest, draft) !== null) return false;
  return next === null || (draft.patient && !/^\p{Lu}/u.test(next.type));
}

/** The words of a name after its type. */
export function tail(text: string, draft: Draft): string {
  return text.slice(draft.typeEnd, draft.end);
}

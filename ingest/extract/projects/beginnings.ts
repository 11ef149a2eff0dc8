import type { Range } from '../../text.js';
import type { Clause } from './clauses.js';
import { kindOf, typeAt } from './kind.js';
import { beginsWithType, ledDrafts, PROJECT, unledDraft, type Draft } from './lead.js';
import { isProper, isProperAlone, nameLength } from './proper.js';

/* Where a work's name begins in a segment of a clause. */

/** The draft is null where a type of work is named in general, which begins a list as well. */
export interface Beginning {
  readonly draft: Draft | null;
  /** Whether the words before it tell of building. */
  readonly led: boolean;
}

const TOPIC = /^(?:Đối với|Về)\s+/u;
/** What tells of a work that it is planned or built. */
const BECAME =
  /(?<![A-Za-zÀ-ỹ])(?:đã|đang)\s+(?:được|có nhà đầu tư|triển khai|thi công|khởi công)[^;]{0,200}(?:chủ trương|thi công|khởi công|xây dựng)/u;
/** A paragraph on one of these is on an office that does things, not on a work. */
const INSTITUTIONS: ReadonlySet<string> = new Set(['school', 'hospital', 'theatre', 'centre']);
/** "các dự án lớn như": what a list of bare names is of. */
const PROJECTS_LISTED = /(?:các|những|một số|nhiều|\d)\s+(?:[^,:]*\s)?dự án(?![^,]*,)[^,]{0,40}$/iu;
/** "Huyện Quảng Trạch": where something is, and no work. */
const PLACE = /^(?:thành phố|tỉnh|huyện|quận|thị xã|thị trấn|xã|phường)\s+\p{Lu}/iu;
/** What may follow the name that an item of a list begins with: the item tells nothing else than what the work is. */
const ONLY_MEASURED = /^\s*(?:$|[(,]|(?:với|có)?\s*(?:tổng|quy mô|diện tích|chiều dài|dài|công suất)\s)/u;
const SEVERAL = /(?:\d|các|những|một số)\s+(?:(?:đoạn\s+)?tuyến\s+)?/giu;
const ENDS_LEAD_IN = /^(?:\s*\([^()]*\))?\s*$/u;
/** The label of an item that stands within a sentence: "(i) ", "(2) ". */
const LABEL = /^\((?:[ivx]{1,4}|\d{1,2})\)\s*/u;

/**
 * Where a work's name begins in a segment: after a verb of building, or at once in a list, as the topic of its paragraph or as what
 * its sentence tells of. Null where no work begins there.
 * @param inList whether works are being listed
 * @param underWorks whether a heading over the text announces works
 * @param first whether the segment is the first of its clause
 */
export function beginningOf(
  text: string,
  { start, end }: Range,
  clause: Clause,
  { inList, first, underWorks }: { readonly inList: boolean; readonly first: boolean; readonly underWorks: boolean },
): Beginning | null {
  const said = text.slice(start, end);
  return (
    ledOrListed(said, start, clause, inList) ??
    topic(text, said, start, clause) ??
    subject(text, said, start, clause, { first, underWorks })
  );
}

/** "khu công nghiệp A; khu công nghiệp B; …": a list with no words before it, as footnotes have. */
export function isBareList(text: string, clauses: readonly Clause[]): boolean {
  return (
    clauses.length > 1 &&
    clauses.slice(0, 2).every(({ start, end }) => {
      const item = text.slice(start, end);
      return beginsWithType(item.slice(labelLength(item)));
    })
  );
}

/** How long the label of an item is that stands within a sentence. */
export function labelLength(said: string): number {
  return LABEL.exec(said)?.[0].length ?? 0;
}

function ledOrListed(said: string, offset: number, clause: Clause, inList: boolean): Beginning | null {
  const led = ledDrafts(said, offset, clause);
  const named = led.find((draft) => !draft.plural || isProper(said.slice(draft.typeEnd - offset), draft));
  if (named) return { draft: named, led: true };
  if (led.length > 0) return { draft: null, led: true };
  if (!inList) return null;
  const draft = unledDraft(said, offset, clause) ?? bareItem(said, offset, clause);
  return draft && { draft, led: false };
}

/** A bare name in a list that says what it is of: "các dự án lớn như: LG Display; …". */
function bareItem(said: string, offset: number, clause: Clause): Draft | null {
  if (!clause.listed || !isProperAlone(said) || PLACE.test(said)) return null;
  const type = typeListed(clause.context);
  if (type === null && !PROJECTS_LISTED.test(clause.context)) return null;
  return {
    clause,
    led: false,
    start: offset,
    typeEnd: offset,
    end: offset + said.length,
    type: type ?? '',
    shared: type ?? PROJECT,
    plural: true,
    titled: false,
    patient: false,
  };
}

/** "04 cụm công nghiệp (CCN):", "các tuyến cao tốc:": the type of work that a list of bare names is of; null where none is named. */
function typeListed(leadIn: string): string | null {
  for (const { 0: several, index } of leadIn.matchAll(SEVERAL)) {
    const type = typeAt(leadIn, index + several.length);
    if (type !== null && ENDS_LEAD_IN.test(leadIn.slice(index + several.length + type.length))) return type;
  }
  return null;
}

/** "Đối với khu du lịch X:": the work that the rest of its paragraph is about. */
function topic(text: string, said: string, offset: number, clause: Clause): Beginning | null {
  const [opening] = TOPIC.exec(said) ?? [];
  if (opening === undefined || !clause.opens || text.charAt(clause.end) !== ':') return null;
  return ofWork(unledDraft(said.slice(opening.length), offset + opening.length, clause));
}

/**
 * The work that a sentence begins with, and tells of: "Các bến số 3, 4 của Cảng X đã được phê duyệt chủ trương đầu tư", or, where
 * works are listed, nothing but its name and measures.
 */
function subject(
  text: string,
  said: string,
  offset: number,
  clause: Clause,
  { first, underWorks }: { readonly first: boolean; readonly underWorks: boolean },
): Beginning | null {
  if (!first || !clause.opens) return null;
  if (BECAME.test(text.slice(clause.start, clause.end))) return ofWork(unledDraft(said, offset, clause));
  const draft = underWorks ? unledDraft(said, offset, clause) : null;
  if (!draft) return null;
  const end = draft.typeEnd + nameLength(text.slice(draft.typeEnd, draft.end));
  return ONLY_MEASURED.test(text.slice(end, clause.end)) ? { draft, led: true } : null;
}

function ofWork(draft: Draft | null): Beginning | null {
  return draft && !INSTITUTIONS.has(kindOf(draft.type) ?? '') ? { draft, led: true } : null;
}

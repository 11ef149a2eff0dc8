import { anyOf } from '../columns.js';
import { saidAfter } from './after.js';
import { segmentsOf, sentencesOf, type Clause } from './clauses.js';
import { isAnother, repeatsName, sharedWith } from './ellipsis.js';
import { isBuilt, kindOf, TYPE_WORD } from './kind.js';
import { isProper, isProperAlone, isTitle, nameLength, ownLength, type Head } from './proper.js';
import { isOfTitle, isOfZones } from './titles.js';
import words from './works.json' with { type: 'json' };

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
}

/** A name that the next segment may continue. */
interface Draft extends Head {
  readonly clause: Clause;
  readonly start: number;
  readonly typeEnd: number;
  /** What its name has from the item before it, which it leaves out; "" where it leaves out nothing. */
  readonly shared: string;
  /** Whether its proper name may stand some segments further on, past other types of work. */
  readonly patient: boolean;
  end: number;
}

const oneOf = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', String.raw`\s+`);
const END = String.raw`(?![\p{L}\d])`;
const ACTION = oneOf([...words.build, ...words.alter, ...words.found]);
const BETWEEN = String.raw`(?:(?:${ACTION}|${oneOf(words.between)})${END}[,\s]+(?:và\s+)?)`;
const TYPE = String.raw`(?<type>(?:${TYPE_WORD})${END})`;
/** A verb of building or "dự án", the words between, then a type of work or a name. */
const LED = new RegExp(
  String.raw`(?<![\p{L}\d])(?<lead>(?:(?:${oneOf(words.plural)})\s+)?(?:${ACTION}|dự án|công trình)${END}[,\s]+${BETWEEN}*(?:\d{1,2}(?:\s?-\s?\d{1,2})?\s+(?=(?:${TYPE_WORD})${END}))?)${TYPE}?`,
  'giu',
);
/** A quick look for the beginnings of what leads to a work. */
const MAY_LEAD = new RegExp(
  [...new Set([...words.build, ...words.alter, ...words.found, 'dự án', 'công trình'].map((phrase) => phrase.slice(1)))]
    .filter((phrase, _, all) => !all.some((other) => other !== phrase && phrase.startsWith(other)))
    .join('|'),
  'u',
);
/** The same at the beginning of an item of a list, where no verb is needed. */
const UNLED = new RegExp(String.raw`^(?<lead>${BETWEEN}*)${TYPE}`, 'iu');
const PLURAL = anyOf(words.plural);
const PROJECT = /(?<!\p{L})dự án[\s,]/iu;
const TITLED = /Dự án\s+$/u;
/** "các dự án lớn như": what a list of bare names is of. */
const PROJECTS_LISTED = /dự án(?![^,]*,)[^,]{0,40}$/iu;
const FOUNDED = anyOf(words.found);
const ZONE = /^(?:khu|cụm|kcn|ccn)(?!\p{L})/iu;
/** How far back the words of a clause may tell of a work, in characters. */
const CONTEXT = 2000;
/** No name of a work is longer, in characters. */
const LONGEST = 400;
/** "(giai đoạn 1, diện tích 226 ha)": the size within the bracket that ends a name. */
const SIZE = /,?\s+(?:có )?(?:diện tích|quy mô|dài)\s[^()]*\)$/u;
const TOPIC = /^(?:Đối với|Về)\s+/u;
/** A paragraph on one of these is on an office that does things, not on a work. */
const LABEL = /^\((?:[ivx]{1,4}|\d{1,2})\)\s*/u;
/** What tells of a work that it is planned or built. */
const BECAME =
  /(?<!\p{L})(?:đã|đang)\s+(?:được|có nhà đầu tư|triển khai|thi công|khởi công)[^;]{0,200}(?:chủ trương|thi công|khởi công|xây dựng)/u;
/** "04 cụm công nghiệp (CCN):": what a list of bare names is of. */
const ZONES_LISTED = new RegExp(
  String.raw`(?:\d|các|những)\s+(?<type>(?:khu|cụm) (?:công nghiệp|kinh tế|đô thị))(?:\s*\([^()]*\))?\s*$`,
  'iu',
);
const INSTITUTIONS: ReadonlySet<string> = new Set(['school', 'hospital', 'theatre', 'centre']);
/** What an "Đề án" is called is its own name, whatever works it names. */
const SCHEME = /(?<!\p{L})Đề án\s/u;
const IN_SCHEME = /(?<!\p{L})Đề án\s[^,;]*$/u;
const GOES_ON = new RegExp(String.raw`^(?:(?:${oneOf(words.goesOn)})${END}|\d)`, 'iu');
/** What a name keeps of the words before its type: "dự án đầu tư xây dựng", "mở rộng". */
const KEPT = new RegExp(String.raw`(?:dự án${END}[\s\S]*|(?:(?:${oneOf(words.alter)})${END}[,\s]+(?:và\s+)?)+)$`, 'iu');

/**
 * The works that running text names: a type of work with a proper name, where the text says that it is built, enlarged, founded or a
 * project; each one of an enumeration. A type alone ("các khu đô thị mới") names none.
 */
export function namedWorks(text: string): NamedWork[] {
  return sentencesOf(text).flatMap((clauses) => {
    const drafts = draftsOf(text, clauses);
    return drafts.flatMap((draft, index) => finish(text, draft, drafts[index + 1]?.start ?? text.length) ?? []);
  });
}

interface State {
  open: Draft | null;
  inList: boolean;
  /** Whether the list began with works in general ("các trung tâm ươm tạo, ..."): only a proper name makes one of it. */
  general: boolean;
}

/** Goes through the segments of a sentence; a list once begun goes on over commas, "và" and semicolons. */
function draftsOf(text: string, clauses: readonly Clause[]): Draft[] {
  const drafts: Draft[] = [];
  const state: State = { open: null, inList: isBareList(text, clauses), general: false };
  for (const clause of clauses) {
    let inScheme = false;
    segmentsOf(text, clause).forEach(({ start: from, end }, index, segments) => {
      const start = from + labelLength(text.slice(from, end));
      const said = text.slice(start, end);
      const head =
        headIn(said, start, (state.inList || clause.listed) && !inScheme, clause) ??
        topicIn(text, said, start, clause) ??
        (index === 0 ? subjectIn(text, said, start, clause) : null);
      inScheme ||= SCHEME.test(said);
      const { open } = state;
      if (index === 0 || head?.led) state.general = head !== null && head.draft === null && !clause.listed;
      const joined = index > 0 && /và\s+$/u.test(text.slice(from - 4, from));
      if (open && index > 0 && isOfTitle(text, open, said, joined)) {
        open.end = end;
      } else if (open && index > 0 && !head?.led && isUnfinished(text, open, head?.draft ?? null)) {
        open.end = end;
      } else if (head) {
        begin(head.draft && state.general ? { ...head.draft, plural: true, patient: false } : head.draft);
        state.inList = true;
      } else if (open && index > 0 && isAnother(tail(text, open), open, said)) {
        begin({
          ...open,
          clause,
          shared: sharedWith(text.slice(open.start, open.typeEnd), tail(text, open), open, said),
          start,
          typeEnd: start,
          end,
        });
      } else if (open && index > 0 && (GOES_ON.test(said) || repeatsName(tail(text, open), open, said))) {
        open.end = end;
      } else if (
        open &&
        (open.plural || clause.listed || isOfZones(text, open, segments.slice(index))) &&
        isProper(tail(text, open), open) &&
        isProperAlone(said) &&
        text.charAt(clause.end) !== ':'
      ) {
        begin({ ...open, clause, shared: open.type, start, typeEnd: start, end });
      } else if (!isProperAlone(said)) {
        begin(null);
      }
    });
  }
  return drafts;

  function begin(draft: Draft | null): void {
    state.open = draft;
    if (draft) drafts.push(draft);
  }
}

/** "Các bến số 3, 4 của Cảng X đã được phê duyệt chủ trương đầu tư": a work that its sentence begins with, and what became of it. */
function subjectIn(
  text: string,
  said: string,
  offset: number,
  clause: Clause,
): { draft: Draft | null; led: boolean } | null {
  if (!clause.opens || !BECAME.test(text.slice(clause.start, clause.end))) return null;
  const match = UNLED.exec(said);
  const draft = match && draftOf(said, offset, match, clause);
  return draft && !INSTITUTIONS.has(kindOf(draft.type) ?? '') ? { draft, led: true } : null;
}

/** "Đối với khu du lịch X:": the work that the rest of its paragraph is about. */
function topicIn(
  text: string,
  said: string,
  offset: number,
  clause: Clause,
): { draft: Draft | null; led: boolean } | null {
  const [topic] = TOPIC.exec(said) ?? [];
  if (topic === undefined || !clause.opens || text.charAt(clause.end) !== ':') return null;
  const match = UNLED.exec(said.slice(topic.length));
  const draft = match && draftOf(said.slice(topic.length), offset + topic.length, match, clause);
  return draft && !INSTITUTIONS.has(kindOf(draft.type) ?? '') ? { draft, led: true } : null;
}

/**
 * Where a work's name begins in a segment: after a verb of building, or at once in a list. The draft is null where a type of work is
 * named in general, which begins a list as well. Null where neither is said.
 */
function headIn(
  said: string,
  offset: number,
  inList: boolean,
  clause: Clause,
): { draft: Draft | null; led: boolean } | null {
  let general = false;
  for (const match of MAY_LEAD.test(said) ? said.matchAll(LED) : []) {
    const draft = draftOf(said, offset, match, clause);
    if (draft && (!draft.plural || isProper(said.slice(draft.typeEnd - offset), draft))) return { draft, led: true };
    general ||= draft !== null;
  }
  if (general) return { draft: null, led: true };
  if (!inList) return null;
  const match = UNLED.exec(said);
  const draft = match && draftOf(said, offset, match, clause);
  if (draft) return { draft, led: false };
  if (!clause.listed || !isProperAlone(said)) return null;
  const zone = ZONES_LISTED.exec(clause.context)?.groups?.type;
  if (zone === undefined && !PROJECTS_LISTED.test(clause.context)) return null;
  return { draft: { ...bare(said, offset, clause), type: zone ?? '', shared: zone ?? '' }, led: false };
}

function draftOf(said: string, offset: number, match: RegExpExecArray, clause: Clause): Draft | null {
  const { lead = '', type = '' } = match.groups ?? {};
  const isProject = PROJECT.test(lead);
  if ((type === '' && !isProject) || isOfScheme(said.slice(0, match.index), lead, type)) return null;
  if (type !== '' && ((!isBuilt(type) && !isProject) || (FOUNDED.test(lead) && !ZONE.test(type)))) return null;
  const plural = PLURAL.test(lead) || /\d/u.test(lead);
  const at = match.index + lead.length;
  const kept = plural ? 0 : (KEPT.exec(lead)?.[0].length ?? 0);
  return {
    clause,
    start: offset + at - kept,
    typeEnd: offset + at + type.length,
    type,
    plural,
    titled:
      !plural && TITLED.test(said.slice(0, at)) && !(match.index === 0 && clause.opens && offset === clause.start),
    shared: '',
    patient: !plural && (isProject || /^\p{Lu}/u.test(type)),
    end: offset + said.length,
  };
}

/** "Đề án phát triển khu ...": what an "Đề án" is called is its own name, unless it is to found a zone. */
function isOfScheme(before: string, lead: string, type: string): boolean {
  return IN_SCHEME.test(before) && !(FOUNDED.test(lead) && ZONE.test(type) && /Đề án\s+$/u.test(before));
}

/** How long the label of an item is that stands within a sentence: "(i) ", "(2) ". */
function labelLength(said: string): number {
  return LABEL.exec(said)?.[0].length ?? 0;
}

function bare(said: string, offset: number, clause: Clause): Draft {
  const place = { start: offset, typeEnd: offset, end: offset + said.length };
  return { clause, ...place, type: '', plural: true, titled: false, shared: '', patient: false };
}

/** "khu công nghiệp A; khu công nghiệp B; …": a list with no words before it, as footnotes have. */
function isBareList(text: string, clauses: readonly Clause[]): boolean {
  return (
    clauses.length > 1 &&
    clauses.slice(0, 2).every(({ start, end }) => {
      const item = text.slice(start, end);
      return UNLED.test(item.slice(labelLength(item)));
    })
  );
}

/** Whether a name still lacks what makes it one, and the next segment may bring it. */
function isUnfinished(text: string, draft: Draft, next: Draft | null): boolean {
  const rest = tail(text, draft);
  if (rest.length > LONGEST || draft.plural || isProper(rest, draft) || ownLength(rest, draft) !== null) return false;
  return next === null || (draft.patient && !/^\p{Lu}/u.test(next.type));
}

function tail(text: string, draft: Draft): string {
  return text.slice(draft.typeEnd, draft.end);
}

/** @param next where the next work of the sentence begins */
function finish(text: string, draft: Draft, next: number): NamedWork | null {
  const rest = tail(text, draft);
  const own = ownLength(rest, draft);
  if (own === null && !isProper(rest, draft) && !isTitle(rest, draft)) return null;
  const length = own ?? nameLength(rest);
  const end = draft.typeEnd + length;
  const written = text.slice(draft.start, end);
  return {
    start: draft.start,
    end,
    name: `${draft.shared} ${written.replace(SIZE, ')')}`.trimStart(),
    context: `${draft.clause.context} ${text.slice(Math.max(draft.clause.start, draft.typeEnd - CONTEXT), draft.typeEnd)}`,
    after: saidAfter(text, end, next),
  };
}

import { anyOf } from '../columns.js';
import type { Clause } from './clauses.js';
import { isBuilt, typeAt } from './kind.js';
import type { Head } from './proper.js';
import words from './works.json' with { type: 'json' };

/* What stands before the name of a work: a verb of building or "dự án", the words between, the type of work. */

/** A name that the next segment may continue. */
export interface Draft extends Head {
  readonly clause: Clause;
  /** Whether a verb of building or "dự án" stands before it. */
  readonly led: boolean;
  readonly start: number;
  readonly typeEnd: number;
  /** What its name has from the item before it, which it leaves out; "" where it leaves out nothing. */
  readonly shared: string;
  /** Whether its proper name may stand some segments further on, past other types of work. */
  readonly patient: boolean;
  end: number;
}

/** What leads to a work, and its type; "" where it has none. */
interface Opening {
  readonly start: number;
  readonly typeStart: number;
  readonly type: string;
}

/** What a bare name in a list of projects leaves out. */
export const PROJECT = 'Dự án';

const END = String.raw`(?![A-Za-zÀ-ỹ\d])`;
const ACTION = oneOf([...words.build, ...words.alter, ...words.found]);
/** A verb of building or "dự án"; the words between follow, then a type of work or a name. */
const LEAD = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d])(?:(?:${oneOf(words.plural)})\s+)?(?:${ACTION}|dự án|công trình)${END}[,\s]+`,
  'giu',
);
const BETWEEN = new RegExp(String.raw`(?:${ACTION}|${oneOf(words.between)})${END}[,\s]+(?:và\s+)?`, 'iuy');
const COUNT = /\d{1,2}(?:\s?-\s?\d{1,2})?\s+/uy;
/** A quick look for the beginnings of what leads to a work. */
const MAY_LEAD = new RegExp(
  [...new Set([...words.build, ...words.alter, ...words.found, 'dự án', 'công trình'].map((phrase) => phrase.slice(1)))]
    .filter((phrase, _, all) => !all.some((other) => other !== phrase && phrase.startsWith(other)))
    .join('|'),
  'u',
);
const PLURAL = anyOf(words.plural);
const OF_PROJECT = /(?<![A-Za-zÀ-ỹ])dự án[\s,]/iu;
const TITLED = /Dự án\s+$/u;
const FOUNDED = anyOf(words.found);
const ZONE = /^(?:khu|cụm|kcn|ccn)(?![A-Za-zÀ-ỹ])/iu;
/** "Ban Quản lý dự án …", "Công ty cổ phần Đầu tư xây dựng cầu đường …": what leads to a work is part of a body's name. */
const OF_BODY = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${oneOf(words.bodies)})\s+$`, 'iu');
/** What an "Đề án" is called is its own name, whatever works it names. */
const IN_SCHEME = /(?<![A-Za-zÀ-ỹ])Đề án\s[^,;]*$/u;
/** What a name keeps of the words before its type: "dự án đầu tư xây dựng", "mở rộng". */
const KEPT = new RegExp(String.raw`(?:dự án${END}[\s\S]*|(?:(?:${oneOf(words.alter)})${END}[,\s]+(?:và\s+)?)+)$`, 'iu');

/** The places in a segment where a verb of building or "dự án" leads to a work, in order. */
export function ledDrafts(said: string, offset: number, clause: Clause): Draft[] {
  if (!MAY_LEAD.test(said)) return [];
  const drafts: Draft[] = [];
  LEAD.lastIndex = 0;
  for (let match = LEAD.exec(said); match !== null; match = LEAD.exec(said)) {
    const opening = openingAt(said, match.index, LEAD.lastIndex, true);
    LEAD.lastIndex = opening.typeStart + opening.type.length;
    const draft = draftOf(said, offset, opening, clause, true);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** The work whose type a segment begins with, no verb before it; null where it begins with none. */
export function unledDraft(said: string, offset: number, clause: Clause): Draft | null {
  const opening = openingAt(said, 0, 0, false);
  return opening.type === '' ? null : draftOf(said, offset, opening, clause, false);
}

/** Whether a segment begins with a type of work. */
export function beginsWithType(said: string): boolean {
  return openingAt(said, 0, 0, false).type !== '';
}

/** A pattern's source for any of the phrases, the longest first, whatever white space stands in them. */
export function oneOf(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', String.raw`\s+`);
}

/**
 * The words between and the type that follow the first word of a lead: a type of work that itself begins like the words between
 * ("tuyến tránh") is one where nothing after them is.
 * @param from where the words between may begin
 * @param mayCount whether a count may stand before the type: "3 cầu"
 */
function openingAt(said: string, start: number, from: number, mayCount: boolean): Opening {
  const stops = [from];
  for (let at = after(BETWEEN, said, from); at !== null; at = after(BETWEEN, said, at)) stops.push(at);
  const last = stops.at(-1) ?? from;
  const counted = mayCount ? after(COUNT, said, last) : null;
  for (const typeStart of [...(counted === null ? [] : [counted]), ...stops.toReversed()]) {
    const type = typeAt(said, typeStart);
    if (type !== null) return { start, typeStart, type };
  }
  return { start, typeStart: last, type: '' };
}

/** Where a sticky pattern ends that matches at a place; null where it does not. */
function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function draftOf(said: string, offset: number, opening: Opening, clause: Clause, led: boolean): Draft | null {
  const { start, typeStart: at, type } = opening;
  const lead = said.slice(start, at);
  const before = said.slice(0, start);
  const isProject = OF_PROJECT.test(lead);
  if ((type === '' && !isProject) || OF_BODY.test(before) || isOfScheme(before, lead, type)) return null;
  if (type !== '' && ((!isBuilt(type) && !isProject) || (FOUNDED.test(lead) && !ZONE.test(type)))) return null;
  const plural = PLURAL.test(lead) || /\d/u.test(lead);
  const kept = plural ? 0 : (KEPT.exec(lead)?.[0].length ?? 0);
  return {
    clause,
    led,
    start: offset + at - kept,
    typeEnd: offset + at + type.length,
    type,
    plural,
    titled: !plural && TITLED.test(said.slice(0, at)) && !(start === 0 && clause.opens && offset === clause.start),
    shared: plural && type === '' ? PROJECT : '',
    patient: !plural && (isProject || /^\p{Lu}/u.test(type)),
    end: offset + said.length,
  };
}

/** "Đề án phát triển khu ...": what an "Đề án" is called is its own name, unless it is to found a zone. */
function isOfScheme(before: string, lead: string, type: string): boolean {
  return IN_SCHEME.test(before) && !(FOUNDED.test(lead) && ZONE.test(type) && /Đề án\s+$/u.test(before));
}

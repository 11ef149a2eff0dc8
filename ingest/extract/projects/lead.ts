import { anyOf } from '../columns.js';
import type { Clause } from './clauses.js';
import { isBuilt, TYPE_WORD } from './kind.js';
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

/** What a bare name in a list of projects leaves out. */
export const PROJECT = 'Dự án';

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
const OF_PROJECT = /(?<!\p{L})dự án[\s,]/iu;
const TITLED = /Dự án\s+$/u;
const FOUNDED = anyOf(words.found);
const ZONE = /^(?:khu|cụm|kcn|ccn)(?!\p{L})/iu;
/** "Ban Quản lý dự án …", "Công ty cổ phần Đầu tư xây dựng cầu đường …": what leads to a work is part of a body's name. */
const OF_BODY = new RegExp(String.raw`(?<!\p{L})(?:${oneOf(words.bodies)})\s+$`, 'iu');
/** What an "Đề án" is called is its own name, whatever works it names. */
const IN_SCHEME = /(?<!\p{L})Đề án\s[^,;]*$/u;
/** What a name keeps of the words before its type: "dự án đầu tư xây dựng", "mở rộng". */
const KEPT = new RegExp(String.raw`(?:dự án${END}[\s\S]*|(?:(?:${oneOf(words.alter)})${END}[,\s]+(?:và\s+)?)+)$`, 'iu');

/** The places in a segment where a verb of building or "dự án" leads to a work, in order. */
export function ledDrafts(said: string, offset: number, clause: Clause): Draft[] {
  if (!MAY_LEAD.test(said)) return [];
  return [...said.matchAll(LED)].flatMap((match) => draftOf(said, offset, match, clause, true) ?? []);
}

/** The work whose type a segment begins with, no verb before it; null where it begins with none. */
export function unledDraft(said: string, offset: number, clause: Clause): Draft | null {
  const match = UNLED.exec(said);
  return match && draftOf(said, offset, match, clause, false);
}

/** Whether a segment begins with a type of work. */
export function beginsWithType(said: string): boolean {
  return UNLED.test(said);
}

/** A pattern's source for any of the phrases, the longest first, whatever white space stands in them. */
export function oneOf(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', String.raw`\s+`);
}

function draftOf(said: string, offset: number, match: RegExpExecArray, clause: Clause, led: boolean): Draft | null {
  const { lead = '', type = '' } = match.groups ?? {};
  const before = said.slice(0, match.index);
  const isProject = OF_PROJECT.test(lead);
  if ((type === '' && !isProject) || OF_BODY.test(before) || isOfScheme(before, lead, type)) return null;
  if (type !== '' && ((!isBuilt(type) && !isProject) || (FOUNDED.test(lead) && !ZONE.test(type)))) return null;
  const plural = PLURAL.test(lead) || /\d/u.test(lead);
  const at = match.index + lead.length;
  const kept = plural ? 0 : (KEPT.exec(lead)?.[0].length ?? 0);
  return {
    clause,
    led,
    start: offset + at - kept,
    typeEnd: offset + at + type.length,
    type,
    plural,
    titled:
      !plural && TITLED.test(said.slice(0, at)) && !(match.index === 0 && clause.opens && offset === clause.start),
    shared: plural && type === '' ? PROJECT : '',
    patient: !plural && (isProject || /^\p{Lu}/u.test(type)),
    end: offset + said.length,
  };
}

/** "Đề án phát triển khu ...": what an "Đề án" is called is its own name, unless it is to found a zone. */
function isOfScheme(before: string, lead: string, type: string): boolean {
  return IN_SCHEME.test(before) && !(FOUNDED.test(lead) && ZONE.test(type) && /Đề án\s+$/u.test(before));
}

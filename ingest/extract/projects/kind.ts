import { anyOf } from '../columns.js';
import kinds from './kinds.json' with { type: 'json' };

const WORKS = kindOfWord(kinds.works);
const KIND_OF = new Map([...WORKS, ...kindOfWord(kinds.programmes)]);
const FIRST_TYPE = anyOf([...KIND_OF.keys()]);
/** Words that hold a type word and mean something else: "môi trường", "nhu cầu". */
const OTHERWISE = anyOf(kinds.otherwise, 'giu');

/** Any word for a type of work or programme, the longest first: "cầu vượt" before "cầu". A pattern's source, without flags. */
export const TYPE_WORD = `(?!${OTHERWISE.source})(?:${[...KIND_OF.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;

/** Whether a type word is of something that is built, and not of an institution or a programme. */
export function isBuilt(type: string): boolean {
  return WORKS.has(type.toLowerCase());
}

/** The kind of work that a project's name says, in English: the first type word counts. Null where it says none. */
export function kindOf(name: string): string | null {
  const word = FIRST_TYPE.exec(name.replace(OTHERWISE, ' '))?.[0];
  return word === undefined ? null : (KIND_OF.get(word.toLowerCase()) ?? null);
}

function kindOfWord(words: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([kind, types]) => types.map((type) => [type, kind] as const)));
}

import { anyOf } from '../columns.js';
import kinds from './kinds.json' with { type: 'json' };

const WORKS = kindOfWord(kinds.works);
const KIND_OF = new Map([...WORKS, ...kindOfWord(kinds.programmes)]);
/** Words that hold a type word and mean something else: "môi trường", "nhu cầu". */
const OTHERWISE = anyOf(kinds.otherwise, 'giu');
/** Every phrase and what it begins with; words that mean something else begin like a type and are none. */
const BEGINNINGS = new Set([...KIND_OF.keys(), ...kinds.otherwise].flatMap(beginningsOf));
const MEANS_OTHERWISE = new Set(kinds.otherwise);
const WORD = /[A-Za-zÀ-ỹ\d]+|-/uy;
const WORD_STARTS = /(?<![A-Za-zÀ-ỹ\d])[A-Za-zÀ-ỹ]/gu;

/**
 * The word for a type of work or programme that stands at a place in a text, as written, the longest: "cầu vượt" before "cầu". Null
 * where none does.
 * @param at where a word begins
 */
export function typeAt(text: string, at: number): string | null {
  let longest: string | null = null;
  for (let end = at; ; end += 1) {
    WORD.lastIndex = end;
    if (!WORD.test(text)) return longest;
    end = WORD.lastIndex;
    const written = text.slice(at, end);
    const said = written.toLowerCase();
    if (!BEGINNINGS.has(said)) return longest;
    if (MEANS_OTHERWISE.has(said)) return null;
    if (KIND_OF.has(said)) longest = written;
    if (text.charAt(end) !== ' ') return longest;
  }
}

/** Whether a type word is of something that is built, and not of an institution or a programme. */
export function isBuilt(type: string): boolean {
  return WORKS.has(type.toLowerCase());
}

/** The kind of work that a type word names, in English; null for a word that is none. */
export function kindOfType(type: string): string | null {
  return KIND_OF.get(type.toLowerCase()) ?? null;
}

/** The kind of work that a project's name says, in English: the first type word counts. Null where it says none. */
export function kindOf(name: string): string | null {
  const said = name.replace(OTHERWISE, ' ');
  for (const { index } of said.matchAll(WORD_STARTS)) {
    const type = typeAt(said, index);
    if (type !== null) return kindOfType(type);
  }
  return null;
}

function kindOfWord(words: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([kind, types]) => types.map((type) => [type, kind] as const)));
}

/** "cầu", "cầu đường", "cầu đường bộ" */
function beginningsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  return words.map((_, index) => words.slice(0, index + 1).join(' '));
}

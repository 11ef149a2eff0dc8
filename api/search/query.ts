import { DocumentKind } from '../../schema/enums.js';
import { accentedWords, fold } from '../../schema/fold.js';
import { refusal } from '../errors.js';
import kindNames from './kind-names.json' with { type: 'json' };

/** A word or a figure of what was typed. */
export interface Word {
  /**
   * Folded, without the signs inside a number of a document: "cau", "14.740", "45nqtw". There may be a space between
   * two digits.
   */
  readonly folded: string;
  /** In lower case with its accents, composed; null where it was typed without any, so that none are asked for. */
  readonly accented: string | null;
}

/** Words that must stand together: one, or several between quotation marks. */
export interface Term {
  readonly words: readonly Word[];
  readonly quoted: boolean;
}

/** A document that is named by its number. */
export interface NumberTyped {
  readonly words: readonly Word[];
  /** The kind where it was named as well: "Quyết định số 3532". */
  readonly kind: DocumentKind | null;
}

/** What was typed, understood. */
export interface Query {
  /** At least one; each must stand somewhere. */
  readonly terms: readonly Term[];
  /** All words, in the order in which they were typed. */
  readonly words: readonly Word[];
  /** Where what was typed may be the number of a document, and nothing else. */
  readonly number: NumberTyped | null;
}

/** A whole paragraph may be looked for, a page not. */
const MOST_CHARACTERS = 1000;

/** What stands between two quotation marks of a pair; a mark without its other half is a sign like any other. */
const QUOTED = /"([^"]*)"|“([^”]*)”|«([^»]*)»/gu;

/** A figure with letters in one piece: "45-NQ/TW", "687ha". */
const FIGURE_WITH_LETTERS = /^\p{N}.*\p{L}/u;

/** "Nghị quyết số " before a number. */
const BEFORE_NUMBER = new RegExp(`^(?:(${Object.keys(kindNames).join('|')}) )?(?:so )?(?=\\d)`);

/** What the kinds of documents are called, folded. */
const kindsByName: ReadonlyMap<string, DocumentKind> = new Map(
  Object.entries(kindNames).map(([name, kind]) => [name, DocumentKind[kind as DocumentKind]]),
);

/**
 * Reads what was typed: words may stand apart, between quotation marks they stand together. Null where there is no
 * word in it. Throws TOO_LARGE for more than a thousand characters.
 */
export function parseQuery(text: string): Query | null {
  if (text.length > MOST_CHARACTERS) {
    throw refusal('TOO_LARGE', `Search for ${MOST_CHARACTERS} characters at most; these are ${text.length}.`);
  }
  const terms = [...termsOf(text)];
  if (terms.length === 0) return null;
  const words = terms.flatMap((term) => term.words);
  return { terms: distinct(terms), words, number: numberIn(words) };
}

function* termsOf(text: string): Generator<Term> {
  let from = 0;
  for (const match of text.matchAll(QUOTED)) {
    yield* loose(text.slice(from, match.index));
    const words = wordsOf(match[1] ?? match[2] ?? match[3] ?? '');
    if (words.length > 0) yield { words, quoted: true };
    from = match.index + match[0].length;
  }
  yield* loose(text.slice(from));
}

const loose = (text: string): Term[] => wordsOf(text).map((word) => ({ words: [word], quoted: false }));

function wordsOf(text: string): Word[] {
  return text.split(/\s+/u).flatMap((piece) => {
    const folded = fold(piece);
    if (FIGURE_WITH_LETTERS.test(folded)) return [{ folded: withoutGaps(folded), accented: null }];
    return accentedWords(piece).map((accented) => {
      const word = fold(accented);
      return { folded: word, accented: accented === word ? null : accented };
    });
  });
}

/** "95 2009 qd ttg" becomes "95 2009qdttg": only two figures need a space between them. */
const withoutGaps = (folded: string) => folded.replace(/(?<!\p{N}) | (?!\p{N})/gu, '');

function numberIn(words: readonly Word[]): NumberTyped | null {
  const [before, name] = BEFORE_NUMBER.exec(words.map(({ folded }) => folded).join(' ')) ?? [];
  if (before === undefined) return null;
  return { words: words.slice(before.split(' ').length - 1), kind: kindsByName.get(name ?? '') ?? null };
}

function distinct(terms: readonly Term[]): Term[] {
  const byWords = new Map(
    terms.map((term) => [`${term.quoted} ${term.words.map(({ folded }) => folded).join(' ')}`, term]),
  );
  return [...byWords.values()];
}

import { withoutAccents } from '../../../schema/fold.js';

/*
 * A trie of phrases that forgives what people write differently: case, the place of a tone mark (hoà, hòa), i and y,
 * the separators inside a name (`-`, `,`, `và`, `&`), and one wrong accent in a longer name (`Sơ Kế hoạch và Đầu tư`).
 */

/** A phrase that stands in a text from the place asked for up to `end`. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly end: number;
}

interface Word {
  /** Without accents: the key of the trie. */
  readonly base: string;
  /** With accents, lower case, tone marks moved to the end. */
  readonly exact: string;
  readonly written: string;
}

interface End<T> {
  readonly words: readonly Word[];
  /** How many of them may have a wrong accent. */
  readonly forgiven: number;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** After a comma or a dash, which a text may leave out. */
  soft?: Node<T>;
  /** After "và", which a text may write as "&", a comma, a dash, or leave out. */
  and?: Node<T>;
  readonly ends: End<T>[];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const WORD = /[A-Za-zÀ-ỹ\p{N}]+/uy;
const GAP = /(\s{0,4})(?:([,\-–&])\s{0,4})?/uy;
const DOT = /\.?/uy;
const TOKEN = /[A-Za-zÀ-ỹ\p{N}]+|[,\-–&]/gu;
const ABBREVIATION = /^(?=.{2})[\p{Lu}\p{N}]+$/u;

/** So many of the last words that were asked for are kept: the same few hundred begin the names of most texts. */
const MOST = 5000;

function remembering(read: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? read(word);
    if (known.size === MOST) known.clear();
    known.set(word, found);
    return found;
  };
}

/** Letters without accents, lower case, y as i: the form in which Vietnamese words are compared loosely. */
export const bare = remembering((word) => withoutAccents(word).replaceAll('y', 'i'));

/** Lower case with the tone at the end, so that hoà and hòa, lý and lí are one. */
const exact = remembering((word) => {
  const parts = word.toLowerCase().normalize('NFD').replaceAll('y', 'i');
  return parts.replace(TONES, '') + (parts.match(TONES) ?? []).join('');
});

function wordOf(written: string): Word {
  return { written, base: bare(written), exact: exact(written) };
}

function wordAt(text: string, at: number): string | null {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? null;
}

/**
 * Builds the matcher of `[phrase, value]` pairs: the longest phrase that stands in a text at a given place.
 * @param before the words of the name that stand before every phrase: the head of a family
 */
export function phrases<T>(entries: Iterable<readonly [string, T]>, before = 0) {
  const root: Node<T> = newNode();
  for (const [phrase, value] of entries) add(root, phrase, value, before);

  return function match(text: string, at: number): PhraseMatch<T> | null {
    const first = wordAt(text, at);
    const node = first === null ? undefined : root.next.get(bare(first));
    return first === null || !node ? null : walk(text, node, at + first.length, [first]);
  };
}

function newNode<T>(): Node<T> {
  return { next: new Map(), ends: [] };
}

function add<T>(root: Node<T>, phrase: string, value: T, before: number): void {
  const words: Word[] = [];
  let node = root;
  for (const [token] of phrase.matchAll(TOKEN)) {
    if (token === 'và' || token === '&') node = node.and ??= newNode();
    else if (/^[,\-–]$/u.test(token)) node = node.soft ??= newNode();
    else {
      const word = wordOf(token);
      words.push(word);
      const next = node.next.get(word.base) ?? newNode<T>();
      node.next.set(word.base, next);
      node = next;
    }
  }
  node.ends.push({ words, forgiven: Math.floor((before + words.length + 1) / 4), value });
}

function walk<T>(text: string, node: Node<T>, at: number, read: readonly string[]): PhraseMatch<T> | null {
  const end = node.ends.find((each) => saidBy(each, read));
  return longest(node, text, at, read) ?? (end ? { value: end.value, end: at } : null);
}

function longest<T>(node: Node<T>, text: string, at: number, read: readonly string[]): PhraseMatch<T> | null {
  if (node.next.size === 0 && !node.soft && !node.and) return null;
  const from = ABBREVIATION.test(read.at(-1) ?? '') ? skip(DOT, text, at) : at;
  GAP.lastIndex = from;
  const [gap = '', , separator] = GAP.exec(text) ?? [];
  const next = from + gap.length;
  const step = (into: Node<T> | undefined, start: number): PhraseMatch<T> | null => {
    const word = into && wordAt(text, start);
    const child = word ? into.next.get(bare(word)) : undefined;
    return word && child ? walk(text, child, start + word.length, [...read, word]) : null;
  };
  const matches =
    separator === undefined
      ? [step(node, next), step(node.soft, next), step(node.and, next), step(node.and, afterAnd(text, next))]
      : [separator === '&' ? null : step(node.soft, next), step(node.and, afterAnd(text, next))];
  return matches.reduce((best, match) => (match && match.end > (best?.end ?? -1) ? match : best), null);
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

const AND = /(?:và\s+)?/iuy;
function afterAnd(text: string, at: number): number {
  return skip(AND, text, at);
}

/** Abbreviations as they are; other words with at most one wrong accent in four (rounded up from three). */
function saidBy<T>({ words, forgiven }: End<T>, read: readonly string[]): boolean {
  let wrong = 0;
  for (const [i, word] of words.entries()) {
    const written = read[i] ?? '';
    if (ABBREVIATION.test(word.written)) {
      if (word.written !== written) return false;
    } else if (word.exact !== exact(written)) wrong++;
  }
  return wrong <= forgiven;
}

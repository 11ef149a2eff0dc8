import { bare } from '../confusions.js';
import { BEGINNING, UNKNOWN } from '../language-model.js';
import { childOf, type Ngrams } from '../ngrams.js';
import { isSyllable } from '../syllable.js';
import { classOf, tokenise, type Token } from '../tokens.js';

/** The longest n-grams that are counted. */
const LONGEST = 4;
/** A word of no Vietnamese form counts as one from here: below, it may be a slip. */
const FOREIGN_FROM = 3;
/** Room for the number of a word within the key of an n-gram. */
const ROOM = 2 ** 13;

/** Counts the n-grams of documents. */
export function countLanguage(documents: readonly string[]): Ngrams {
  const texts = documents.map((document) => wordsOf(tokenise(document.normalize('NFC'))));
  const isKnown = knownWords(tally(texts.flat()));
  const sequences = texts.map((text) => [BEGINNING, ...text.map((word) => (isKnown(word) ? word : UNKNOWN))]);
  const words = [...tally(sequences.flat())]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
  if (words.length > ROOM) throw new Error(`more than ${ROOM} different words`);
  const numbers = new Map(words.map((word, number) => [word, number]));
  return { words, ...treeOf(sequences.map((sequence) => sequence.map((word) => numbers.get(word) ?? 0))) };
}

/** Tells the words of the language from slips, and from foreign words that occur here and there. */
function knownWords(frequency: ReadonlyMap<string, number>): (word: string) => boolean {
  const accented = new Map<string, number>();
  for (const [word, count] of frequency) {
    if (bare(word) !== word && isSyllable(word)) accented.set(bare(word), (accented.get(bare(word)) ?? 0) + count);
  }
  return (word) => {
    if (/^\P{L}/u.test(word) || isSyllable(word)) return true;
    const count = frequency.get(word) ?? 0;
    // "viem" stands in addresses of the web; it is "viêm" without its accent.
    return count >= FOREIGN_FROM && count > (accented.get(word) ?? 0);
  };
}

/** The words of a text; the numbers of a table are no sequence. */
function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    const isCell = token.after === 'line' && token.kind === 'number' && tokens[at - 1]?.kind === 'number';
    return isCell ? [BEGINNING, classOf(token)] : [classOf(token)];
  });
}

function tally<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function treeOf(sequences: readonly (readonly number[])[]): Omit<Ngrams, 'words'> {
  const word = [0];
  const count = [0];
  const children: number[] = [];
  let parents = [0];
  let longest = 0;
  for (let length = 1; length <= LONGEST; length++) {
    const counts = tally(sequences.flatMap((sequence) => keysOf(sequence, length)));
    const keys = [...counts.keys()].sort((a, b) => a - b);
    const first = word.length;
    longest = first;
    let at = 0;
    for (const parent of parents) {
      children.push(first + at);
      while (at < keys.length && (length === 1 || Math.floor((keys[at] ?? 0) / ROOM) === parent)) at++;
    }
    for (const key of keys) {
      word.push(key % ROOM);
      count.push(counts.get(key) ?? 0);
    }
    parents = keys;
  }
  children.push(word.length);
  const tree = { word: Uint16Array.from(word), children: Uint32Array.from(children) };
  return { ...tree, weight: weigh(tree, count, longest) };
}

/** An n-gram weighs as often as it occurs if it is one of the longest, else by after how many different words it does. */
function weigh(tree: Omit<Ngrams, 'words' | 'weight'>, count: readonly number[], longest: number): Uint16Array {
  const weight = Uint32Array.from(count).fill(0, 0, longest);
  const suffix = new Uint32Array(count.length);
  for (let node = 0; node < longest; node++) {
    for (let child = tree.children[node] ?? 0; child < (tree.children[node + 1] ?? 0); child++) {
      if (node > 0) suffix[child] = childOf(tree, suffix[node] ?? 0, tree.word[child] ?? 0);
      const shorter = suffix[child] ?? 0;
      if (shorter > 0) weight[shorter] = (weight[shorter] ?? 0) + 1;
    }
  }
  return Uint16Array.from(weight, (own) => Math.min(own, 0xffff));
}

/** The n-grams of a sequence, each as one number. */
function keysOf(sequence: readonly number[], length: number): number[] {
  const keys: number[] = [];
  for (let end = length; end <= sequence.length; end++) {
    keys.push(sequence.slice(end - length, end).reduce((key, number) => key * ROOM + number, 0));
  }
  return keys;
}

import { bare } from '../confusions.js';
import { BEGINNING, UNKNOWN } from '../language-model.js';
import { childOf, type Ngrams } from '../ngrams.js';
import { isSyllable } from '../syllable.js';
import { usualSpelling } from '../spelling.js';
import { classOf, tokenise, type Token } from '../tokens.js';

/** The longest n-grams that are counted. */
const LONGEST = 4;
/** A word of no Vietnamese form counts as one from here: below, it may be a slip. */
const FOREIGN_FROM = 3;
/** Room for the number of a word within the key of an n-gram. */
const ROOM = 2 ** 13;

/**
 * Counts the n-grams of documents. Pairs of words listed for texts of all fields are taken in as met after one more
 * word: they tell a word that the documents never have after another from one that no text has.
 */
export function countLanguage(documents: readonly string[], listed: readonly string[] = []): Ngrams {
  const texts = documents.map((document) => wordsOf(tokenise(document.normalize('NFC'))));
  const isKnown = knownWords(tally(texts.flat()));
  const sequences = texts.map((text) => [BEGINNING, ...text.map((word) => (isKnown(word) ? word : UNKNOWN))]);
  const frequency = tally(sequences.flat());
  const pairs = pairsOf(listed, frequency);
  for (const word of pairs.flat()) if (!frequency.has(word)) frequency.set(word, 0);
  const words = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  if (words.length > ROOM) throw new Error(`more than ${ROOM} different words`);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numbered = (text: readonly string[]): number[] => text.map((word) => numbers.get(word) ?? 0);
  return { words, ...treeOf(sequences.map(numbered), pairs.map(numbered)) };
}

/** The listed pairs whose words are syllables; one without an accent may lack it, and must have been counted. */
function pairsOf(listed: readonly string[], frequency: ReadonlyMap<string, number>): string[][] {
  const isWord = (word: string): boolean => isSyllable(word) && (bare(word) !== word || frequency.has(word));
  const spelt = listed.map((line) => line.toLowerCase().split(' ').map(usualSpelling).join(' '));
  return [...new Set(spelt)].map((line) => line.split(' ')).filter((pair) => pair.length === 2 && pair.every(isWord));
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

function treeOf(
  sequences: readonly (readonly number[])[],
  pairs: readonly (readonly number[])[],
): Omit<Ngrams, 'words'> {
  const word = [0];
  const count = [0];
  const children: number[] = [];
  let parents = [0];
  let longest = 0;
  for (let length = 1; length <= LONGEST; length++) {
    const counts = tally(sequences.flatMap((sequence) => keysOf(sequence, length)));
    for (const key of pairs.flatMap((pair) => keysOf(pair, length))) if (!counts.has(key)) counts.set(key, 0);
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
  const weight = weigh(tree, count, longest);
  for (const [first = 0, second = 0] of pairs) {
    const node = childOf(tree, childOf(tree, 0, first), second);
    weight[node] = (weight[node] ?? 0) + LISTED;
  }
  return { ...tree, weight };
}

/** For words and pairs, what an occurrence after one more word weighs, and what one that is only listed does. */
const MET = 2;
const LISTED = 1;

/** An n-gram weighs as often as it occurs if it is one of the longest, else by after how many different words it does. */
function weigh(tree: Omit<Ngrams, 'words' | 'weight'>, count: readonly number[], longest: number): Uint16Array {
  const weight = Uint32Array.from(count).fill(0, 0, longest);
  const suffix = new Uint32Array(count.length);
  for (let node = 0; node < longest; node++) {
    for (let child = tree.children[node] ?? 0; child < (tree.children[node + 1] ?? 0); child++) {
      if (node > 0) suffix[child] = childOf(tree, suffix[node] ?? 0, tree.word[child] ?? 0);
      const shorter = suffix[child] ?? 0;
      const step = child >= longest ? 1 : (count[child] ?? 0) > 0 ? MET : LISTED;
      if (shorter > 0) weight[shorter] = (weight[shorter] ?? 0) + step;
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

import { childOf, type Ngrams } from './ngrams.js';

/** How likely a word is after others: interpolated Kneser-Ney over counted n-grams. */
export interface LanguageModel {
  readonly words: readonly string[];
  /** The number of a word, by its lower-case form; undefined for a word that was never counted. */
  numberOf(word: string): number | undefined;
  /** What is remembered at the beginning of a text. A memory is the longest counted n-gram that the text so far ends with. */
  readonly beginning: number;
  /** -ln P(word | memory); without a memory, -ln P(word). */
  cost(word: number, memory?: number): number;
  /** The memory after one more word. */
  after(memory: number, word: number): number;
}

/** The word that begins a text and follows an empty line. */
export const BEGINNING = '<s>';
/** The name of every word that is too rare to be told from a slip. */
export const UNKNOWN = '<unknown>';

/** What is taken from every count for n-grams never seen. */
const DISCOUNT = 0.8;
const ROOT = 0;

/** Makes the model from counted n-grams. */
export function languageModel(ngrams: Ngrams): LanguageModel {
  const numbers = new Map(ngrams.words.map((word, number) => [word, number]));
  const { suffix, longest } = suffixes(ngrams);
  const weight = weights(ngrams, suffix, longest);
  const { total, left } = sums(ngrams, weight);
  const uniform = 1 / ngrams.words.length;

  const after = (memory: number, word: number): number => {
    for (let context = memory; ; context = suffix[context] ?? ROOT) {
      const node = childOf(ngrams, context, word);
      if (node >= 0 && node < longest) return node;
      if (context === ROOT) return ROOT;
    }
  };

  return {
    words: ngrams.words,
    numberOf: (word) => numbers.get(word),
    beginning: after(ROOT, numbers.get(BEGINNING) ?? -1),
    cost: (word, memory = ROOT) => {
      let probability = 0;
      let share = 1;
      for (let context = memory; ; context = suffix[context] ?? ROOT) {
        const sum = total[context] ?? 0;
        if (sum > 0) {
          const node = childOf(ngrams, context, word);
          if (node >= 0) probability += (share * Math.max(0, (weight[node] ?? 0) - DISCOUNT)) / sum;
          share *= left[context] ?? 1;
        }
        if (context === ROOT) return -Math.log(probability + share * uniform);
      }
    },
    after,
  };
}

/** The node of each n-gram without its first word; and where the longest n-grams begin, which are no context. */
function suffixes(ngrams: Ngrams): { suffix: Uint32Array; longest: number } {
  const { word, children } = ngrams;
  const suffix = new Uint32Array(word.length);
  let longest = 1;
  for (let node = 0; node < word.length; node++) {
    const [from, to] = [children[node] ?? 0, children[node + 1] ?? 0];
    if (from < to && node >= longest) longest = from;
    if (node === ROOT) continue;
    for (let child = from; child < to; child++) {
      suffix[child] = Math.max(ROOT, childOf(ngrams, suffix[node] ?? ROOT, word[child] ?? 0));
    }
  }
  return { suffix, longest };
}

/** How often the longest n-grams occur, and after how many different words each shorter one does. */
function weights({ count }: Ngrams, suffix: Uint32Array, longest: number): Uint32Array {
  const weight = new Uint32Array(count.length);
  weight.set(count.subarray(longest), longest);
  for (let node = 1; node < count.length; node++) {
    const shorter = suffix[node] ?? ROOT;
    if (shorter !== ROOT) weight[shorter] = (weight[shorter] ?? 0) + 1;
  }
  return weight;
}

/** Of the children of each node: the sum of their weights, and the share that discounting leaves to shorter n-grams. */
function sums({ children }: Ngrams, weight: Uint32Array): { total: Float64Array; left: Float64Array } {
  const total = new Float64Array(weight.length);
  const left = new Float64Array(weight.length);
  for (let node = 0; node < weight.length; node++) {
    let sum = 0;
    let taken = 0;
    for (let child = children[node] ?? 0; child < (children[node + 1] ?? 0); child++) {
      sum += weight[child] ?? 0;
      taken += Math.min(weight[child] ?? 0, DISCOUNT);
    }
    total[node] = sum;
    left[node] = sum > 0 ? taken / sum : 1;
  }
  return { total, left };
}

import { childOf, type Ngrams } from './ngrams.js';

/** How likely a word is after others: interpolated modified Kneser-Ney over counted n-grams. */
export interface LanguageModel {
  readonly words: readonly string[];
  /** The number of a word, by its lower-case form; undefined for a word that was never counted. */
  numberOf(word: string): number | undefined;
  /** The number of every word that is too rare to be told from a slip. */
  readonly unknown: number;
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

/** What is taken from a weight for n-grams never seen: from one, from two, from any greater. */
const DISCOUNTS = [0, 0.7, 1.2, 1.8];
const ROOT = 0;

function discount(weight: number): number {
  return DISCOUNTS[Math.min(weight, DISCOUNTS.length - 1)] ?? 0;
}

/** Makes the model from weighed n-grams. What it derives from them it derives when it is first asked for. */
export function languageModel(ngrams: Ngrams): LanguageModel {
  const { words, weight, children } = ngrams;
  const numbers = new Map(words.map((word, number) => [word, number]));
  const contexts = children.length - 1;
  /** The n-gram without its first word. */
  const suffix = new Uint32Array(contexts);
  /** Of the children of an n-gram: the sum of their weights, and the share that discounting leaves to shorter ones. */
  const total = new Uint32Array(contexts);
  const left = new Float64Array(contexts);

  const sumUp = (context: number): void => {
    let taken = 0;
    for (let child = children[context] ?? 0; child < (children[context + 1] ?? 0); child++) {
      total[context] = (total[context] ?? 0) + (weight[child] ?? 0);
      taken += discount(weight[child] ?? 0);
    }
    left[context] = taken > 0 ? taken / (total[context] ?? 0) : 1;
  };
  sumUp(ROOT);
  const single = Float64Array.from(words, (_, word) => {
    const own = weight[(children[ROOT] ?? 0) + word] ?? 0;
    return (own - discount(own)) / (total[ROOT] ?? 0) + (left[ROOT] ?? 1) / words.length;
  });

  const after = (memory: number, word: number): number => {
    for (let context = memory; ; context = suffix[context] ?? ROOT) {
      const node = childOf(ngrams, context, word);
      if (node >= 0 && node < contexts) {
        if (context !== ROOT) suffix[node] ||= after(suffix[context] ?? ROOT, word);
        return node;
      }
      if (context === ROOT) return ROOT;
    }
  };

  return {
    words,
    numberOf: (word) => numbers.get(word),
    unknown: numbers.get(UNKNOWN) ?? 0,
    beginning: after(ROOT, numbers.get(BEGINNING) ?? -1),
    cost: (word, memory = ROOT) => {
      let probability = 0;
      let share = 1;
      for (let context = memory; context !== ROOT; context = suffix[context] ?? ROOT) {
        if (left[context] === 0) sumUp(context);
        const sum = total[context] ?? 0;
        if (sum === 0) continue;
        const node = childOf(ngrams, context, word);
        if (node >= 0) {
          const own = weight[node] ?? 0;
          probability += (share * (own - discount(own))) / sum;
        }
        share *= left[context] ?? 1;
      }
      return -Math.log(probability + share * (single[word] ?? 0));
    },
    after,
  };
}

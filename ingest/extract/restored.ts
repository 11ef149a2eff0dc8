import type { Span } from './facts.js';

/** What a fact keeps of its confidence when its words had to be restored: about one word in forty is restored wrongly. */
const RESTORED = 0.9;
/** And where a number is among them, or was a word. */
const REPAIRED = 0.7;

/** What can be less certain for where it stands. */
export interface Doubtable {
  readonly span: Span;
  readonly confidence: number;
}

/** Facts as they were read, less certain where the reader sees other words than the source has. */
export function lessCertainWhereRestored<T extends Doubtable>(facts: readonly T[]): T[] {
  return facts.map((fact) => ({ ...fact, confidence: fact.confidence * certainty(fact.span) }));
}

function certainty({ quote, sourceQuote }: Span): number {
  // A quote leaves out what a page break or a footnote put between its words; every word it has stands in a sound source.
  const [words, sourceWords] = [wordsOf(quote), wordsOf(sourceQuote)];
  const restored = without(words, sourceWords);
  if (restored.length === 0) return 1;
  return [...restored, ...without(sourceWords, words)].some(isNumber) ? REPAIRED : RESTORED;
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return words.filter((word) => !known.has(word));
}

function isNumber(word: string): boolean {
  return /^\p{P}*\d[\d.,%]*\p{P}*$/u.test(word);
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').split(/\s+/u);
}

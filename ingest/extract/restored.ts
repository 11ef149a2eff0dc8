import type { Span } from './facts.js';

/** What a fact keeps of its confidence when its words had to be restored: about one word in forty is restored wrongly. */
const RESTORED = 0.9;

/** What can be less certain for where it stands. */
export interface Doubtable {
  readonly span: Span;
  readonly confidence: number;
}

/** Facts as they were read, less certain where the reader sees other words than the source has. */
export function lessCertainWhereRestored<T extends Doubtable>(facts: readonly T[]): T[] {
  return facts.map((fact) => (isRestored(fact.span) ? { ...fact, confidence: fact.confidence * RESTORED } : fact));
}

function isRestored({ quote, sourceQuote }: Span): boolean {
  // A quote leaves out what a page break or a footnote put between its words; every word it has stands in a sound source.
  const source = new Set(wordsOf(sourceQuote));
  return wordsOf(quote).some((word) => !source.has(word));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').split(/\s+/u);
}

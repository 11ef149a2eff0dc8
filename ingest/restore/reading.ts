import type { Print } from './channel.js';

/** What one or several tokens may have been printed as: mostly one word. There are very many: they are kept small. */
export interface Reading {
  /** How many tokens it takes. */
  readonly length: number;
  /** The word of the language model. */
  readonly word: number;
  /** In which print it is to be written; null to leave what stands there. */
  readonly print: Print | null;
  /** -ln P(tokens | words). */
  readonly cost: number;
  /** The word after it, where the space between the two was lost. */
  readonly second: Reading | null;
}

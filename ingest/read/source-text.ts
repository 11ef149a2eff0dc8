import type { Range } from '../text.js';
import type { Warning } from '../warning.js';

/** The text of a file exactly as extracted: nothing is normalised, so that every later span points at it. */
export interface SourceText {
  readonly text: string;
  /** Sniffed from the bytes: text/plain, application/pdf, that of a Word document. */
  readonly mediaType: string;
  /** The pages of a paged source, in order; empty for a source without pages. */
  readonly pages: readonly Range[];
  readonly warnings: readonly Warning[];
}

/** Told after each page: how many are read, of how many. */
export type OnPage = (read: number, pages: number) => void;

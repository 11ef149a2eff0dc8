import type { Outline, Section } from '../outline/outline.js';
import type { ReadingText } from '../restore/reading-text.js';
import type { SourceText } from '../read/source-text.js';
import type { Passage } from '../text.js';
import type { Span } from './facts.js';

/** What every extractor reads from. */
export interface Reading {
  readonly source: SourceText;
  readonly reading: ReadingText;
  readonly outline: Outline;
  /** All sections of the outline in reading order; `Facts.sections` has the same order. */
  readonly sections: readonly Section[];
  /** Index of a section in `sections`; null for null. */
  sectionIndex(section: Section | null): number | null;
  /** The span of `[start, end)` of a passage; the whole passage by default. Throws on an empty range. */
  locate(passage: Passage, start?: number, end?: number): Span;
}

import type { Outline, Section } from '../outline/outline.js';
import type { ReadingText } from '../restore/reading-text.js';
import type { SourceText } from '../read/source-text.js';
import type { Passage } from '../text.js';
import type { Span } from './facts.js';
import { locator } from './locate.js';

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

/** Brings together what every extractor reads from: the outline, and the way from its passages back to the source. */
export function readingContext(source: SourceText, reading: ReadingText, outline: Outline): Reading {
  const sections = inReadingOrder(outline.sections);
  const indexOf = new Map(sections.map((section, index) => [section, index]));
  return {
    source,
    reading,
    outline,
    sections,
    sectionIndex: (section) => (section === null ? null : (indexOf.get(section) ?? null)),
    locate: locator(source, reading),
  };
}

function inReadingOrder(top: readonly Section[]): Section[] {
  return top.flatMap((section) => [section, ...inReadingOrder(section.children)]);
}

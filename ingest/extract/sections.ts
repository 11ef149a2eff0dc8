import type { Section } from '../outline/outline.js';
import type { SectionFact } from './facts.js';
import type { Reading } from './reading.js';

/** All sections of a tree in reading order. */
export function flattenSections(top: readonly Section[]): Section[] {
  return top.flatMap((section) => [section, ...flattenSections(section.children)]);
}

/** The headings as facts, in reading order, each with the span of its heading. */
export function extractSections(reading: Reading): SectionFact[] {
  return reading.sections.map((section) => ({
    label: section.label,
    path: section.path,
    heading: section.heading,
    level: section.level,
    parent: reading.sectionIndex(section.parent),
    span: reading.locate(section.title),
  }));
}

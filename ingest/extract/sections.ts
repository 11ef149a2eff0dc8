import type { SectionFact } from './facts.js';
import type { Reading } from './reading.js';

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

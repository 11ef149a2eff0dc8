import type { Passage } from '../text.js';
import type { Numbering } from './outline.js';

/** A section while the tree grows: its end moves on with all that comes under it. */
export interface SectionDraft {
  readonly numbering: Numbering;
  readonly label: string | null;
  readonly heading: string;
  readonly level: number;
  readonly path: string;
  readonly parent: SectionDraft | null;
  readonly children: SectionDraft[];
  readonly title: Passage;
  range: { start: number; end: number };
}

/** What a heading says of itself, wherever it stands. */
export interface HeadingWords {
  readonly numbering: Numbering;
  readonly label: string | null;
  readonly heading: string;
  readonly title: Passage;
  readonly range: { readonly start: number; readonly end: number };
}

/** A section under its parent, or at the top for null. */
export function sectionUnder(parent: SectionDraft | null, siblings: SectionDraft[], words: HeadingWords): SectionDraft {
  const step = words.label ?? `§${siblings.filter((sibling) => sibling.label === null).length + 1}`;
  const section: SectionDraft = {
    ...words,
    range: { ...words.range },
    level: (parent?.level ?? 0) + 1,
    path: parent ? `${parent.path}/${step}` : step,
    parent,
    children: [],
  };
  siblings.push(section);
  return section;
}

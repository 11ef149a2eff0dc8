import type { Paragraph, Section } from '../../outline/outline.js';
import { findAssignment, type Assignment } from '../agencies/assignment.js';
import type { AgencyName } from '../facts.js';

/** Reads who is to do what stands in a paragraph or under a heading. */
export interface Assignees {
  /** The paragraph's own words alone; null where they name nobody. */
  own(paragraph: Paragraph): Assignment | null;
  /** Whom a heading names; null where it names nobody. */
  heading(section: Section): Assignment | null;
  /**
   * Of a paragraph: its own words, else those of the lead-in above it, else those of the nearest heading that names who
   * leads. Partners named above take part too.
   */
  of(paragraph: Paragraph): Assignment;
}

const NOBODY: Assignment = { lead: [], support: [] };

/** Makes the reader; every heading and paragraph is read once. */
export function assigneeReader(place: string | null): Assignees {
  const headings = new Map<Section, Assignment | null>();
  const paragraphs = new Map<Paragraph, Assignment | null>();
  return { own, heading, of };

  function own(paragraph: Paragraph): Assignment | null {
    return remember(paragraphs, paragraph, () => findAssignment(paragraph.body.text, place));
  }

  function heading(section: Section): Assignment | null {
    return remember(headings, section, () => findAssignment(section.heading, place));
  }

  function of(paragraph: Paragraph): Assignment {
    const above = paragraph.parent ? of(paragraph.parent) : nearest(paragraph.section);
    const said = own(paragraph) ?? NOBODY;
    if (said.lead.length > 0) return said;
    return { lead: above.lead, support: without(union(said.support, above.support), above.lead) };
  }

  function nearest(section: Section | null): Assignment {
    for (let at = section; at !== null; at = at.parent) {
      const said = heading(at);
      if (said && said.lead.length > 0) return said;
    }
    return NOBODY;
  }
}

function remember<K, V>(known: Map<K, V>, key: K, read: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const fresh = read();
  known.set(key, fresh);
  return fresh;
}

function union(one: readonly AgencyName[], other: readonly AgencyName[]): AgencyName[] {
  return [...one, ...without(other, one)];
}

function without(agencies: readonly AgencyName[], others: readonly AgencyName[]): AgencyName[] {
  return agencies.filter(({ name }) => !others.some((other) => other.name === name));
}

import type { Assignment } from '../agencies/assignment.js';

/** What speaks for a task: where it stands, and how it is known who does it. */
export type Ground =
  | 'row with who leads'
  | 'row'
  | 'heading with who leads'
  | 'heading'
  | 'announced, lead stated'
  | 'announced, lead inherited'
  | 'announced, lead of a weak heading'
  | 'announced'
  | 'lead stated'
  | 'lead is the subject'
  | 'table not read';

/** How sure a task is, by what speaks for it: the one place that decides. */
export const CONFIDENCE: Readonly<Record<Ground, number>> = {
  'row with who leads': 0.97,
  row: 0.85,
  'heading with who leads': 0.8,
  heading: 0.6,
  'announced, lead stated': 0.95,
  'announced, lead inherited': 0.95,
  'announced, lead of a weak heading': 0.85,
  announced: 0.85,
  'lead stated': 0.8,
  'lead is the subject': 0.75,
  /** A cell of a table whose rows are not known may be a task, or what became of one. */
  'table not read': 0.5,
};

/**
 * What speaks for a point or a paragraph.
 * @param own whom its own words name
 * @param assigned who does it in the end, also as inherited
 */
export function groundOf(announced: boolean, own: Assignment | null, assigned: Assignment): Ground {
  const stated = (own?.lead.length ?? 0) > 0;
  if (!announced) return own?.charged ? 'lead stated' : 'lead is the subject';
  if (assigned.lead.length === 0) return 'announced';
  if (stated) return 'announced, lead stated';
  return assigned.charged ? 'announced, lead inherited' : 'announced, lead of a weak heading';
}

/** What speaks for a goal. */
export type Ground =
  | 'motto' // between quotation marks, of a year
  | 'vision' // under a heading of the vision, or announced by its name
  | 'general' // under a heading of the objective in general
  | 'announced' // after "mục tiêu tổng quát: "
  | 'stated' // a clause that says what the place is to be by a year
  | 'specific' // under a heading of specific objectives, which measures stand among
  | 'aimed'; // what a sentence aims at by the way

/** How sure a goal is, from 0 to 1, by what speaks for it. */
export const CONFIDENCE: Readonly<Record<Ground, number>> = {
  motto: 0.9,
  vision: 0.9,
  general: 0.9,
  announced: 0.85,
  stated: 0.8,
  specific: 0.7,
  aimed: 0.6,
};

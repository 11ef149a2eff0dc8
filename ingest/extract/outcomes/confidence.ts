/** What speaks for an outcome. */
export type Ground =
  | 'said among results' // "đã hoàn thành" under a heading of results
  | 'said' // the same anywhere else
  | 'told' // "Hoàn thành …" under a heading of results, which is a plan elsewhere
  | 'under way' // "Tiếp tục triển khai …" there
  | 'listed'; // one of several things of which a clause says it

/** How sure an outcome is, from 0 to 1, by what speaks for it. */
export const CONFIDENCE: Readonly<Record<Ground, number>> = {
  'said among results': 0.9,
  said: 0.8,
  told: 0.85,
  'under way': 0.75,
  listed: 0.8,
};

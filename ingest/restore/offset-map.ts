import type { Range } from '../text.js';

/** A stretch that was written otherwise: where it stands in the new text, and in the one it was made from. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly fromLength: number;
}

/** The range of the old text that a range of the new text stands for; any part of a change stands for all of it. */
export type WayBack = (range: Range) => Range;

/** The way back over changes in ascending order. */
export function wayBack(changes: readonly Change[]): WayBack {
  if (changes.length === 0) return (range) => range;
  return ({ start, end }) => {
    const from = startBefore(changes, start);
    return { start: from, end: end > start ? endBefore(changes, end) : from };
  };
}

/** Where the character at `offset` begins in the old text. */
function startBefore(changes: readonly Change[], offset: number): number {
  const change = lastChangeAt(changes, offset);
  if (!change) return offset;
  const past = offset - change.at - change.length;
  return past < 0 ? change.from : change.from + change.fromLength + past;
}

/** Where the character before `offset` ends in the old text, with all of the change that it is part of. */
function endBefore(changes: readonly Change[], offset: number): number {
  const change = lastChangeAt(changes, offset - 1);
  if (!change) return offset;
  return change.from + change.fromLength + Math.max(0, offset - change.at - change.length);
}

/** The last change that begins at or before `offset`. */
function lastChangeAt(changes: readonly Change[], offset: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change && change.at <= offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

import type { Box, Word } from './page.js';

/** A printed line: words from left to right on one baseline. */
export interface Line {
  readonly words: readonly Word[];
  readonly box: Box;
}

/** Two words stand on one line when they share this much of the height of the lower of them. */
const SHARED = 0.5;

/**
 * Words into lines, from top to bottom. A word goes on the line whose last word it stands beside: a sheet that was
 * laid askew on the glass has lines that climb, and their ends may be higher than the line above began.
 */
export function linesOf(words: readonly Word[]): Line[] {
  const open: Word[][] = [];
  for (const word of words.toSorted((one, other) => one.box.left - other.box.left)) {
    const line = closest(open, word);
    if (line) line.push(word);
    else open.push([word]);
  }
  return open.map(lineOf).sort((one, other) => middle(one.box) - middle(other.box));
}

/** The line whose end shares the most of the word's height; null where none shares enough. */
function closest(open: readonly Word[][], { box }: Word): Word[] | null {
  let best: Word[] | null = null;
  let most = SHARED;
  for (const line of open) {
    const end = line.at(-1)?.box;
    if (!end) continue;
    const shared = sharedHeight(end, box) / Math.max(1, Math.min(heightOf(end), heightOf(box)));
    if (shared <= most) continue;
    most = shared;
    best = line;
  }
  return best;
}

/** Words in their order as one line. */
export function lineOf(words: readonly Word[]): Line {
  return { words, box: around(words.map(({ box }) => box)) };
}

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

export const heightOf = (box: Box): number => box.bottom - box.top;
export const middle = (box: Box): number => (box.top + box.bottom) / 2;

/** How much of their heights two boxes share; nothing or less where they do not. */
export function sharedHeight(one: Box, other: Box): number {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

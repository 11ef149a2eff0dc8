import { around, heightOf, middle, sharedHeight } from './boxes.js';
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

/** The size of a word's letters in points. */
export const sizeOf = ({ size, box }: Word): number => size ?? heightOf(box);

/** The size of most letters of a line. */
export function lineSize({ words }: Line): number {
  const sizes = words.flatMap((word) => Array.from(word.text, () => sizeOf(word))).sort((one, other) => one - other);
  return sizes[sizes.length >> 1] ?? 0;
}

/** The parts of a line between which there is white space wider than `gap`, in parts of the size of its letters. */
export function partsOf(line: Line, gap: number): Line[] {
  const widest = gap * lineSize(line);
  const parts: Word[][] = [];
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1);
    if (last && word.box.left - last.box.right <= widest) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  return parts.map(lineOf);
}

/** The words of a line with a space between them. */
export const lineText = ({ words }: Pick<Line, 'words'>): string => words.map(({ text }) => text).join(' ');

/** Lines set on: a word that was broken after a hyphen or a stroke of its own is whole again. */
export function runOn(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text === '' ? line : BROKEN.test(text) ? text + line : `${text} ${line}`), '');
}

/** "05-" before "NQ/TU", "2021-" before "2025", "2272/" before "QĐ-UBND". */
export const BROKEN = /[^\s\-–/][-–/]$/u;

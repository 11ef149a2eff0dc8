import { findNumbers } from '../citations/number.js';
import type { Reading } from '../reading.js';
import { attachedTo } from './attached.js';
import { headOf } from './head.js';

const NUMBERED = /(?<!\p{L})Số(?:\s+hiệu)?\s*:?\s*$/iu;

/** The number of the text itself, as its head or the line under its annexes states it; null where neither does. */
export function documentNumber({ reading: { text } }: Reading): string | null {
  const { before, kind } = headOf(text);
  return numberIn(before) ?? attachedTo(text, kind, null)?.number ?? null;
}

/** The number after "Số:" in the head of a text; null where it was left blank. */
export function numberIn(head: string): string | null {
  const own = findNumbers(head).find(({ start }) => NUMBERED.test(head.slice(Math.max(0, start - 20), start)));
  return own?.number ?? null;
}

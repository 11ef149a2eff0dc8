import { findNumbers } from '../citations/number.js';

/** "Số:" of a head: at the start of a line, or with its colon; a text cited in running words has "số". */
const NUMBERED = /(?:(?:^|\n)\s*S[ốỐ](?:\s+hiệu)?\s*:?|(?<![A-Za-zÀ-ỹ])S[ốỐ](?:\s+hiệu)?\s*:)\s*$/u;

/** The number after "Số:" in the head of a text; null where it was left blank. */
export function numberIn(head: string): string | null {
  const own = findNumbers(head).find(({ start }) => NUMBERED.test(head.slice(Math.max(0, start - 20), start)));
  return own?.number ?? null;
}

import { withoutAccents } from '../../schema/fold.js';

/** NFC with runs of white space as one space: what every comparison with the gold starts from. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Letters and digits alone, lower case, without accents: "Uỷ ban nhân dân TP." and "Ủy Ban nhân dân TP" fold alike. */
export function fold(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 0..1, how much of the words two texts share (Dice). */
export function similarity(one: string, other: string): number {
  const words = fold(one).split(' ');
  const others = fold(other).split(' ');
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length);
}

/** 0..1, `similarity`, but 1 when one text holds the other word for word. */
export function overlap(one: string, other: string): number {
  const a = ` ${fold(one)} `;
  const b = ` ${fold(other)} `;
  return a.includes(b) || b.includes(a) ? 1 : similarity(one, other);
}

/** Whether two lists name the same things, in whatever order and spelling. */
export function sameNames(one: readonly string[], other: readonly string[]): boolean {
  const names = new Set(one.map(fold));
  const others = new Set(other.map(fold));
  return names.size === others.size && [...names].every((name) => others.has(name));
}

import { remember } from '../remember.js';

/** What letters were read as: of each letter or two how often it stood, and how often it was read as which signs. */
export type Confusions = ReadonlyMap<string, Confused>;

export interface Confused {
  readonly seen: number;
  /** By the signs read; "" for a letter that left none. Under the letter "": signs that stand for none. */
  readonly readAs: ReadonlyMap<string, number>;
}

/** Writes confusions as lines of fields parted by tabs: letters, how often, then signs and how often of each reading. */
export function printConfusions(confusions: Confusions): string {
  const lines = [...confusions].map(([letters, { seen, readAs }]) => [letters, seen, ...[...readAs].flat()].join('\t'));
  return `${lines.sort().join('\n')}\n`;
}

/** Reads what `printConfusions` wrote. */
export function parseConfusions(text: string): Confusions {
  const confusions = new Map<string, Confused>();
  for (const line of text.split('\n')) {
    const [letters = '', seen, ...fields] = line.split('\t');
    if (seen === undefined) continue;
    const readAs = new Map<string, number>();
    for (let at = 0; at + 1 < fields.length; at += 2) readAs.set(fields[at] ?? '', Number(fields[at + 1]));
    confusions.set(letters, { seen: Number(seen), readAs });
  }
  return confusions;
}

/** The letter without accents, đ as d, in its case. */
export const bare = remember((letter) =>
  letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D'),
);

/** What one takes of a reading before anything was counted: -ln P(signs | letters). */
export function priorCost(letters: string, signs: string): number {
  if (letters === signs) return letters.length === 1 ? 0.3 : 5;
  if (letters === '') return 5;
  if (signs === '') return letters === ' ' ? 5 : 5.5;
  const isSpaced = letters.includes(' ') || signs.includes(' ');
  if (letters.length === 1 && signs.length === 1) {
    if (bare(letters) === bare(signs)) return bare(letters) === signs ? 1 : 2.5;
    return isSpaced ? 9 : 5.5;
  }
  return isSpaced ? 9 : 5 + letters.length + signs.length;
}

import { readFileSync } from 'node:fs';

/** Where the counted rarity lies, whether the project runs from its sources or was compiled. */
export const rarityFile = new URL('ingest/link/likeness/rarity.tsv', import.meta.resolve('#package'));

/** How telling pairs of syllables are, by first and second syllable, in tenths; what is not listed is as rare as can be. */
export type Rarity = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Of a pair that no counted text has, or only one. */
export const RAREST = 4.7;

/** Writes rarity, a line for each first syllable: it, a tab, then the second ones each with its tenths. */
export function printRarity(rarity: Rarity): string {
  const lines = [...rarity].map(
    ([first, seconds]) =>
      `${first}\t${[...seconds]
        .map(([second, tenths]) => `${second} ${tenths}`)
        .sort()
        .join(' ')}`,
  );
  return `${lines.sort().join('\n')}\n`;
}

/** Reads what `printRarity` wrote. */
export function parseRarity(text: string): Rarity {
  const rarity = new Map<string, Map<string, number>>();
  for (const line of text.split('\n')) {
    const [first = '', rest] = line.split('\t');
    if (rest === undefined) continue;
    const seconds = new Map<string, number>();
    const fields = rest.split(' ');
    for (let at = 0; at + 1 < fields.length; at += 2) seconds.set(fields[at] ?? '', Number(fields[at + 1]));
    rarity.set(first, seconds);
  }
  return rarity;
}

const counted = parseRarity(readFileSync(rarityFile, 'utf8'));

/** How telling it is that two texts share a pair of syllables: 0 for the phrases of every text, up to `RAREST`. */
export function rarityOf(first: string, second: string): number {
  return (counted.get(first)?.get(second) ?? RAREST * 10) / 10;
}

/** Whether several of the counted texts have the pair, so that it is more than two words that happen to meet. */
export function isKnownPair(first: string, second: string): boolean {
  return counted.get(first)?.has(second) ?? false;
}

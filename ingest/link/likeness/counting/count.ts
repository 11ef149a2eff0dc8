import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { printRarity, rarityFile } from '../rarity.js';
import { countPairs } from './count-pairs.js';

/* npm run link:count: counts how telling pairs of syllables are, into ingest/link/likeness/rarity.tsv. */

const USAGE = `usage: npm run link:count -- FILE...
  FILE   a text, or in a file whose name ends in .gz many with empty lines between`;

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) throw new Error('no text to count from');
  const texts = positionals.flatMap(textsOf);
  const rarity = countPairs(texts);
  writeFileSync(rarityFile, printRarity(rarity));
  const pairs = [...rarity.values()].reduce((sum, seconds) => sum + seconds.size, 0);
  console.log(`${texts.length} texts: ${pairs} pairs`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}

function textsOf(path: string): string[] {
  const bytes = readFileSync(path);
  if (!path.endsWith('.gz')) return [bytes.toString('utf8').normalize('NFC')];
  return gunzipSync(bytes)
    .toString('utf8')
    .normalize('NFC')
    .split(/\n\s*\n/u);
}

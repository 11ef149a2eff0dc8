import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { countCodeParts, printCodeParts } from '../codes.js';
import { printConfusions } from '../confusions.js';
import { modelFile } from '../model-file.js';
import { packNgrams } from '../ngrams.js';
import { tokenise } from '../tokens.js';
import { cleanStretches, textOf } from './clean-stretches.js';
import { countLanguage } from './count-language.js';
import { learnFromBroken } from './learn-from-broken.js';
import type { Pair } from './learn-confusions.js';

/* npm run restore:count: counts what restoring knows of the language and of misreading, into ingest/restore/model. */

const USAGE = `usage: npm run restore:count -- [--pairs FILE]... [--broken FILE]... [--without FILE] FILE...
  FILE            a clean text, or many with empty lines between; .gz is unpacked
  --listed FILE   pairs of words that occur in texts of all fields, two words a line
  --source WHERE  where that list comes from
  --pairs FILE    what a machine read, a tab, and what it should have read, line for line
  --broken FILE   a misread text whose words nobody put right: learned from as it is restored
  --without FILE  JSON, a list of { "ocr": line }: lines of the broken texts that are kept for evaluation
Of the clean texts every tenth stretch between empty lines is left out, for evaluation.`;

interface Input {
  readonly path: string;
  readonly file: string;
  readonly sha256: string;
}

function main(): void {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const;
  const one = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pairs: many, broken: many, listed: one, source: one, without: one },
  });
  if (positionals.length === 0) throw new Error('no text to count from');
  const [texts, misread, broken] = [positionals, values.pairs, values.broken].map((files) => files.map(input));

  const documents = new Set((texts ?? []).flatMap(({ path }) => cleanStretches(path)));
  const ngrams = countLanguage([...documents], values.listed === undefined ? [] : textOf(values.listed).split('\n'));
  writeFileSync(modelFile('language.bin'), packNgrams(ngrams));
  console.log(`${documents.size} stretches of clean text: ${ngrams.words.length} words, ${ngrams.word.length} n-grams`);

  const codes = [...documents].flatMap((document) => tokenise(document).filter(({ kind }) => kind === 'code'));
  writeFileSync(modelFile('code-parts.txt'), printCodeParts(countCodeParts(codes.map(({ text }) => text))));

  const pairs = (misread ?? []).flatMap(({ path }) => pairsOf(textOf(path)));
  const held = new Set(values.without === undefined ? [] : linesOf(values.without));
  const lines = (broken ?? []).flatMap(({ path }) => textOf(path).split('\n')).filter((line) => !held.has(line.trim()));
  const confusions = learnFromBroken(ngrams, pairs, lines);
  writeFileSync(modelFile('confusions.tsv'), printConfusions(confusions));
  console.log(
    `${pairs.length} lines with their truth, ${lines.length} without: ${confusions.size} letters and pairs of letters`,
  );

  const [listed, without] = [values.listed, values.without].map((path) => (path === undefined ? [] : [input(path)]));
  const named = Object.entries({ texts, listed, misread, broken, without }).map(([use, inputs]) => [
    use,
    (inputs ?? []).map(({ file, sha256 }) => ({
      file,
      sha256,
      ...(use === 'listed' && values.source !== undefined ? { source: values.source } : {}),
    })),
  ]);
  writeFileSync(modelFile('counted-from.json'), `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`);
}

function input(path: string): Input {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { path, file: basename(path), sha256 };
}

function pairsOf(text: string): Pair[] {
  return text.split('\n').flatMap((line) => {
    const [broken, right] = line.split('\t');
    return broken !== undefined && right !== undefined ? [{ broken, right }] : [];
  });
}

/** The broken lines of a list of restored lines. */
function linesOf(path: string): string[] {
  const lines: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(lines)) throw new Error(`${path} is no list`);
  return lines.flatMap((line: unknown) =>
    typeof line === 'object' && line !== null && 'ocr' in line && typeof line.ocr === 'string'
      ? [line.ocr.normalize('NFC').trim()]
      : [],
  );
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}

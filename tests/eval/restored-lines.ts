import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { restore } from '../../ingest/restore/index.js';

const goldLines = z.array(z.object({ line: z.number().int(), ocr: z.string(), restored: z.string() }));

/** How well the words of misread lines were restored, as printed and with accents ignored. */
export interface RestoredScore {
  readonly file: string;
  readonly words: number;
  readonly right: number;
  readonly rightBare: number;
  /** Lines with a word that is not as it should be. */
  readonly misses: readonly { readonly line: number; readonly expected: string; readonly restored: string }[];
}

/** Scores the lists of restored lines in a folder, each over the text that holds its broken lines; others are passed over. */
export async function scoreRestoredLines(goldFolder: string, texts: string): Promise<RestoredScore[]> {
  const scores: RestoredScore[] = [];
  for (const name of (await namesIn(goldFolder, '.json')).sort()) {
    const lines = goldLines.safeParse(JSON.parse(await readFile(join(goldFolder, name), 'utf8')));
    if (!lines.success || lines.data.length === 0) continue;
    for (const file of await namesIn(texts, '.txt')) {
      const text = await readFile(join(texts, file), 'utf8');
      const source = text.split('\n');
      if (!lines.data.every(({ line, ocr }) => source[line - 1]?.trim() === ocr.trim())) continue;
      const reading = restore({ text, mediaType: 'text/plain', pages: [], warnings: [] }).text.split('\n');
      scores.push(scoreLines(file, lines.data, (line) => reading[line - 1] ?? ''));
    }
  }
  return scores;
}

/** One line for a score, and below it the lines that were missed. */
export function renderRestored({ file, words, right, rightBare, misses }: RestoredScore, withMisses: boolean): string {
  const share = (count: number): string => (count / words).toFixed(3);
  const head = `${file}: restored words ${share(right)} (${right} of ${words}), accents ignored ${share(rightBare)}`;
  const list = misses.map(({ line, expected, restored }) => `  ${line}\n    - ${expected}\n    + ${restored}`);
  return withMisses ? [head, ...list].join('\n') : head;
}

function scoreLines(
  file: string,
  gold: z.infer<typeof goldLines>,
  restoredOf: (line: number) => string,
): RestoredScore {
  const sum = { words: 0, right: 0, rightBare: 0 };
  const misses: { line: number; expected: string; restored: string }[] = [];
  for (const { line, restored: expected } of gold) {
    const restored = restoredOf(line).trim();
    const [wanted, got] = [wordsOf(expected), wordsOf(restored)];
    const right = common(wanted, got);
    sum.words += wanted.length;
    sum.right += right;
    sum.rightBare += common(wanted.map(bare), got.map(bare));
    if (right < wanted.length) misses.push({ line, expected, restored });
  }
  return { file, ...sum, misses };
}

/** The words of a line without the marks round them. */
export function wordsOf(line: string): string[] {
  return line
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** How many words two lines have in common, in their order. */
export function common(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    other.forEach((otherWord, at) => {
      next.push(word === otherWord ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

async function namesIn(folder: string, ending: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending));
}

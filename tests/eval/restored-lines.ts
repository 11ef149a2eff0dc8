import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { restore } from '../../ingest/restore/index.js';
import type { Reached } from './floor.js';

const goldLines = z.array(z.object({ line: z.number().int(), ocr: z.string(), restored: z.string() }));

/** How well the words of misread lines were restored, as printed and with accents ignored. */
export interface RestoredScore {
  readonly file: string;
  /** What was wrong with the words. */
  readonly damage: 'misread' | 'without accents';
  readonly words: number;
  /** How many words were read. */
  readonly read: number;
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
      scores.push(scoreLines(file, 'misread', lines.data, (line) => reading[line - 1] ?? ''));
    }
  }
  return scores;
}

/** Scores pages of which each line says what a machine read and what was printed: as read, and as printed without accents. */
export async function scoreMisreadPages(folder: string): Promise<RestoredScore[]> {
  const scores: RestoredScore[] = [];
  for (const file of (await namesIn(folder, '.tsv')).sort()) {
    const text = (await readFile(join(folder, file), 'utf8')).trimEnd();
    const lines = text.split('\n').map((line, at) => {
      const [ocr = '', restored = ''] = line.split('\t');
      return { line: at + 1, ocr, restored };
    });
    const read = restoredLines(lines.map(({ ocr }) => ocr));
    const typed = restoredLines(lines.map(({ restored }) => bare(restored)));
    scores.push(scoreLines(file, 'misread', lines, (line) => read[line - 1] ?? ''));
    scores.push(scoreLines(file, 'without accents', lines, (line) => typed[line - 1] ?? ''));
  }
  return scores;
}

/** The score as a row of the floor. */
export function reachedBy({ file, damage, words, read, right }: RestoredScore): Reached {
  const shares = { precision: right / read, recall: right / words, f1: (2 * right) / (read + words) };
  return { file, scores: [{ row: `restored words, ${damage}`, ...shares }] };
}

function restoredLines(lines: readonly string[]): string[] {
  return restore({ text: lines.join('\n'), mediaType: 'text/plain', pages: [], warnings: [] }).text.split('\n');
}

/** One line for a score, and below it the lines that were missed. */
export function renderRestored(score: RestoredScore, withMisses: boolean): string {
  const { file, damage, words, right, rightBare, misses } = score;
  const share = (count: number): string => (count / words).toFixed(3);
  const head = `${file}: restored words, ${damage} ${share(right)} (${right} of ${words}), accents ignored ${share(rightBare)}`;
  const list = misses.map(({ line, expected, restored }) => `  ${line}\n    - ${expected}\n    + ${restored}`);
  return withMisses ? [head, ...list].join('\n') : head;
}

function scoreLines(
  file: string,
  damage: RestoredScore['damage'],
  gold: z.infer<typeof goldLines>,
  restoredOf: (line: number) => string,
): RestoredScore {
  const sum = { words: 0, read: 0, right: 0, rightBare: 0 };
  const misses: { line: number; expected: string; restored: string }[] = [];
  for (const { line, restored: expected } of gold) {
    const restored = restoredOf(line).trim();
    const [wanted, got] = [wordsOf(expected), wordsOf(restored)];
    const right = common(wanted, got);
    sum.words += wanted.length;
    sum.read += got.length;
    sum.right += right;
    sum.rightBare += common(wanted.map(bare), got.map(bare));
    if (right < wanted.length) misses.push({ line, expected, restored });
  }
  return { file, damage, ...sum, misses };
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

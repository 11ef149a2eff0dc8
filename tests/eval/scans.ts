import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '../../ingest/read/index.js';
import type { Reached } from './floor.js';
import { common, wordsOf } from './restored-lines.js';

/** How many words of a scan are read rightly, in their order. */
export interface ScanScore {
  readonly file: string;
  /** How many are printed. */
  readonly words: number;
  readonly read: number;
  readonly right: number;
}

/** Scores each scan of a folder (NAME.pdf) over what is printed on it (NAME.txt). */
export async function scoreScans(folder: string): Promise<ScanScore[]> {
  const scores: ScanScore[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()) {
    const printed = wordsOf(await readFile(join(folder, file.replace(/\.pdf$/, '.txt')), 'utf8'));
    const { text } = await read(await readFile(join(folder, file)), file);
    scores.push({ file, ...scoreWords(printed, wordsOf(text)) });
  }
  return scores;
}

/** Of the words that are printed, how many were read, in their order; marks round them do not count. */
export function scoreWords(printed: readonly string[], read: readonly string[]): Omit<ScanScore, 'file'> {
  return { words: printed.length, read: read.length, right: common(printed, read) };
}

/** The score as a row of the floor. */
export function reachedByScan({ file, words, read, right }: ScanScore): Reached {
  const shares = { precision: right / read, recall: right / words, f1: (2 * right) / (read + words) };
  return { file, scores: [{ row: 'words of the scan', ...shares }] };
}

/** One line for a score. */
export function renderScan({ file, words, read, right }: ScanScore): string {
  return `${file}: words of the scan ${(right / words).toFixed(3)} (${right} of ${words}, ${read} read)`;
}

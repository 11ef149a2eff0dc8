import { availableParallelism } from 'node:os';
import type { OnPage } from './source-text.js';

/** How a file is read. Whatever is chosen, the text is the same. */
export interface ReadOptions {
  readonly onPage: OnPage;
  /** How many engines may recognise its pages at once; each takes a core and more than 100 MB. */
  readonly engines: number;
}

/** Beyond these the memory that engines take buys little. */
const MOST_ENGINES = 8;

/** The engines that a file may use while so many are read: a lone scan has all cores, many share them. */
export function enginesFor(files: number): number {
  return Math.min(MOST_ENGINES, Math.max(1, Math.floor(availableParallelism() / files)));
}

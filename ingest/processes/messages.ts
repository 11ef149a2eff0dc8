import type { LimitedStage } from './limits.js';
import type { ReadErrorCode } from '../read/index.js';
import type { SourceText } from '../read/source-text.js';

/** What a process is asked: the text of a file, or what a text says. */
export type Work =
  { readonly bytes: Uint8Array; readonly name: string; readonly engines: number } | { readonly source: SourceText };

/** What a process tells while it works: the stage that it enters, or how many pages it has read of how many. */
export type Told = { readonly stage: LimitedStage } | { readonly pagesRead: number; readonly pages: number };

/** What a process answers: what came out, why the file has no text to give, or where the program is wrong. */
export type Answer =
  | { readonly value: unknown }
  | { readonly refusal: { readonly code: ReadErrorCode; readonly message: string } }
  | { readonly defect: string };

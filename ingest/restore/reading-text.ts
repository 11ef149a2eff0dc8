import type { Range } from '../text.js';
import type { Warning } from '../warning.js';
import type { Region } from './regions.js';

/** The text as the reader sees it: NFC, restored where the source was broken, line for line with the source. */
export interface ReadingText {
  readonly text: string;
  /** 0..1, how much of the source is sound Vietnamese. */
  readonly quality: number;
  /** Where it is sound and where damaged, line by line. */
  readonly regions: readonly Region[];
  /** Whether words were restored; bringing accents to NFC is not restoring. */
  readonly restored: boolean;
  readonly warnings: readonly Warning[];
  /** The range of the source text that a range of the reading text stands for. */
  readonly toSource: (range: Range) => Range;
}

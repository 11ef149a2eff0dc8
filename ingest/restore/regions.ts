import type { LineRange } from './damage.js';
import { qualityOf, together, type Soundness } from './quality.js';

/** Lines of a text that are alike: all sound, or all damaged. */
export interface Region extends LineRange {
  /** 0..1, how much of them is sound Vietnamese. */
  readonly quality: number;
  readonly damaged: boolean;
}

/** A text in regions, in order and without gaps: its damaged lines, and what stands between them. */
export function regionsOf(lines: readonly Soundness[], damaged: readonly LineRange[]): Region[] {
  const region = (start: number, end: number, isDamaged: boolean): Region[] =>
    start < end ? [{ start, end, quality: qualityOf(together(lines.slice(start, end))), damaged: isDamaged }] : [];
  let done = 0;
  const regions = damaged.flatMap(({ start, end }) => {
    const before = region(done, start, false);
    done = end;
    return [...before, ...region(start, end, true)];
  });
  return [...regions, ...region(done, lines.length, false)];
}

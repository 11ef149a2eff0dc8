import type { SourceText } from '../read/source-text.js';
import { damagedLines } from './damage.js';
import { normalise } from './normalise.js';
import { qualityOf, soundness, together } from './quality.js';
import type { ReadingText } from './reading-text.js';
import { regionsOf } from './regions.js';
import { restoreStretch, type Restored } from './restore-stretch.js';
import { rewrite } from './rewrite.js';
import { repairSlots } from './slots.js';

export { textQuality } from './quality.js';
export type { ReadingText } from './reading-text.js';
export type { Region } from './regions.js';

/**
 * The text as the reader sees it, line for line with the source: composed Unicode (NFC), and restored where a machine
 * misread it or its accents are missing. What is sound comes through unchanged; what is no Vietnamese is left alone
 * with a warning.
 */
export function restore(source: SourceText): ReadingText {
  const composed = normalise(source.text);
  const lines = linesOf(composed.text);
  const sound = soundness(lines.map(({ text }) => text));
  const regions = regionsOf(sound, damagedLines(sound));
  const stretches = regions.flatMap((region): Restored[] => {
    if (!region.damaged) return [];
    const [first, last] = [lines[region.start], lines[region.end - 1]];
    const range = { start: first?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) };
    return [restoreStretch(composed.text, range, region)];
  });
  const replacements = stretches.flatMap((stretch) => stretch.replacements);
  const restored = rewrite(composed.text, replacements);
  // Numbers of sound texts are as they were written.
  const slots = replacements.length > 0 ? repairSlots(restored.text) : { replacements: [], warnings: [] };
  const repaired = rewrite(restored.text, slots.replacements);
  return {
    text: repaired.text,
    quality: qualityOf(together(sound)),
    regions,
    restored: replacements.length > 0,
    warnings: [...stretches.flatMap((stretch) => stretch.warnings), ...slots.warnings],
    toSource: (range) => composed.toSource(restored.toSource(repaired.toSource(range))),
  };
}

function linesOf(text: string): { text: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at };
  });
}

import type { SourceText } from '../read/source-text.js';
import type { Warning } from '../warning.js';
import { soundShare } from './quality.js';
import { normalise } from './normalise.js';
import type { ReadingText } from './reading-text.js';

export type { ReadingText } from './reading-text.js';

/** Below this share of sound syllables a text reads as broken: clean texts of the genre stand above 0.97. */
const SOUND = 0.85;

/** The text as the reader sees it: composed Unicode (NFC), line for line with the source, its soundness measured. */
export function restore(source: SourceText): ReadingText {
  const normalised = normalise(source.text);
  const { text } = normalised;
  const quality = soundShare(text);
  const warnings: Warning[] = [];
  if (quality < SOUND) {
    const percent = Math.round(quality * 100);
    const message = `Only ${percent} % of the words are sound Vietnamese: the text was probably misread by a machine.`;
    warnings.push({ code: 'LOW_TEXT_QUALITY', message });
  }
  return { text, quality, restored: false, warnings, toSource: (range) => normalised.toSource(range) };
}

import { slicePassage, type Passage, type Range } from '../text.js';

export const EMPTY_PASSAGE: Passage = { text: '', pieces: [] };

/** Stretches of one line set together without a space: what stood between them is markup or a footnote mark. */
export function closedUp(reading: string, stretches: readonly Range[]): Passage {
  const pieces = [];
  let text = '';
  for (const { start, end } of stretches) {
    if (end <= start) continue;
    pieces.push({ at: text.length, start, length: end - start });
    text += reading.slice(start, end);
  }
  return trimmed({ text, pieces });
}

/** Passages one after the other with a single space between them; empty ones are left out. */
export function joined(passages: readonly Passage[]): Passage {
  const full = passages.filter((passage) => passage.text !== '');
  const only = full.length === 1 ? full[0] : undefined;
  if (only) return only;
  const pieces = [];
  let text = '';
  for (const passage of full) {
    if (text !== '') text += ' ';
    for (const piece of passage.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += passage.text;
  }
  return { text, pieces };
}

/** The passage without white space at its ends. */
export function trimmed(passage: Passage): Passage {
  const start = passage.text.length - passage.text.trimStart().length;
  const end = passage.text.trimEnd().length;
  if (start === 0 && end === passage.text.length) return passage;
  return end <= start ? EMPTY_PASSAGE : slicePassage(passage, start, end);
}

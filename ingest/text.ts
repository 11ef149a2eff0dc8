/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a passage that stands unbroken in the reading text. */
interface Piece {
  /** Where the stretch begins in the passage. */
  readonly at: number;
  /** Where it begins in the reading text. */
  readonly start: number;
  readonly length: number;
}

/**
 * Running text made whole: the halves that a page break, a footnote block or a hard line break cut apart, joined by
 * one space, with the way back to the reading text. All that reads language reads passages, never raw lines.
 */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The part `[start, end)` of a passage as a passage of its own. */
export function slicePassage(passage: Passage, start: number, end: number = passage.text.length): Passage {
  const pieces: Piece[] = [];
  for (const piece of passage.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from < to) pieces.push({ at: from - start, start: piece.start + from - piece.at, length: to - from });
  }
  return { text: passage.text.slice(start, end), pieces };
}

/**
 * The range of the reading text that `[start, end)` of a passage stands on, including whatever a page break put
 * between its halves. Null when nothing of the reading text stands there.
 */
export function rangeOf(passage: Passage, start = 0, end: number = passage.text.length): Range | null {
  const { pieces } = slicePassage(passage, start, end);
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.start + last.length } : null;
}

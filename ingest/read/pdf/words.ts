import type { Box, Word } from '../layout/page.js';
import type { Glyph } from './print.js';

/** Letters that stand in one row without a break. */
interface Piece {
  text: string;
  left: number;
  right: number;
  top: number;
  /** The baseline. */
  bottom: number;
  size: number;
  /** White space before and after it. */
  readonly opens: boolean;
  closes: boolean;
}

/** In parts of the size of the letters. */
const WIDEST_GAP = 0.17;
const DEEPEST_OVERLAP = 0.3;
const SAME_BASELINE = 0.1;
/** What letters reach below the baseline. */
const DESCENT = 0.22;

const SPACE = /^\s*$/u;
const MARK = /^\p{M}/u;

/** Letters that run to the right as words. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Piece[] = [];
  let open: Piece[] = [];
  for (const piece of piecesOf(glyphs).sort((one, other) => one.left - other.left)) {
    open = open.filter((word) => word.right > piece.left - word.size);
    if (open.some((word) => isPrintedTwice(word, piece))) continue;
    const word = open.find((one) => abuts(one, piece));
    if (word) grow(word, piece);
    else {
      words.push(piece);
      open.push(piece);
    }
  }
  return words.map(({ text, left, top, right, bottom, size }) => ({
    text,
    box: { left, top, right, bottom: bottom + size * DESCENT } satisfies Box,
    size,
  }));
}

/** Letters in the order in which they are written, broken where there is white space or a jump. */
function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = [];
  let last: Piece | null = null;
  let space: Glyph | null = null;
  for (const glyph of glyphs) {
    if (SPACE.test(glyph.text)) {
      if (last && isNext(last, glyph.box, glyph.size)) last.closes = true;
      last = null;
      space = glyph;
      continue;
    }
    const text = letterOf(glyph.text);
    if (text === '' || glyph.size === 0) continue;
    const opens = space !== null && isNext(space.box, glyph.box, glyph.size);
    const piece: Piece = { text, ...glyph.box, size: glyph.size, opens, closes: false };
    if (last && (abuts(last, piece) || MARK.test(text))) grow(last, piece);
    else pieces.push((last = piece));
    space = null;
  }
  return pieces;
}

/** Ligatures as their letters; a hyphen that is printed is no soft one; controls are nothing. */
function letterOf(raw: string): string {
  if (raw === '\u00ad') return '-';
  // eslint-disable-next-line no-control-regex
  return raw.replace(/[\ufb00-\ufb06]/gu, (one) => one.normalize('NFKC')).replace(/[\0-\x1f\x7f]/gu, '');
}

function abuts(word: Piece, piece: Piece): boolean {
  return !word.closes && !piece.opens && isNext(word, piece, Math.max(word.size, piece.size));
}

/** Whether the second stands right after the first on its baseline. */
function isNext(one: Box, other: Box, size: number): boolean {
  const gap = other.left - one.right;
  return (
    Math.abs(other.bottom - one.bottom) <= SAME_BASELINE * size &&
    gap <= WIDEST_GAP * size &&
    gap >= -DEEPEST_OVERLAP * size
  );
}

/** Bold that a program made by printing a word again, a little beside the first. */
function isPrintedTwice(word: Piece, piece: Piece): boolean {
  const near = SAME_BASELINE * word.size;
  return (
    word.text === piece.text && Math.abs(piece.left - word.left) <= near && Math.abs(piece.bottom - word.bottom) <= near
  );
}

function grow(word: Piece, piece: Piece): void {
  word.text += piece.text;
  word.left = Math.min(word.left, piece.left);
  word.right = Math.max(word.right, piece.right);
  word.top = Math.min(word.top, piece.top);
  word.size = Math.max(word.size, piece.size);
  word.closes = piece.closes;
}

import type { Line } from './lines.js';
import { labelsAt } from './numbering.js';
import { endsSentence, firstWord, startsLower } from './language.js';

/**
 * How a text is hard-wrapped: a line counts as full when with the next word it would be at least this long, in
 * characters. Web pages break the first line of a paragraph earlier than the others.
 */
export interface Wrap {
  readonly first: number;
  readonly later: number;
  /** No first line of a broken paragraph is longer than this. */
  readonly longestFirst: number;
  /** Paragraphs stand apart by white space: lines that do not are of one paragraph. */
  readonly spaced: boolean;
}

/** Below this share of lines that plainly go on in the next, a text is not wrapped. */
const WRAPPED_SHARE = 0.12;
const FEW = 5;

/** How a text is wrapped; null for a text with one line a paragraph. */
export function wrapOf(lines: readonly Line[]): Wrap | null {
  const first: number[] = [];
  const firstLengths: number[] = [];
  const later: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.gap || !startsLower(next.text) || endsSentence(line.text)) continue;
    if (isFirst(lines[index - 1], line)) {
      first.push(lengthWith(line, next));
      firstLengths.push(line.text.length);
    } else later.push(lengthWith(line, next));
  }
  if (first.length + later.length < Math.max(FEW, lines.length * WRAPPED_SHARE)) return null;
  const limit = least(later.length < FEW ? [...first, ...later] : later);
  if (first.length < FEW) return { first: limit, later: limit, longestFirst: Infinity, spaced: isSpaced(lines) };
  return { first: least(first), later: limit, longestFirst: longest(firstLengths), spaced: isSpaced(lines) };
}

/** Whether no more of the next line would have fitted. */
export function isFull(wrap: Wrap, line: Line, isFirstLine: boolean, next: Line): boolean {
  return lengthWith(line, next) >= (isFirstLine ? wrap.first : wrap.later);
}

/** Whether a line is too long for the first of a broken paragraph; whether it is so short that it can only be one. */
export const isLaterLine = (wrap: Wrap, line: Line): boolean => line.text.length > wrap.longestFirst;
export const isFirstLine = (wrap: Wrap, line: Line): boolean =>
  wrap.longestFirst < wrap.later * NEARLY && line.text.length <= wrap.longestFirst && !endsSentence(line.text);

function isFirst(previous: Line | undefined, line: Line): boolean {
  return line.gap || !previous || endsSentence(previous.text) || labelsAt(line.text).length > 0;
}

/** The length that a line would have had with the first word of the next. */
function lengthWith(line: Line, next: Line): number {
  return line.text.length + 1 + firstWord(next.text).length;
}

/** The length that nearly all broken lines would have passed; letters are of different widths. */
function least(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) * NEARLY;
}
const NEARLY = 0.88;

/** The length that nearly no line passes. */
function longest(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other);
  return (sorted[Math.floor(sorted.length * 0.9)] ?? Infinity) / NEARLY;
}

/** Whether white space stands before nearly every list item and heading, and so before every paragraph. */
function isSpaced(lines: readonly Line[]): boolean {
  const starts = lines.filter((line, index) => {
    const previous = lines[index - 1];
    return previous && labelsAt(line.text).length > 0 && (line.gap || /[.:]$/u.test(previous.text));
  });
  return starts.length > 0 && starts.filter((line) => line.gap).length >= starts.length * 0.7;
}

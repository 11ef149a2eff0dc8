import type { Range } from '../../text.js';
import { sentencesIn, trimmed } from '../sentences.js';

/** A part of a sentence between semicolons, colons and the numbers of a list that goes on within it. */
export interface Piece extends Range {
  /** Whether its sentence begins with it. */
  readonly opens: boolean;
  /** Whether a colon stands after it: what follows says more of it. */
  readonly leadsIn: boolean;
  /** What stands in its brackets, without them. */
  readonly brackets: readonly Range[];
}

/** "; ", ": ", and "và" before the next number of "(i) …, (ii) …". */
const BREAK = /[;:](?=\s|$)|(?:,|,?\svà)?\s+(?=\((?:[ivx]{1,4}|\d{1,2})\)\s)/gu;
const NUMBER = /^(?:\((?:[ivx]{1,4}|\d{1,2})\)|\d{1,2}[.)]|[-+•])\s+/u;
const BRACKETS = /\([^()]*\)/gu;
const QUOTED = /“[^“”]*”/gu;

/** The pieces of a text, in order, each without the number that it bears in a list. Nothing is broken within brackets or quotations. */
export function piecesIn(text: string): Piece[] {
  const plain = text.replace(QUOTED, blank).replace(BRACKETS, blankUnlessNumber);
  return sentencesIn(plain).flatMap((sentence) => {
    const breaks = [...plain.slice(sentence.start, sentence.end).matchAll(BREAK)];
    const starts = [0, ...breaks.map(({ index, 0: mark }) => index + mark.length)];
    return starts.flatMap((from, index): Piece[] => {
      const end = sentence.start + (breaks[index]?.index ?? sentence.end - sentence.start);
      const range = withoutNumber(plain, trimmed(plain, { start: sentence.start + from, end }));
      if (range.end <= range.start) return [];
      return [{ ...range, opens: index === 0, leadsIn: plain.charAt(end) === ':', brackets: bracketsIn(text, range) }];
    });
  });
}

/** The words of a range with the inside of its brackets and quotations blanked, offsets kept. */
export function openWords(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(QUOTED, blank).replace(BRACKETS, blank);
}

function withoutNumber(text: string, range: Range): Range {
  const number = NUMBER.exec(text.slice(range.start, range.end));
  return number ? { ...range, start: range.start + number[0].length } : range;
}

function bracketsIn(text: string, { start, end }: Range): Range[] {
  return Array.from(text.slice(start, end).matchAll(BRACKETS), ({ 0: match, index }) => ({
    start: start + index + 1,
    end: start + index + match.length - 1,
  }));
}

function blank(inside: string): string {
  return `${inside.charAt(0)}${'·'.repeat(inside.length - 2)}${inside.charAt(inside.length - 1)}`;
}

function blankUnlessNumber(brackets: string): string {
  return /^\((?:[ivx]{1,4}|\d{1,2})\)$/u.test(brackets) ? brackets : blank(brackets);
}

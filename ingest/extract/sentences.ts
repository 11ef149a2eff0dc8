import type { Range } from '../text.js';

const END = /[.!?…]+(?=["”)]?\s+["“(]?\p{Lu}|\s*$)/gu;

/** The sentences of a passage, without the white space between them. An abbreviation within a number or name ends none. */
export function sentencesIn(text: string, from = 0): Range[] {
  const found: Range[] = [];
  let start = from;
  for (const match of text.slice(from).matchAll(END)) {
    const end = from + match.index + match[0].length;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: text.length });
  return found.map((range) => trimmed(text, range)).filter((range) => range.end > range.start);
}

/** A range without the white space at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  const said = text.slice(start, end);
  return { start: end - said.trimStart().length, end: start + said.trimEnd().length };
}

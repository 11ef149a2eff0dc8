import { heightOf, middle } from './boxes.js';
import { lineOf, lineSize, sizeOf, type Line } from './lines.js';
import type { Word } from './page.js';

/** Letters are raised when they are smaller than those around them by this, and end above their baseline by this. */
const SMALLER = 0.8;
const RAISED = 0.12;
const DIGITS = /^\d{1,3}$/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Footnotes are set in letters smaller than the text's by this. */
const NOTES_SMALLER = 0.9;

/** The line with raised numbers written as such, on the word that they stand at: footnote marks, "m²". */
export function withMarks(line: Line): Line {
  const size = lineSize(line);
  const base = baselineOf(line, size);
  if (!line.words.some((word) => isRaised(word, size, base))) return line;
  const words: Word[] = [];
  let mark = false;
  for (const word of line.words) {
    const last = words.at(-1);
    const raised = isRaised(word, size, base);
    const text = raised ? superscript(word.text) : word.text;
    const near = last && word.box.left - last.box.right < size * NEAR;
    if (last && near && (raised || (mark && PUNCTUATION.test(text)))) {
      words[words.length - 1] = { ...last, text: last.text + text, box: { ...last.box, right: word.box.right } };
    } else words.push({ ...word, text });
    mark = raised;
  }
  return lineOf(words);
}
/** What stands nearer, in parts of the size of letters, belongs to the word before. */
const NEAR = 0.3;
const PUNCTUATION = /^[.,;:)!?]/u;

function isRaised(word: Word, size: number, base: number): boolean {
  return DIGITS.test(word.text) && sizeOf(word) < size * SMALLER && word.box.bottom < base - size * RAISED;
}

/** Where most of a line's letters end below. */
function baselineOf({ words, box }: Line, size: number): number {
  const bottoms = words.filter((word) => sizeOf(word) >= size * SMALLER).map((word) => word.box.bottom);
  return bottoms.toSorted((one, other) => one - other)[bottoms.length >> 1] ?? middle(box) + heightOf(box) / 2;
}

/**
 * The lines of a page with the numbers of its footnotes written as marks: lines that begin with a number that is called
 * on the page, in smaller letters than the line that calls it.
 */
export function withNotes(lines: readonly Line[]): Line[] {
  const sizes = new Map<string, number>();
  for (const line of lines) {
    for (const { text } of line.words) {
      const mark = MARK.exec(text)?.[0];
      if (mark !== undefined) sizes.set(mark, Math.max(lineSize(line), sizes.get(mark) ?? 0));
    }
  }
  return lines.map((line) => {
    const [first, ...rest] = line.words;
    if (!first || !DIGITS.test(first.text)) return line;
    const mark = superscript(first.text);
    const isNote = lineSize(line) < (sizes.get(mark) ?? 0) * NOTES_SMALLER;
    return isNote ? lineOf([{ ...first, text: mark }, ...rest]) : line;
  });
}
const MARK = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/u;

const superscript = (digits: string): string => [...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

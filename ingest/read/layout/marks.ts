import { heightOf, middle } from './boxes.js';
import { lineOf, lineSize, sizeOf, type Line } from './lines.js';
import type { Word } from './page.js';

/** Letters are raised when they are smaller than those around them by this, and end above their baseline by this. */
const SMALLER = 0.8;
const RAISED = 0.12;
const DIGITS = /^\d{1,3}$/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

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
    const text = raised ? [...word.text].map((digit) => SUPERSCRIPTS[Number(digit)]).join('') : word.text;
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

import { findFolded } from '../../schema/fold.js';

/** How much of the text stands on each side of a match, in characters. */
const AROUND = 80;

/**
 * The part of a text round a folded phrase, the match between « and »; of the first text that holds the phrase, else
 * of the first that holds one of its words, else the beginning of the first text.
 */
export function snippetOf(texts: readonly string[], phrase: string): string {
  for (const wanted of [phrase, ...phrase.split(' ')]) {
    for (const text of texts) {
      const match = findFolded(text, wanted);
      if (match) return marked(text, ...match);
    }
  }
  const [text = ''] = texts;
  return cut(text, 0, 2 * AROUND);
}

function marked(text: string, start: number, end: number): string {
  return `${cut(text, start - AROUND, start)}«${flat(text.slice(start, end))}»${cut(text, end, end + AROUND)}`;
}

/** A part of the text without half words at its ends; an ellipsis stands for what is left out. */
function cut(text: string, start: number, end: number): string {
  const part = text.slice(Math.max(0, start), end);
  const whole = start > 0 ? part.replace(/^\S*\s/u, '… ') : part;
  return flat(end < text.length && !/\s$/u.test(part) ? whole.replace(/\s\S*$/u, ' …') : whole);
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

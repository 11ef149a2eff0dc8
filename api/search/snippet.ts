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
  return after(text, 0, 2 * AROUND);
}

function marked(text: string, start: number, end: number): string {
  return `${before(text, start)}«${flat(text.slice(start, end))}»${after(text, end, AROUND)}`;
}

/** What stands before a place, without half a word at its beginning; an ellipsis stands for what is left out. */
function before(text: string, end: number): string {
  const start = end - AROUND;
  return start <= 0 ? flat(text.slice(0, end)) : flat(text.slice(start, end).replace(/^\S*\s/u, '… '));
}

/** What stands after a place, without half a word at its end. */
function after(text: string, start: number, length: number): string {
  const part = text.slice(start, start + length);
  return flat(start + length < text.length ? part.replace(/\s\S*$/u, ' …') : part);
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

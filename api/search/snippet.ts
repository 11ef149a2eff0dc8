import { best, type Finding } from './findings.js';
import type { Query } from './query.js';

/** How much of the text stands on each side of a match, in characters. */
const AROUND = 80;

/**
 * Where a text fits best, with what stands round it, the matching words between « and »; the beginning of the first text
 * where no word of the query stands in any. Words are never cut.
 */
export function snippetOf(texts: readonly string[], query: Query): string {
  const found = best(texts, query);
  if (found) return marked(found);
  const [text = ''] = texts;
  return after(text, 0, 2 * AROUND);
}

function marked({ text, marks }: Finding): string {
  const first = marks[0]?.[0] ?? 0;
  const last = marks.at(-1)?.[1] ?? 0;
  let shown = '';
  let from = first;
  for (const [start, end] of marks) {
    shown += `${text.slice(from, start)}«${text.slice(start, end)}»`;
    from = end;
  }
  return `${before(text, first)}${flat(shown)}${after(text, last, AROUND)}`;
}

/** What stands before a place; an ellipsis stands for what is left out. */
function before(text: string, end: number): string {
  const start = wordStart(text, end - AROUND, end);
  return start === 0 ? flat(text.slice(0, end)).trimStart() : `… ${flat(text.slice(start, end))}`;
}

/** What stands after a place, about so long. */
function after(text: string, start: number, length: number): string {
  const end = wordEnd(text, start + length, start);
  return end === text.length ? flat(text.slice(start)).trimEnd() : `${flat(text.slice(start, end))} …`;
}

/** Where the first word begins that stands wholly between two places; else where the word begins in which the latter is. */
function wordStart(text: string, from: number, to: number): number {
  if (from <= 0) return 0;
  const begins = text.slice(from, to).search(/(?<=\s)\S/u);
  if (begins !== -1) return from + begins;
  return text.slice(0, to).search(/\S*$/u);
}

/** The same backwards: where the last word ends before a place, else where the word ends that begins at the other. */
function wordEnd(text: string, to: number, from: number): number {
  if (to >= text.length) return text.length;
  const ends = text.slice(from, to).search(/\s\S*$/u);
  if (ends > 0) return from + ends;
  return from + (/^\S*/u.exec(text.slice(from))?.[0].length ?? 0);
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

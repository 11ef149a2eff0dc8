import type { Passage, Range } from '../text.js';
import { slicePassage } from '../text.js';
import type { Footnote } from './outline.js';
import type { Grid } from './tables/grid.js';
import { endsSentence, isCapitals, startsLower } from './language.js';
import type { Line } from './lines.js';
import { plainMark, type NoteCall } from './markup.js';
import { labelsAt } from './numbering.js';
import { joined } from './passage.js';
import type { Wrap } from './wrap.js';

/** A footnote as it is gathered line by line. */
interface Note {
  readonly mark: string;
  readonly passages: Passage[];
  range: Range;
  text: string;
}

/** Left in the stream where a footnote was taken out. */
export interface NotePlace {
  readonly type: 'note';
}

const NOTE = /^(?:(?<raised>[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)|\[\^?(?<bracketed>\d{1,3})\]:?)\s*(?=\S)/u;

/** The mark alone on its line, over the words of the note. */
const LONE_MARK = /^\[\^?(?<mark>\d{1,3})\]:?$/u;

/** More than what a page holds: an unfinished footnote goes on with the next page or not at all. */
const PAGE = 6000;

/** Takes the footnotes, each of one or more lines, out of the stream. */
export function takeFootnotes(
  stream: readonly (Line | Grid)[],
  wrap: Wrap | null,
): { rest: (Line | Grid | NotePlace)[]; notes: Note[] } {
  const rest: (Line | Grid | NotePlace)[] = [];
  const notes: Note[] = [];
  const blocks = wrap !== null && (wrap.spaced || stream.some((item) => item.type === 'line' && item.turned));
  const called = new Set<string>();
  let body = '';
  let within: Note | null = null;
  for (const [index, item] of stream.entries()) {
    if (!isLine(item)) {
      rest.push(item);
      within = null;
      continue;
    }
    for (const { mark } of item.calls) called.add(mark);
    const match = NOTE.exec(item.text);
    const lone = loneMark(item, stream[index + 1]);
    const last: Note | undefined = notes.at(-1);
    if (lone !== null && called.has(lone)) {
      within = { mark: lone, passages: [], range: item.range, text: item.text };
      notes.push(within);
      rest.push({ type: 'note' });
    } else if (match) {
      const mark = match.groups?.raised ? plainMark(match.groups.raised) : (match.groups?.bracketed ?? '');
      within = { mark, passages: [slicePassage(item.passage, match[0].length)], range: item.range, text: item.text };
      notes.push(within);
      rest.push({ type: 'note' });
    } else if (
      last &&
      goesOn(last, item, stream[index + 1], within !== null && !item.gap, body, { blocks, wrapped: wrap !== null })
    ) {
      last.passages.push(item.passage);
      last.range = { start: last.range.start, end: item.range.end };
      last.text = item.text;
      rest.push({ type: 'note' });
    } else {
      within = null;
      body = item.text;
      rest.push(item);
    }
  }
  return { rest, notes };
}

/** The mark of a footnote whose words begin on the next line; null for any other line. */
function loneMark(line: Line, next: Line | Grid | undefined): string | null {
  const words = next && isLine(next) && !isCapitals(next.text) && labelsAt(next.text).length === 0;
  return words ? (LONE_MARK.exec(line.text)?.groups?.mark ?? null) : null;
}

/**
 * Whether a line goes on with a footnote: directly below it, or unfinished on the next page before another one. Where
 * footnotes are `blocks`, closed by white space or the turn of the page, all that stands directly below belongs to them;
 * in a wrapped text a line of a list of laws may end in a semicolon.
 */
function goesOn(
  note: Note,
  line: Line,
  next: Line | Grid | undefined,
  directly: boolean,
  body: string,
  { blocks, wrapped }: { readonly blocks: boolean; readonly wrapped: boolean },
): boolean {
  const label = labelsAt(line.text)[0];
  if (isCapitals(line.text) || (label && !label.numbering.startsWith('bracket'))) return false;
  if (directly && (blocks || !endsSentence(note.text) || (wrapped && note.text.endsWith(';')))) return true;
  if (endsSentence(note.text) || line.range.start - note.range.end > PAGE) return false;
  if (startsLower(line.text)) return endsSentence(body);
  return next !== undefined && isLine(next) && NOTE.test(next.text) && !endsSentence(body);
}

/** Ties each footnote to the call before it, or where none is before it, after it. Numbers may begin anew on each page. */
export function tieFootnotes(
  notes: readonly Note[],
  calls: readonly NoteCall[],
): { notes: Footnote[]; at: Map<number, Footnote> } {
  const waiting = new Map<string, { before: number[]; after: number[] }>();
  for (const call of calls.toReversed()) {
    const places = waiting.get(call.mark) ?? { before: [], after: [] };
    places.after.push(call.at);
    waiting.set(call.mark, places);
  }
  const at = new Map<number, Footnote>();
  const tied = notes.map((note): Footnote => {
    const { before, after } = waiting.get(note.mark) ?? { before: [], after: [] };
    for (let next = after.at(-1); next !== undefined && next < note.range.start; next = after.at(-1)) {
      before.push(next);
      after.pop();
    }
    const calledAt = before.pop() ?? after.pop() ?? null;
    const footnote: Footnote = { mark: note.mark, body: joined(note.passages), range: note.range, calledAt };
    if (calledAt !== null) at.set(calledAt, footnote);
    return footnote;
  });
  return { notes: tied, at };
}

function isLine(item: Line | Grid): item is Line {
  return item.type === 'line';
}

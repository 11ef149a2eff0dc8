import type { Passage, Range } from '../text.js';
import { bracketedMarks, visible, type NoteCall } from './markup.js';
import { cuts } from './run-in.js';

/** A line as a reader sees it. A printed line that runs several headings together gives several. */
export interface Line {
  readonly type: 'line';
  /** Without markup, footnote marks and white space at its ends. */
  readonly passage: Passage;
  /** `passage.text` */
  readonly text: string;
  /** Where it stands, markup included. */
  readonly range: Range;
  /** The printed line, its white space and markup kept: tables are read from it. */
  readonly raw: Range;
  /** White space before it: an empty line, a turned page or the start of the text. */
  readonly gap: boolean;
  /** A page was turned before it. */
  readonly turned: boolean;
  readonly calls: readonly NoteCall[];
  /** Set off by Markdown: "## ..." or "**...**" over the whole line. */
  readonly setOff: boolean;
  /** A cell of a table whose rows could not be told, or a part of one. */
  readonly unread: boolean;
}

/** The lines of a text that hold anything, in order. */
export function linesOf(reading: string): Line[] {
  const lines: Line[] = [];
  const bracketed = bracketedMarks(reading);
  let gap = true;
  let turned = false;
  for (const raw of rawLines(reading)) {
    if (raw.pageStart) gap = turned = true;
    const parts = cuts(reading, raw.range).map((range) => visible(reading, range, bracketed));
    const seen = parts.filter((part) => part.passage.text !== '');
    if (seen.length === 0) gap = true;
    for (const part of seen) {
      lines.push({ type: 'line', ...part, text: part.passage.text, raw: raw.range, gap, turned, unread: false });
      gap = turned = false;
    }
  }
  return lines;
}

/** Printed lines without their ends; a form feed ends a line and turns the page. */
function* rawLines(reading: string): Generator<{ range: Range; pageStart: boolean }> {
  let start = 0;
  let pageStart = false;
  for (let at = 0; at <= reading.length; at++) {
    const code = at < reading.length ? reading.charCodeAt(at) : LINE_FEED;
    if (code !== LINE_FEED && code !== FORM_FEED) continue;
    const end = at > start && reading.charCodeAt(at - 1) === CARRIAGE_RETURN ? at - 1 : at;
    yield { range: { start, end }, pageStart };
    start = at + 1;
    pageStart = code === FORM_FEED;
  }
}

const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;

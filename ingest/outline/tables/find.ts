import type { Range } from '../../text.js';
import { alignedTable } from './aligned.js';
import { gridOf, type Found, type Grid, type GridRow } from './grid.js';
import type { Line } from '../lines.js';
import { isHeadLine, opensClose } from '../language.js';
import { NO_MARKS, visible } from '../markup.js';
import { labelsAt } from '../numbering.js';
import { stackedTable } from './stacked.js';

/** Takes the tables out of the lines and leaves each as a grid in its place. */
export function findTables(reading: string, lines: readonly Line[]): (Line | Grid)[] {
  const stream: (Line | Grid)[] = [];
  for (let at = 0; at < lines.length;) {
    const { rows, next, unread = false } = tableAt(reading, lines, at);
    if (rows) stream.push(gridOf(rows));
    else for (const line of lines.slice(at, next)) stream.push(unread ? { ...line, unread } : line);
    at = next;
  }
  return stream;
}

/** How a printed line is split into cells; null for a line that is no row. */
type Splitter = (reading: string, line: Line) => Range[] | null;

function tableAt(reading: string, lines: readonly Line[], at: number): Found {
  let furthest = at + 1;
  for (const find of [stackedTable, splitTable(splitAtPipes), splitTable(splitAtTabs), alignedTable]) {
    const found = find(reading, lines, at);
    if (found?.rows || found?.unread) return found;
    // Lines that together are no table are none in part: looking at each again would take too long.
    furthest = Math.max(furthest, found?.next ?? 0);
  }
  return { rows: null, next: furthest };
}

/** A table whose cells are divided by a sign on each line. */
const splitTable =
  (split: Splitter) =>
  (reading: string, lines: readonly Line[], at: number): Found | null => {
    const rows: GridRow[] = [];
    let next = at;
    for (; next < lines.length; next++) {
      const line = lines[next];
      const ranges = line && split(reading, line);
      if (!line || !ranges) break;
      const seen = ranges.map((range) => visible(reading, range, NO_MARKS));
      const filled = seen.filter(({ passage }) => /[^\s:|-]/u.test(passage.text));
      if (filled.length === 0) continue;
      const cells = seen.map(({ passage }) => passage);
      rows.push({ cells, range: line.range, apart: line.gap, setOff: filled.every((cell) => cell.setOff) });
    }
    return next === at ? null : { rows: isTable(rows) ? rows : null, next };
  };

/** Three columns make a table; two may be a label and its words, or the two halves of a formal head. */
function isTable(rows: readonly GridRow[]): boolean {
  if (rows.length < 2) return false;
  const formal = rows.some(({ cells }) => cells.some(({ text }) => isHeadLine(text) || opensClose(text)));
  if (formal && rows.length < 5) return false;
  if (rows.some(({ cells }) => cells.length >= 3)) return true;
  return rows.length >= 3 && !rows.every(({ cells }) => isLabelAlone(cells[0]?.text ?? ''));
}

function isLabelAlone(text: string): boolean {
  return text === '' || labelsAt(`${text} X`)[0]?.length === text.length + 1;
}

const splitAtTabs: Splitter = (reading, { raw }) => {
  const text = reading.slice(raw.start, raw.end);
  if (!text.includes('\t') || text.trim() === '') return null;
  const ranges = splitAt(text, raw.start, '\t');
  const filled = ranges.filter(({ start, end }) => reading.slice(start, end).trim() !== '');
  // A tab before the only words of a line is an indent; after them it is an empty cell.
  return filled.length > 1 || (text.trimStart() !== '' && text.trimEnd() !== text)
    ? ranges
    : ranges.length > 2
      ? ranges
      : null;
};

const splitAtPipes: Splitter = (reading, { raw }) => {
  const text = reading.slice(raw.start, raw.end);
  const open = text.indexOf('|');
  const close = text.lastIndexOf('|');
  if (open === close || text.slice(0, open).trim() !== '') return null;
  const tail = text.slice(close + 1).trim() === '';
  return splitAt(text.slice(open + 1, tail ? close : text.length), raw.start + open + 1, '|');
};

function splitAt(text: string, offset: number, sign: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, from)) {
    ranges.push({ start: offset + from, end: offset + at });
    from = at + 1;
  }
  ranges.push({ start: offset + from, end: offset + text.length });
  return ranges;
}

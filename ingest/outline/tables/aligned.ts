import type { Passage, Range } from '../../text.js';
import { largest, type Found, type GridRow } from './grid.js';
import { dangles, firstWord, isHeadLine, opensClose, startsLower } from '../language.js';
import type { Line } from '../lines.js';
import { NO_MARKS, visible } from '../markup.js';
import { labelsAt } from '../numbering.js';
import { EMPTY_PASSAGE, joined } from '../passage.js';
import { headsNumbers } from './head.js';
import { isSum } from './whole-rows.js';

/** A printed line with its cells by column; undefined where a column is empty. */
interface Strip {
  readonly line: Line;
  readonly cells: readonly (Passage | undefined)[];
}

const SEGMENT = /\S+(?: \S+)*/gu;
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 3;
const PART = /^(?:[-–—+•*]\s*\S|Trong đó|Bao gồm)/u;

/**
 * Reads the table that begins at `at`, its columns set by runs of spaces; a long cell goes on in the same column of the
 * next line. Null where there is none.
 */
export function alignedTable(reading: string, lines: readonly Line[], at: number): Found | null {
  const first = lines[at];
  if (!first || !isStrip(reading, first, FEWEST_COLUMNS)) return null;
  const next = endOf(reading, lines, at);
  const own = lines.slice(at, next);
  const strips = stripsOf(reading, own);
  return { rows: strips.length < FEWEST_LINES ? null : rowsOf(strips), next };
}

/** The lines by columns: the columns of all the lines, or where every page sets its own, of each page. */
function stripsOf(reading: string, lines: readonly Line[]): Strip[] {
  const wide = lines.map((line) => segmentsOf(reading, line)).filter((segments) => segments.length >= FEWEST_COLUMNS);
  const most = largest(wide.map((segments) => segments.length));
  const starts = columnStarts(wide);
  if (starts.length >= most) return lines.map((line) => stripOf(reading, line, starts));
  const pages: Line[][] = [];
  for (const line of lines) {
    if (line.gap || pages.length === 0) pages.push([line]);
    else pages.at(-1)?.push(line);
  }
  if (pages.length === 1)
    return starts.length < FEWEST_COLUMNS ? [] : lines.map((line) => stripOf(reading, line, starts));
  return pages.flatMap((page) => stripsOf(reading, page));
}

/** The words of a line that stand together, by their columns of characters. */
function segmentsOf(reading: string, { raw }: Line): Range[] {
  return [...reading.slice(raw.start, raw.end).matchAll(SEGMENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Past the last line that has a gap inside or stands indented. */
function endOf(reading: string, lines: readonly Line[], at: number): number {
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || isHeadLine(line.text) || opensClose(line.text)) break;
    const indented = !line.gap && (segmentsOf(reading, line)[0]?.start ?? 0) >= 2;
    if (!isStrip(reading, line, indented ? 1 : 2)) break;
  }
  return next;
}

/** Whether a line has cells enough, and is no wider than a sheet. */
function isStrip(reading: string, line: Line, fewest: number): boolean {
  if (line.raw.end - line.raw.start > WIDEST) return false;
  if (fewest > 1 && !GAPS.some((gap) => line.text.includes(gap))) return false;
  return segmentsOf(reading, line).length >= fewest;
}
const WIDEST = 1200;
const GAPS = ['  ', '\t', '\u00a0'];

/** Where columns begin: after each stretch of two or more characters that no line covers. */
function columnStarts(segments: readonly (readonly Range[])[]): number[] {
  const covered: boolean[] = [];
  for (const { start, end } of segments.flat()) for (let at = start; at < end; at++) covered[at] = true;
  const starts: number[] = [];
  let empty = 2;
  for (let at = 0; at < covered.length; at++) {
    if (covered[at] && empty >= 2) starts.push(at);
    empty = covered[at] ? 0 : empty + 1;
  }
  return starts;
}

function stripOf(reading: string, line: Line, starts: readonly number[]): Strip {
  const cells: (Passage | undefined)[] = starts.map(() => undefined);
  const ranges: Range[] = [];
  for (const segment of segmentsOf(reading, line)) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => start <= segment.start),
    );
    const before = ranges[column];
    ranges[column] = { start: before?.start ?? segment.start, end: segment.end };
  }
  for (const [column, range] of ranges.entries()) {
    // Columns without a segment are holes of the array.
    if (!range) continue;
    cells[column] = visible(
      reading,
      { start: line.raw.start + range.start, end: line.raw.start + range.end },
      NO_MARKS,
    ).passage;
  }
  return { line, cells };
}

function rowsOf(strips: readonly Strip[]): GridRow[] {
  const columns = largest(strips.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    largest(strips.filter(isFullStrip).map(({ cells }) => cells[column]?.text.length ?? 0)),
  );
  const rows: Strip[][] = [];
  // A repeated head has as many lines as the first had.
  let headLines = Infinity;
  for (const [index, strip] of strips.entries()) {
    const row = rows.at(-1);
    if (row && goesOn(row, strip, widths, headLines)) {
      row.push(strip);
      continue;
    }
    if (row && headLines === Infinity && isLabel(strip.cells[0]?.text ?? '')) headLines = index;
    rows.push([strip]);
  }
  return rows.map((row) => gridRow(row, columns));
}

/** Lines with several cells tell the widths of columns; a group row alone on its line runs over them. */
function isFullStrip({ cells }: Strip): boolean {
  return cells.filter((cell) => cell !== undefined).length > 1;
}

/** Whether a line goes on with the cells of the row above it. */
function goesOn(row: readonly Strip[], { line, cells }: Strip, widths: readonly number[], headLines: number): boolean {
  if (line.gap) return false;
  const label = cells[0]?.text ?? '';
  if (headsNumbers(row[0]?.cells[0]?.text ?? '')) {
    return row.length < headLines && !isLabel(label) && !headsNumbers(label) && !opensStorey(row, cells);
  }
  if (label !== '') return false;
  const column = cells.findIndex((cell) => cell !== undefined);
  const text = cells[column]?.text ?? '';
  const above = row.findLast((strip) => strip.cells[column] !== undefined)?.cells[column]?.text;
  if (column > 1) return true;
  if (isSum(text)) return false;
  if (above === undefined || (PART.test(text) && !isRange(above, text))) return false;
  return startsLower(text) || dangles(above) || above.length + 1 + firstWord(text).length > (widths[column] ?? 0);
}

/** "... giai đoạn 2016" over "- 2020 và ...": a range broken at its dash. */
function isRange(above: string, text: string): boolean {
  return /\d$/u.test(above) && /^[-–]\s*\d/u.test(text);
}

/** "12", "IV.", "A", "II.1" alone in the column of numbers. */
function isLabel(text: string): boolean {
  return text !== '' && labelsAt(`${text.replace(/[.)]$/u, '')}. X`).length > 0;
}

/** Whether a line of the head stands in columns that the lines above left empty under a head over several. */
function opensStorey(row: readonly Strip[], cells: Strip['cells']): boolean {
  return cells.some((cell, column) => cell !== undefined && row.every((strip) => strip.cells[column] === undefined));
}

function gridRow(row: readonly Strip[], columns: number): GridRow {
  const cells = Array.from({ length: columns }, (_, column) =>
    joined(row.map((strip) => strip.cells[column] ?? EMPTY_PASSAGE)),
  );
  const last = row.at(-1);
  const first = row[0];
  return {
    cells: cells.map((cell) => (cell.text === '' ? EMPTY_PASSAGE : cell)),
    range: { start: first?.line.range.start ?? 0, end: last?.line.range.end ?? 0 },
    apart: first?.line.gap ?? false,
    setOff: false,
  };
}

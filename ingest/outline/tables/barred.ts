import type { Passage } from '../../text.js';
import type { Found, GridRow } from './grid.js';
import type { Line } from '../lines.js';
import { isCapitals, isHeadLine, opensClose } from '../language.js';
import { NO_MARKS, visible } from '../markup.js';
import { labelsAt } from '../numbering.js';
import { joined } from '../passage.js';
import { headsNumbers } from './head.js';
import { labelAlone } from './whole-rows.js';

type Token = { readonly bar: true } | { readonly bar: false; readonly line: Line | null };

/** A cell of more lines than this is none. */
const LONGEST_CELL = 8;
const FEWEST_BARS = 4;
/** "TT |", "| Nhiệm vụ": a cell with a bar on its own line. */
const BAR_AT_END = /^\|\s*[^|]*[^|\s]\s*\|?$|^[^|]*[^|\s]\s*\|$/u;

/** Reads a table printed one cell a line with bars between the cells, on lines of their own or beside the cells, that begins at `at`; null where there is none. */
export function barredTable(reading: string, lines: readonly Line[], at: number): Found | null {
  const first = lines[at];
  if (!first) return null;
  const outer = isBar(first);
  if (!outer && !isBar(lines[at + 1]) && !headsBarred(first)) return null;
  // A paragraph over a table whose first bar stands before "TT".
  if (!outer && isBar(lines[at + 1]) && headsNumbers(lines[at + 2]?.text ?? '')) return { rows: null, next: at + 1 };
  const end = lastOf(lines, at, outer);
  const tokens = tokensOf(reading, lines.slice(at, end));
  if (tokens.filter((token) => token.bar).length < FEWEST_BARS) return outer ? { rows: null, next: at + 1 } : null;
  const rows = rowsOfWidth(tokens) ?? (outer ? rowsBetweenBars(tokens) : rowsOf(tokens, barsInRow(tokens)));
  return { rows: rows.length < 2 ? null : rows, next: end };
}

function isBar(line: Line | undefined): boolean {
  return line?.text === '|';
}

function hasBar(line: Line | undefined): boolean {
  return line !== undefined && (isBar(line) || BAR_AT_END.test(line.text));
}

/** "TT |", "| STT" */
function headsBarred({ text }: Line): boolean {
  return text.includes('|') && text.length < LONGEST_HEAD && headsNumbers(text.replaceAll('|', '').trim());
}
const LONGEST_HEAD = 20;

/** Past the last bar and the cell after it; a heading among lines without bars ends the table. */
function lastOf(lines: readonly Line[], at: number, outer: boolean): number {
  let last = at;
  for (let index = at; index < lines.length && index <= last + LONGEST_CELL; index++) {
    const line = lines[index];
    if (hasBar(line)) last = index;
    else if (line && index > at && !hasBar(lines[index - 1]) && isHeading(line)) {
      const opensNext = headsNumbers(lines[index + 2]?.text ?? '');
      if (!hasBar(lines[index + 1]) || opensNext) break;
    }
  }
  if (outer) return last + 1;
  // The last cell of all may be empty; then a title or a paragraph stands in its place.
  const after = lines[last + 1];
  return !after || (after.gap && isHeading(after)) ? last + 1 : last + 2;
}

function isHeading({ text }: Line): boolean {
  const numbering = labelsAt(text)[0]?.numbering;
  return numbering === 'annex' || numbering === 'article' || isHeadLine(text) || opensClose(text) || isCapitals(text);
}

/** The lines as bars, cells and empty cells: an empty line is a cell where a cell is due. */
function tokensOf(reading: string, lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  let end: number | null = null;
  for (const line of lines) {
    const between = end === null ? '' : reading.slice(end, line.raw.start);
    const empty = between.split('\n').length - 2;
    for (let count = 0; count < empty; count++) tokens.push({ bar: false, line: null });
    tokens.push(...tokensIn(reading, line));
    end = line.raw.end;
  }
  return isDoubleSpaced(tokens) ? tokens.filter((token) => token.bar || token.line) : tokens;
}

/** A lone bar, a cell, or a cell with a bar before or after it on its line. */
function tokensIn(reading: string, line: Line): Token[] {
  if (isBar(line)) return [{ bar: true }];
  if (!BAR_AT_END.test(line.text)) return [{ bar: false, line }];
  const raw = reading.slice(line.raw.start, line.raw.end);
  const before = /^\s*\|/u.exec(raw)?.[0].length ?? 0;
  const after = /\|\s*$/u.exec(raw)?.[0].length ?? 0;
  const range = { start: line.raw.start + before, end: line.raw.end - after };
  const { passage } = visible(reading, range, NO_MARKS);
  const tokens: Token[] = [{ bar: false, line: { ...line, passage, text: passage.text } }];
  if (before > 0) tokens.unshift({ bar: true });
  if (after > 0) tokens.push({ bar: true });
  return tokens;
}

/** An empty line around nearly every bar is no cell. */
function isDoubleSpaced(tokens: readonly Token[]): boolean {
  const isEmpty = (token: Token | undefined): boolean => token?.bar === false && token.line === null;
  const bars = tokens.flatMap((token, index) => (token.bar ? [index] : []));
  return bars.filter((index) => isEmpty(tokens[index - 1]) && isEmpty(tokens[index + 1])).length > bars.length * 0.8;
}

/**
 * Rows of as many cells as stand from "TT" to the first number, where a number or nothing stands after each such stretch
 * again; null where the bars tell no such rows.
 */
function rowsOfWidth(tokens: readonly Token[]): GridRow[] | null {
  const cells = cellsOf(tokens);
  const number = (index: number): string => cells[index]?.map((line) => line.text).join(' ') ?? '';
  const head = cells.findIndex((_, index) => headsNumbers(number(index)));
  const first = cells.findIndex((_, index) => index > head && labelAlone(number(index))?.ordinal === 1);
  const width = first - head;
  if (head < 0 || head > 1 || first < 0 || width < 2) return null;
  const starts = cells.flatMap((_, index) => (index >= first && (index - head) % width === 0 ? [index] : []));
  if (!starts.every((index) => number(index) === '' || labelAlone(number(index)))) return null;
  const rows: GridRow[] = [];
  for (const start of [head, ...starts]) pushRow(rows, cells.slice(start, start + width));
  // Bars around a row leave nothing between the last of one row and the first of the next.
  return rows.every((row) => (row.cells[width - 1]?.text ?? '') === '')
    ? rows.map((row) => ({ ...row, cells: row.cells.slice(0, width - 1) }))
    : rows;
}

/** The lines between one bar and the next. */
function cellsOf(tokens: readonly Token[]): Line[][] {
  const cells: Line[][] = [[]];
  for (const token of tokens) {
    if (token.bar) cells.push([]);
    else if (token.line) cells.at(-1)?.push(token.line);
  }
  return cells;
}

/** How many bars most rows have: between two cells without a bar a row ends. */
function barsInRow(tokens: readonly Token[]): number {
  const counts = new Map<number, number>();
  let bars = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.bar) bars++;
    else if (index === tokens.length - 1 || tokens[index + 1]?.bar === false) {
      if (bars > 0) counts.set(bars, (counts.get(bars) ?? 0) + 1);
      bars = 0;
    }
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 1;
}

/** Rows of cells with a bar between two, none around them. */
function rowsOf(tokens: readonly Token[], bars: number): GridRow[] {
  const rows: GridRow[] = [];
  let cells: Line[][] = [[]];
  let filled = false;
  const close = (): void => {
    pushRow(rows, cells);
    cells = [[]];
    filled = false;
  };
  for (const token of tokens) {
    if (token.bar) {
      if (cells.length > bars) close();
      cells.push([]);
      filled = false;
    } else {
      // In the last cell, a second line is the first cell of the next row.
      if (cells.length > bars && filled) close();
      if (token.line) cells.at(-1)?.push(token.line);
      filled = true;
    }
  }
  close();
  return rows;
}

/** Rows of cells with bars between and around them: two bars together end a row. */
function rowsBetweenBars(tokens: readonly Token[]): GridRow[] {
  const rows: GridRow[] = [];
  let cells: Line[][] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    if (!token.bar) {
      if (token.line) cells.at(-1)?.push(token.line);
    } else if (before?.bar) {
      pushRow(rows, cells.slice(0, -1));
      cells = [[]];
    } else {
      cells.push([]);
    }
    before = token;
  }
  pushRow(rows, cells.at(-1)?.length === 0 ? cells.slice(0, -1) : cells);
  return rows;
}

function pushRow(rows: GridRow[], cells: readonly (readonly Line[])[]): void {
  const lines = cells.flat();
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return;
  const passages = cells.map((cell): Passage => joined(cell.map((line) => line.passage)));
  rows.push({
    cells: passages,
    range: { start: first.range.start, end: last.range.end },
    apart: first.turned,
    setOff: lines.every((line) => line.setOff),
  });
}

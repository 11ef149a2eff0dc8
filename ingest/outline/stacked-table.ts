import type { Passage } from '../text.js';
import type { Found, GridRow } from './grid.js';
import type { Line } from './lines.js';
import { isCapitals, isHeadLine, opensClose } from './language.js';
import { labelsAt } from './numbering.js';
import { joined } from './passage.js';

type Token = { readonly bar: true } | { readonly bar: false; readonly line: Line | null };

/** A cell of more lines than this is none. */
const LONGEST_CELL = 8;
const FEWEST_BARS = 4;

/** Reads a table printed one cell a line, a lone bar on the line between two cells, whose first bar stands at `at` or directly after it; null where there is none. */
export function stackedTable(reading: string, lines: readonly Line[], at: number): Found | null {
  const outer = isBar(lines[at]);
  if (!outer && !isBar(lines[at + 1])) return null;
  const end = lastOf(lines, at);
  const bars = lines.slice(at, end).filter(isBar).length;
  if (bars < FEWEST_BARS) return { rows: null, next: outer ? at + 1 : at };
  const tokens = tokensOf(reading, lines.slice(at, end));
  const rows = outer ? rowsBetweenBars(tokens) : rowsOf(tokens, barsInRow(tokens));
  return { rows: rows.length < 2 ? null : rows, next: end };
}

function isBar(line: Line | undefined): boolean {
  return line?.text === '|';
}

/** Past the last bar and the cell after it; a heading among lines without bars ends the table. */
function lastOf(lines: readonly Line[], at: number): number {
  let last = at;
  for (let index = at; index < lines.length && index <= last + LONGEST_CELL; index++) {
    const line = lines[index];
    if (isBar(line)) last = index;
    else if (line && index > at && !isBar(lines[index - 1]) && !isBar(lines[index + 1]) && isHeading(line)) break;
  }
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
    tokens.push(isBar(line) ? { bar: true } : { bar: false, line });
    end = line.raw.end;
  }
  return isDoubleSpaced(tokens) ? tokens.filter((token) => token.bar || token.line) : tokens;
}

/** An empty line around nearly every bar is no cell. */
function isDoubleSpaced(tokens: readonly Token[]): boolean {
  const isEmpty = (token: Token | undefined): boolean => token?.bar === false && token.line === null;
  const bars = tokens.flatMap((token, index) => (token.bar ? [index] : []));
  return bars.filter((index) => isEmpty(tokens[index - 1]) && isEmpty(tokens[index + 1])).length > bars.length * 0.8;
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

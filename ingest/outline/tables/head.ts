import type { Column } from '../outline.js';
import type { GridRow } from './grid.js';

/** The head of a table and where its body begins. */
interface Head {
  readonly columns: readonly Column[];
  /** The rows of the head, by which its repetitions are known. */
  readonly rows: readonly GridRow[];
  /** The column of running numbers; -1 where there is none. */
  readonly numberColumn: number;
}

const NUMBER_HEAD = /^(?:S?TT|Số TT|Số thứ tự|No\.?)$/iu;

/** Whether a cell heads the column of running numbers. */
export const headsNumbers = (text: string): boolean => NUMBER_HEAD.test(text);

/** A value; a year or years may head a column. */
const FIGURE = /^(?!(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?$)[<>≤≥~±-]?\s*\d[\d.,\s–-]*%?$/u;
/** "2025", "Năm 2025", "Giai đoạn 2021 - 2025" */
const YEARS = /^(?:(?:đến )?năm |giai đoạn )?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?$/iu;
/** "(1)", "A", "1=2+3": the row under a head that numbers its columns. */
export const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/u;

/** Reads the head from the first rows of a table; `inherited` is the head of a table that this one may go on with. */
export function headOf(rows: readonly GridRow[], width: number, inherited: readonly Column[] | null): Head {
  const storeys = headRows(rows, width);
  if (storeys === 0 && inherited?.length === width) {
    return { columns: inherited, rows: [], numberColumn: numberColumn(inherited, rows) };
  }
  const head = rows.slice(0, storeys);
  const columns = Array.from({ length: width }, (_, column): Column => {
    const texts = head.map((_row, storey) => headText(head, storey, column));
    return { heads: texts.filter((text, storey) => text !== '' && text !== texts[storey - 1]) };
  });
  return { columns, rows: head, numberColumn: numberColumn(columns, rows.slice(storeys)) };
}

/** How many rows make the head: the first without figures, and those below that stand under its cells. */
function headRows(rows: readonly GridRow[], width: number): number {
  const first = rows[0];
  if (!first || !looksLikeHead(first, width)) return 0;
  let storeys = 1;
  for (const row of rows.slice(1, 3)) {
    if (!isNextStorey(rows.slice(0, storeys), row)) break;
    storeys++;
  }
  return storeys;
}

function looksLikeHead(row: GridRow, width: number): boolean {
  const texts = row.cells.map((cell) => cell.text);
  if (texts.some((text) => NUMBER_HEAD.test(text))) return true;
  const filled = texts.filter((text) => text !== '');
  return filled.length >= Math.max(2, width / 2) && filled.every((text) => !FIGURE.test(text) && text.length < 120);
}

/**
 * A row under the head whose cells stand under empty cells or under a head over several columns; years stand under any.
 * A cell that repeats the one above it is a head over both storeys.
 */
function isNextStorey(above: readonly GridRow[], row: GridRow): boolean {
  const over = above.at(-1)?.cells.map((cell) => cell.text) ?? [];
  const own = row.cells.map((cell, column) => (cell.text === over[column] ? '' : cell.text));
  const filled = own.flatMap((text, column) => (text === '' ? [] : [column]));
  if (filled.length === 0 || own[0] !== '') return false;
  const wide = over.map((text, column) => text !== '' && (over[column + 1] === '' || over[column + 1] === text));
  const isUnderWide = (column: number): boolean =>
    wide[column] === true || over[column] === '' || over[column] === over[column - 1];
  return filled.every((column) => {
    const text = own[column] ?? '';
    return YEARS.test(text) || (wide.includes(true) && isUnderWide(column) && !FIGURE.test(text));
  });
}

/** The words over a column in one storey: its own, or those of the nearest head to the left that spreads over it. */
function headText(head: readonly GridRow[], storey: number, column: number): string {
  const cells = head[storey]?.cells ?? [];
  const own = cells[column]?.text ?? '';
  // Only a storey with another below it spreads: the lowest stands over single columns.
  if (own !== '' || storey === head.length - 1) return own;
  for (let left = column - 1; left >= 0; left--) {
    const text = cells[left]?.text ?? '';
    if (text !== '') return head[storey + 1]?.cells[left]?.text ? text : '';
  }
  return '';
}

function numberColumn(columns: readonly Column[], body: readonly GridRow[]): number {
  const named = columns.findIndex((column) => column.heads.some((text) => NUMBER_HEAD.test(text)));
  if (named >= 0) return named;
  const labels = body.map((row) => row.cells[0]?.text ?? '').filter((text) => text !== '');
  const short = labels.filter((text) => /^(?:[IVX]+|\d{1,3}|[A-ZĐ]|[a-zđ])(?:\.\d+)*[.)]?$/u.test(text));
  return labels.length > 0 && short.length >= labels.length * 0.8 ? 0 : -1;
}

/** Tells rows that are the head again, as on a new page; a misread letter or two do not matter. */
export function repetitionOf(head: readonly GridRow[]): (row: GridRow) => boolean {
  const storeys = head.map(({ cells }) => cells.map((cell) => plain(cell.text)));
  return ({ cells }) =>
    storeys.some((storey) => {
      const filled = storey.filter((text, column) => text !== '' || (cells[column]?.text ?? '') !== '').length;
      const same = storey.filter((text, column) => text !== '' && isPlainly(text, cells[column]?.text ?? '')).length;
      return filled > 1 && same >= filled * 0.6;
    });
}

/** Most cells are of another length than the head's. */
function isPlainly(head: string, text: string): boolean {
  return text.length >= head.length && plain(text) === head;
}

/** Whether a row only numbers the columns: "(1) (2) (3)", "A B 1 2". */
export function numbersColumns(row: GridRow): boolean {
  const filled = row.cells.map((cell) => cell.text).filter((text) => text !== '');
  return (
    filled.length >= 3 &&
    filled.length >= row.cells.length - 1 &&
    filled.every((text) => COLUMN_NUMBER.test(text)) &&
    /^\(?[1A]\)?$/u.test(filled[0] ?? '')
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

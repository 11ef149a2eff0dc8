import { slicePassage, type Passage, type Range } from '../../text.js';
import type { GridRow } from './grid.js';
import { dangles, endsSentence, startsLower } from '../language.js';
import { labelsAt, type Label } from '../numbering.js';
import { EMPTY_PASSAGE, joined, trimmed } from '../passage.js';
import { numbersColumns, repetitionOf } from './head.js';

/** A row with its continuations joined. */
export interface WholeRow {
  readonly cells: readonly Passage[];
  readonly range: Range;
  /** The label of the row, "" where it has none. */
  readonly label: string;
  readonly kind: Label | null;
  /** The label as printed. */
  readonly printed: Passage;
  /** The filled cells beside the label: name, unit, values. */
  readonly words: readonly Passage[];
  readonly setOff: boolean;
}

/** "- Dịch vụ": a part of the row above it. */
export const isDashed = (text: string): boolean => /^[-–—+•]\s*(?=\S)/u.test(text);

/** "Trong đó:", "Bao gồm": likewise. */
export const isPart = (text: string): boolean =>
  /^(?:[-–+•]\s*)?(?:Trong đó|Trđ|Bao gồm|Gồm|Chia ra)(?![A-Za-zÀ-ỹ])/iu.test(text);

/** "Tổng cộng", "Cộng (I + II):", "Tổng số: 06 dự án": the sum of the rows around it. */
export const isSum = (text: string): boolean =>
  /^(?:Tổng cộng|Cộng|Tổng số|Tổng)(?:\s*(?:\([^()]*\)|[:\d]).{0,40})?$/iu.test(text);

const FIGURE = /^[<>≤≥~±-]?\s*\d[\d.,\s–-]*%?$/u;

/** The rows of a table's body without repeated heads, cut cells joined. */
export function wholeRows(body: readonly GridRow[], head: readonly GridRow[], numberColumn: number): WholeRow[] {
  const repeats = repetitionOf(head);
  const whole: (WholeRow & { parts: WholeRow[] })[] = [];
  let cut = false;
  for (const row of body) {
    if (repeats(row)) {
      cut = true;
      continue;
    }
    if (numbersColumns(row)) continue;
    const last = whole.at(-1);
    const next = labelled(row, numberColumn);
    if (last && next.label === '' && continues(last.parts, next, cut || row.apart)) {
      last.parts.push(next);
    } else {
      whole.push({ ...next, parts: [next] });
    }
    cut = false;
  }
  return whole.map((row) => extended(row, numberColumn));
}

/** The row with its label read: from the number column, or from the front of the first cell where there is none. */
function labelled(row: GridRow, numberColumn: number): WholeRow {
  const own = row.cells[numberColumn];
  const kind = own && labelAlone(own.text);
  if (own && own.text !== '' && (kind || own.text.length <= LONGEST_LABEL)) {
    return whole(row, row.cells, numberColumn, kind?.label ?? own.text, kind ?? null, own);
  }
  const first = row.cells.findIndex((cell) => cell.text !== '');
  const cell = row.cells[first];
  const merged = cell && labelsAt(cell.text)[0];
  // A group row often merges its cells: the label stands before its words in the first of them.
  const alone = first === numberColumn && row.cells.every((one) => one === cell || one.text === '');
  if (cell && merged && merged.ordinal > 0 && (numberColumn < 0 || alone)) {
    const cells = row.cells.with(first, trimmed(slicePassage(cell, merged.length)));
    return whole(row, cells, -1, merged.label, merged, trimmed(slicePassage(cell, 0, merged.length)));
  }
  return whole(row, row.cells, alone ? -1 : numberColumn, '', null, EMPTY_PASSAGE);
}
/** "1a*", "2.3.1": what is no longer stands in the column of numbers by mistake. */
const LONGEST_LABEL = 8;

function whole(
  { range, setOff }: GridRow,
  cells: readonly Passage[],
  numberColumn: number,
  label: string,
  kind: Label | null,
  printed: Passage,
): WholeRow {
  return { cells, range, label, kind, printed, words: wordsOf(cells, numberColumn), setOff };
}

function wordsOf(cells: readonly Passage[], numberColumn: number): Passage[] {
  return cells.filter((cell, column) => cell.text !== '' && column !== numberColumn);
}

/** "12", "IV.", "II.1" and nothing else. */
export function labelAlone(text: string): Label | null {
  const bare = text.replace(/[.):]+$/u, '');
  const label = labelsAt(`${bare}. X`)[0];
  return label?.length === bare.length + 2 ? label : null;
}

/** The row with the cells of its continuations joined. */
function extended({ parts, ...row }: WholeRow & { parts: readonly WholeRow[] }, numberColumn: number): WholeRow {
  if (parts.length === 1) return row;
  const cells = row.cells.map((_, column) => joined(parts.map((part) => part.cells[column] ?? EMPTY_PASSAGE)));
  const range = { start: row.range.start, end: parts.at(-1)?.range.end ?? row.range.end };
  return { ...row, cells, range, words: wordsOf(cells, numberColumn) };
}

/** No cell is cut into more rows than this. */
const ROWS_BACK = 30;

/** What stands last in a column of a row, "" for nothing. */
function above(parts: readonly WholeRow[], column: number): string {
  return parts.slice(-ROWS_BACK).findLast((part) => part.cells[column]?.text)?.cells[column]?.text ?? '';
}

/** Whether an unlabelled row completes the cells of the row above, as after a turned page. */
function continues(parts: readonly WholeRow[], next: WholeRow, cut: boolean): boolean {
  const name = next.words[0]?.text ?? '';
  if (isDashed(name) || isPart(name) || isSum(name)) return false;
  const pairs = next.cells
    .map((cell, column) => ({ text: cell.text, above: above(parts, column) }))
    .filter(({ text }) => text !== '');
  if (pairs.some(({ text, above }) => FIGURE.test(text) && FIGURE.test(above))) return false;
  if (pairs.every(({ text, above }) => above !== '' && startsLower(text) && !endsSentence(above))) return true;
  if (!cut) return false;
  const goingOn = pairs.some(
    ({ text, above }) => above !== '' && (startsLower(text) || text.startsWith('(') || dangles(above)),
  );
  const [only] = pairs;
  return goingOn || (pairs.length === 1 && only !== undefined && only.above !== '' && !endsSentence(only.above));
}

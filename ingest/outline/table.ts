import type { Passage, Range } from '../text.js';
import type { Column, Row } from './outline.js';
import type { HeadingWords, SectionDraft } from './section-draft.js';
import type { Grid, GridRow } from './grid.js';
import { dangles, endsSentence, startsLower } from './language.js';
import { labelsAt, type Label } from './numbering.js';
import { EMPTY_PASSAGE, joined, trimmed } from './passage.js';
import { slicePassage } from '../text.js';
import { headOf, numbersColumns, repeatsHead } from './table-head.js';

/** A table read: its columns and whole rows, not yet placed under a section. */
export interface ReadTable {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly RowDraft[];
  readonly range: Range;
  /** The group rows that carry a label: they head the rows under them. */
  readonly headings: ReadonlyMap<Row, HeadingWords>;
}

/** A row before its table is placed under a section. */
export type RowDraft = Omit<Row, 'section'> & { section: SectionDraft | null };

/** A row with its continuations joined. */
interface WholeRow {
  readonly cells: Passage[];
  range: Range;
  readonly label: string;
  readonly kind: Label | null;
  /** The label as printed. */
  readonly printed: Passage;
}

/** "Trong đó:", "Bao gồm": what follows is part of what stands above. */
const PART = /^(?:[-–+•]\s*)?(?:Trong đó|Trđ|Bao gồm|Gồm|Chia ra)(?!\p{L})/iu;
const DASHED = /^[-–—+•]\s*(?=\S)/u;

/** Reads a grid: drops repeated heads, joins continued cells, tells group, item and sub rows. */
export function readTable(grid: Grid, previous: readonly Column[] | null): ReadTable {
  const width = Math.max(...grid.rows.map((row) => row.cells.length));
  const rows = grid.rows.map((row) => padded(row, width));
  const head = headOf(rows, width, previous);
  const whole = wholeRows(rows.slice(head.rows.length), head.rows, head.numberColumn);
  const roles = withRoles(whole, head.numberColumn);
  return { type: 'table', columns: head.columns, rows: roles.rows, range: grid.range, headings: roles.headings };
}

function padded(row: GridRow, width: number): GridRow {
  if (row.cells.length === width) return row;
  return { ...row, cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? EMPTY_PASSAGE) };
}

function wholeRows(body: readonly GridRow[], head: readonly GridRow[], numberColumn: number): WholeRow[] {
  const whole: WholeRow[] = [];
  let cut = false;
  for (const row of body) {
    if (repeatsHead(row, head)) {
      cut = true;
      continue;
    }
    if (numbersColumns(row)) continue;
    const last = whole.at(-1);
    const next = labelled(row, numberColumn);
    if (last && next.label === '' && continues(last, next, cut || row.apart)) {
      for (const [column, cell] of next.cells.entries()) {
        const above = last.cells[column] ?? EMPTY_PASSAGE;
        last.cells[column] = joined([above, cell]);
      }
      last.range = { start: last.range.start, end: row.range.end };
    } else {
      whole.push(next);
    }
    cut = false;
  }
  return whole;
}

/** The row with its label read: from the number column, or from the front of the first cell where there is none. */
function labelled(row: GridRow, numberColumn: number): WholeRow {
  const cells = [...row.cells];
  const own = numberColumn >= 0 ? (cells[numberColumn]?.text ?? '') : '';
  if (own !== '') {
    const kind = labelOf(own);
    if (kind || own.length <= 8) {
      return {
        cells,
        range: row.range,
        label: kind?.label ?? own,
        kind,
        printed: cells[numberColumn] ?? EMPTY_PASSAGE,
      };
    }
  }
  const first = cells.findIndex((cell) => cell.text !== '');
  const cell = cells[first];
  const kind = cell ? (labelsAt(cell.text)[0] ?? null) : null;
  const alone = cells.filter(({ text }) => text !== '').length === 1;
  // A group row often merges its cells: the label stands before its words in the first of them.
  if (cell && kind && kind.ordinal > 0 && (numberColumn < 0 || (alone && first === numberColumn))) {
    cells[first] = trimmed(slicePassage(cell, kind.length));
    const printed = trimmed(slicePassage(cell, 0, kind.length));
    return { cells, range: row.range, label: kind.label, kind, printed };
  }
  return { cells, range: row.range, label: '', kind: null, printed: EMPTY_PASSAGE };
}

function labelOf(text: string): Label | null {
  return labelsAt(`${text.replace(/[.):]+$/u, '')}. X`)[0] ?? null;
}

/** Whether an unlabelled row completes the cells of the row above, as after a turned page. */
function continues(last: WholeRow, next: WholeRow, cut: boolean): boolean {
  const name = next.cells.find((cell) => cell.text !== '')?.text ?? '';
  if (DASHED.test(name) || PART.test(name)) return false;
  const filled = next.cells.flatMap((cell, column) =>
    cell.text === '' ? [] : [{ text: cell.text, above: last.cells[column]?.text ?? '' }],
  );
  if (filled.length === 0) return true;
  if (filled.every(({ text, above }) => above !== '' && startsLower(text) && !endsSentence(above))) return true;
  if (!cut) return false;
  const opensNothing = filled.filter(
    ({ text, above }) => above !== '' && (startsLower(text) || text.startsWith('(') || dangles(above)),
  );
  return (
    opensNothing.length > 0 || (filled.length === 1 && filled[0]?.above !== '' && !endsSentence(filled[0]?.above ?? ''))
  );
}

function withRoles(
  whole: readonly WholeRow[],
  numberColumn: number,
): { rows: RowDraft[]; headings: Map<Row, HeadingWords> } {
  const rows: RowDraft[] = [];
  const headings = new Map<Row, HeadingWords>();
  const groups: { row: RowDraft; depth: number }[] = [];
  const inner = innermost(whole);
  let item: RowDraft | null = null;
  let sub: RowDraft | null = null;
  for (const [index, { cells, range, label, kind, printed }] of whole.entries()) {
    const words = cells.filter((cell, column) => cell.text !== '' && column !== numberColumn);
    const base = { label, cells, range, groups: groups.map((group) => group.row), section: null };
    const depth = kind ? depthOf(kind) : -1;
    if (isGroup(depth, inner, words.length, label, whole[index + 1], words[0]?.text ?? '')) {
      const at = kind ? depth : groups.length > 0 ? inner - 0.5 : 0;
      while (groups.length > 0 && (groups.at(-1)?.depth ?? 0) >= at) groups.pop();
      const row: RowDraft = { ...base, role: 'group', groups: groups.map((group) => group.row), parent: null };
      groups.push({ row, depth: at });
      rows.push(row);
      if (kind && words[0]) headings.set(row, rowHeading(kind, printed, words[0], range));
      item = sub = null;
    } else if (item === null || (label !== '' && depth <= inner)) {
      item = { ...base, role: 'item', parent: null };
      sub = null;
      rows.push(item);
    } else {
      const name = words[0]?.text ?? '';
      const under: RowDraft =
        sub && words.length > 0 && !DASHED.test(name) && !PART.test(name) && !hasValue(sub, numberColumn) ? sub : item;
      const row: RowDraft = { ...base, role: 'sub', parent: under };
      if (DASHED.test(name)) sub = row;
      rows.push(row);
    }
  }
  return { rows, headings };
}

function rowHeading({ numbering, label }: Label, printed: Passage, words: Passage, range: Range): HeadingWords {
  const heading = words.text.replace(/[\s:.;,]+$/u, '');
  return { numbering, label, heading, title: joined([printed, words]), range };
}

/** Whether a row says more than its name (and perhaps a unit). */
function hasValue(row: Row, numberColumn: number): boolean {
  return row.cells.some(
    (cell, column) =>
      column !== numberColumn &&
      /\d/u.test(cell.text) &&
      cell !== row.cells.find((one, at) => at !== numberColumn && one.text !== ''),
  );
}

/** Outer kinds of label before inner ones: A, I, I.1, 1, 1.1, a. */
const DEPTHS = ['capital', 'roman', 'roman-decimal', 'arabic', 'decimal', 'letter'];

function depthOf(label: Label): number {
  const romanDecimal = label.numbering === 'decimal' && /^[IVX]/u.test(label.label);
  return DEPTHS.indexOf(romanDecimal ? 'roman-decimal' : label.numbering);
}

/** The depth of the labels that most rows have: those are the items. */
function innermost(whole: readonly WholeRow[]): number {
  const counts = new Map<number, number>();
  for (const { kind } of whole) if (kind) counts.set(depthOf(kind), (counts.get(depthOf(kind)) ?? 0) + 1);
  let best = DEPTHS.length;
  let most = 0;
  for (const [depth, count] of counts)
    if (count > most || (count === most && depth > best)) [best, most] = [depth, count];
  return best;
}

/** A group row has an outer label, or no label and nothing but its words in capitals. */
function isGroup(
  depth: number,
  inner: number,
  filled: number,
  label: string,
  next: WholeRow | undefined,
  words: string,
): boolean {
  if (depth >= 0) return depth < inner || (filled === 1 && next?.kind != null && depthOf(next.kind) > depth);
  return label === '' && filled === 1 && /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
}

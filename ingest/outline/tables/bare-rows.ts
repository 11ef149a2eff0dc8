import type { BareHead } from './bare-head.js';
import { isFigure } from './cell-kinds.js';
import type { Line } from '../lines.js';
import { isCapitals, isDocumentKind, isHeadLine, opensClose, opensEnding, startsUpper } from '../language.js';
import { follows, isLabelWord, labelsAt, type Label } from '../numbering.js';
import type { Numbering } from '../outline.js';
import { plainlyGoesOn } from './place-cells.js';
import { headsNumbers } from './head.js';
import { isDashed, isPart, isSum, labelAlone } from './whole-rows.js';

/** What stands from one row's beginning to the next. */
export interface BareRow {
  /** The line of its number. */
  readonly label: Line | null;
  /** A heading over rows, label and words in one cell. */
  readonly group: boolean;
  readonly cells: readonly Line[];
}

interface Scan {
  readonly lines: readonly Line[];
  readonly head: BareHead;
  /** The last number of each series. */
  readonly last: Map<string, Label>;
  /** The number of the row that is open. */
  open: Label | null;
  /** Where the open row begins, and how many lines its rows have so far as a rule. */
  start: number;
  usual: number;
}

type Draft = BareRow & { readonly cells: Line[] };

/** A row has fewer lines than this. */
const LONGEST_ROW = 60;
/** Within so many lines of a heading within a table its first row begins. */
const NEAR = 4;
const SHORT = 16;
const SECTIONS = new Set<Numbering>(['roman', 'capital', 'arabic', 'decimal']);
const GROUPS = new Set<Numbering>(['roman', 'capital']);
/** Cells of a table in another layout. */
const OTHER_TABLE = /[|\t]|\S\s{3}/u;
const FORMAL = new Set<Numbering>(['annex', 'article', 'chapter', 'part', 'title']);

/** The rows below a head, each with its lines, and where the table ends. */
export function bareRows(lines: readonly Line[], head: BareHead): { rows: BareRow[]; next: number } {
  const scan: Scan = { lines, head, last: new Map(), open: null, start: head.next, usual: head.columns.length - 1 };
  const rows: Draft[] = [];
  let at = head.next;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    const repeated = repeatedHead(scan, at);
    if (repeated > 0) {
      at += repeated;
      continue;
    }
    const row = rows.at(-1);
    if (endsTable(scan, at, row)) break;
    const opened = openedAt(scan, at, row);
    if (opened) {
      if (row && row.cells.length > 0 && !row.group) scan.usual = usualOf(rows, scan);
      rows.push(opened);
      scan.start = at;
    } else if (row) row.cells.push(line);
    else rows.push({ label: null, group: false, cells: [line] });
    at++;
  }
  return { rows: rows.filter(({ cells }) => cells.length > 0), next: at };
}

/** How many lines most of the last rows have. */
function usualOf(rows: readonly Draft[], { head }: Scan): number {
  const widest = head.columns.length - 1;
  const counts = rows.slice(-5).map(({ cells }) => Math.min(cells.length, widest));
  return Math.max(...counts);
}

/** The number of lines of a head that stands again at `at`. */
function repeatedHead({ lines, head }: Scan, at: number): number {
  if (!head.numbered || !headsNumbers(lines[at]?.text ?? '')) return 0;
  return head.lines.every((line, index) => lines[at + index]?.text === line.text) ? head.lines.length : 0;
}

/** Whether what stands at `at` is no longer of the table. */
function endsTable(scan: Scan, at: number, row: Draft | undefined): boolean {
  const { lines, head } = scan;
  const text = lines[at]?.text ?? '';
  if (headsNumbers(text) || opensClose(text) || isHeadLine(text) || isDocumentKind(text) || opensEnding(text))
    return true;
  if (OTHER_TABLE.test(text) || isLabelWord(text)) return true;
  const [label] = labelsAt(text);
  if (label && FORMAL.has(label.numbering)) return true;
  const heads = label && SECTIONS.has(label.numbering) && label.length < text.length;
  if (!head.numbered) return heads === true && label.numbering !== 'roman' && label.numbering !== 'capital';
  if (heads) return !goesOnAfter(scan, at, NEAR * 2);
  if (!row || row.cells.length < scan.usual) return at - scan.start > LONGEST_ROW;
  return (
    !plainlyGoesOn(lines[at - 1]?.text ?? '', text) && !opens(scan, at, row) && !goesOnAfter(scan, at, LONGEST_ROW)
  );
}

/** Whether another row's number stands within the next lines. */
function goesOnAfter(scan: Scan, at: number, within: number): boolean {
  for (let index = at + 1; index <= Math.min(at + within, scan.lines.length - 2); index++) {
    const text = scan.lines[index]?.text ?? '';
    if (headsNumbers(text)) return repeatedHead(scan, index) > 0;
    if (opensClose(text) || isHeadLine(text)) return false;
    if (numberAt(scan, index) || isSumAt(scan, index)) return true;
  }
  return false;
}

function opens(scan: Scan, at: number, row: Draft | undefined): boolean {
  return numberAt(scan, at) !== null || isSumAt(scan, at) || isPartAt(scan, at, row);
}

/** The row that the line at `at` begins; null where it begins none. */
function openedAt(scan: Scan, at: number, row: Draft | undefined): Draft | null {
  const line = scan.lines[at];
  if (!line) return null;
  if (!scan.head.numbered) {
    const number = droppedNumberAt(scan, at);
    if (number) {
      scan.last.set(number.numbering + number.series, number);
      return { label: line, group: false, cells: [] };
    }
    const group = isGroupAt(scan, at, row);
    if (row?.group && row.cells.length === 1 && labelAlone(row.cells[0]?.text ?? '')) return null;
    if (row?.group && !group && plainlyGoesOn(scan.lines[at - 1]?.text ?? '', line.text)) return null;
    if (row?.group && isCapitals(line.text) && isCapitals(row.cells.at(-1)?.text.replace(/^\S+\s/u, '') ?? ''))
      return null;
    return group || row?.group ? { label: null, group, cells: [line] } : null;
  }
  const number = numberAt(scan, at);
  if (number) {
    scan.last.set(number.numbering + number.series, number);
    scan.open = number;
    return { label: line, group: false, cells: [] };
  }
  if (isSumAt(scan, at) || isPartAt(scan, at, row)) return { label: null, group: false, cells: [line] };
  const [label] = labelsAt(line.text);
  if (label && GROUPS.has(label.numbering) && label.length < line.text.length) {
    scan.last.set(label.numbering + label.series, label);
    scan.open = label;
    return { label: null, group: true, cells: [line] };
  }
  return null;
}

/** The number of a row: alone on its line before words, and the next of its series; a value that looks like it is none. */
function numberAt(scan: Scan, at: number): Label | null {
  const { lines, last, open } = scan;
  const text = lines[at]?.text ?? '';
  const alone = text.length <= 8 ? labelAlone(text) : null;
  if (
    !alone ||
    !/^["“(]?[A-Za-zÀ-ỹ]/u.test(lines[at + 1]?.text ?? '') ||
    !/[A-Za-zÀ-ỹ]{2}/u.test(lines[at + 1]?.text ?? '')
  )
    return null;
  const label = labelsAt(`${text.replace(/[.):]+$/u, '')}. X`).find((one) => {
    const before = last.get(one.numbering + one.series);
    if (before && follows(before, one)) return true;
    if (one.ordinal !== 1) return false;
    if (one.numbering === 'decimal') return open !== null && `${open.label}.` === one.series;
    return !before || (open !== null && GROUPS.has(open.numbering) && open.numbering !== one.numbering);
  });
  if (!label) return null;
  const due = scan.start + scan.usual + 1;
  const isValue =
    scan.open !== null && at < due && lines[due]?.text === text && /^[A-Za-zÀ-ỹ]/u.test(lines[due + 1]?.text ?? '');
  return isValue ? null : label;
}

/** Where an extraction dropped the short numbers, the long ones are left: "10." after nine rows, "1.1" under a row. */
function droppedNumberAt({ lines, last }: Scan, at: number): Label | null {
  const text = lines[at]?.text ?? '';
  const label = DROPPED.test(text) && startsUpper(lines[at + 1]?.text ?? '') ? labelAlone(text) : null;
  const before = label && last.get(label.numbering + label.series);
  const begins = label && (label.ordinal === 10 || (label.numbering === 'decimal' && label.ordinal === 1));
  return label && (begins || (before && follows(before, label))) ? label : null;
}
const DROPPED = /^(?:\d{2,3}|\d{1,2}(?:\.\d{1,2})+)\.?$/u;

/** "Tổng cộng" before its sum. */
function isSumAt({ lines }: Scan, at: number): boolean {
  return isSum(lines[at]?.text ?? '') && isFigure(lines[at + 1]?.text ?? '');
}

/** "- Dịch vụ" before its unit or value, "Trong đó:" before such. */
function isPartAt({ lines }: Scan, at: number, row: Draft | undefined): boolean {
  const text = lines[at]?.text ?? '';
  if (!row || isFigure(text) || !(isDashed(text) || isPart(text))) return false;
  if (row.cells.length < 2 && !isPart(row.cells[0]?.text ?? '')) return false;
  const [one = '', two = ''] = [lines[at + 1]?.text, lines[at + 2]?.text];
  if (isPart(text) && text.endsWith(':') && isDashed(one)) return true;
  return isFigure(one) || (one.length < SHORT && isFigure(two));
}

/** Where rows have no numbers: a line in capitals before words, or with the label of a group. */
function isGroupAt({ lines }: Scan, at: number, row: Draft | undefined): boolean {
  const text = lines[at]?.text ?? '';
  const [label] = labelsAt(text);
  const alone = label ?? labelAlone(text);
  if (alone && GROUPS.has(alone.numbering)) return true;
  if (row?.group) return false;
  return isCapitals(text) && text.includes(' ') && !isFigure(lines[at + 1]?.text ?? '');
}

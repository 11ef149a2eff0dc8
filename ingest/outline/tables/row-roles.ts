import type { Passage } from '../../text.js';
import type { Row } from '../outline.js';
import { isCapitals, startsLower } from '../language.js';
import type { Label } from '../numbering.js';
import { joined } from '../passage.js';
import type { HeadingWords, SectionDraft } from '../section-draft.js';
import { isDashed, isPart, isSum, type WholeRow } from './whole-rows.js';

/** A row before its table is placed under a section. */
export type RowDraft = Omit<Row, 'section'> & { section: SectionDraft | null };

interface Roles {
  readonly rows: RowDraft[];
  /** The group rows that carry a label, as headings. */
  readonly headings: Map<Row, HeadingWords>;
}

/** Outer kinds of label before inner ones: A, I, I.1, 1, 1.1, a. */
const DEPTHS = ['capital', 'roman', 'roman-decimal', 'arabic', 'decimal', 'letter'];

/** Tells group, item, sub and sum rows. `numbered`: the table has a column of numbers, so a row without one is a part. */
export function rolesOf(whole: readonly WholeRow[], numbered: boolean): Roles {
  const rows: RowDraft[] = [];
  const headings = new Map<Row, HeadingWords>();
  const groups: { row: RowDraft; depth: number }[] = [];
  const items = whole.filter(({ words }) => words.length > 1);
  const counted = numbered && !lostNumbers(items);
  const inner =
    items.length > 0 && items.every(({ kind }) => kind === null) && numbered ? DEPTHS.length : innermost(whole);
  let item: RowDraft | null = null;
  let dashed: RowDraft | null = null;
  for (const [index, row] of whole.entries()) {
    const { label, cells, range, kind } = row;
    const depth = kind ? depthOf(kind) : inner;
    const draft = { label, cells, range, section: null };
    if (isSumRow(row)) {
      rows.push({ ...draft, role: 'sum', groups: groups.map((group) => group.row), parent: null });
      item = dashed = null;
      continue;
    }
    if (isGroup(row, whole[index + 1], inner)) {
      const level = kind ? depth : inner - 0.5;
      while ((groups.at(-1)?.depth ?? -Infinity) >= level) groups.pop();
      const group: RowDraft = { ...draft, role: 'group', groups: groups.map((over) => over.row), parent: null };
      groups.push({ row: group, depth: level });
      rows.push(group);
      const heading = rowHeading(row);
      if (heading) headings.set(group, heading);
      item = dashed = null;
      continue;
    }
    const over = groups.map((group) => group.row);
    if (item === null || (label !== '' && depth <= inner) || (!counted && label === '' && standsAlone(row))) {
      item = { ...draft, role: 'item', groups: over, parent: null };
      dashed = null;
      rows.push(item);
    } else {
      const isUnderDash = dashed !== null && !isDashed(nameOf(row)) && !isPart(nameOf(row)) && !hasFigures(dashed);
      const sub: RowDraft = { ...draft, role: 'sub', groups: over, parent: isUnderDash ? dashed : item };
      if (isDashed(nameOf(row))) dashed = sub;
      rows.push(sub);
    }
  }
  return { rows, headings };
}

/** Whether an extraction dropped the numbers of the rows: all of them, or those of a single digit. */
function lostNumbers(items: readonly WholeRow[]): boolean {
  const isLong = (kind: Label | null): boolean => kind?.numbering === 'arabic' && kind.ordinal >= 10;
  return items[0]?.label === '' && items.every(({ label, kind }) => label === '' || isLong(kind));
}

/** "Tổng cộng" without a number, in whichever cell. */
function isSumRow({ kind, cells }: WholeRow): boolean {
  return kind === null && isSum(cells.find(({ text }) => text !== '')?.text ?? '');
}

/** A group row has an outer label, or none and nothing but its words, in capitals or set off. */
function isGroup({ kind, label, words, setOff }: WholeRow, next: WholeRow | undefined, inner: number): boolean {
  const only = words.length === 1;
  if (kind) return depthOf(kind) < inner || (only && next?.kind != null && depthOf(next.kind) > depthOf(kind));
  return label === '' && only && (setOff || isCapitals(words[0]?.text ?? ''));
}

function depthOf({ numbering, label }: Label): number {
  return DEPTHS.indexOf(numbering === 'decimal' && /^[IVX]/u.test(label) ? 'roman-decimal' : numbering);
}

/** The depth of the labels that most rows have: those are the items. */
function innermost(whole: readonly WholeRow[]): number {
  const counts = new Map<number, number>();
  for (const { kind } of whole) if (kind) counts.set(depthOf(kind), (counts.get(depthOf(kind)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const depths = [...counts].filter(([, count]) => count === most).map(([depth]) => depth);
  return depths.length === 0 ? DEPTHS.length : Math.max(...depths);
}

function rowHeading({ kind, printed, words, range }: WholeRow): HeadingWords | null {
  const name = words[0];
  if (!kind || !name) return null;
  const heading = name.text.replace(/[\s:.;,]+$/u, '');
  return { numbering: kind.numbering, label: kind.label, heading, title: joined([printed, name]), range };
}

function nameOf(row: WholeRow): string {
  return row.words[0]?.text ?? '';
}

function standsAlone(row: WholeRow): boolean {
  const name = nameOf(row);
  return !isDashed(name) && !isPart(name) && !startsLower(name);
}

/** Whether a row says more than its name and unit. */
function hasFigures({ cells }: { readonly cells: readonly Passage[] }): boolean {
  const filled = cells.filter((cell) => cell.text !== '');
  return filled.slice(1).some((cell) => /\d/u.test(cell.text));
}

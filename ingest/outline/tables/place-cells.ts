import type { Line } from '../lines.js';
import { misfit, type ColumnKind } from './cell-kinds.js';
import { dangles, endsSentence, firstWord, startsLower } from '../language.js';

/** Where a line of a table printed one cell a line stands. */
export interface Placed {
  readonly column: number;
  /** It goes on with the cell of the line before it. */
  readonly goesOn: boolean;
  /** It begins a row. */
  readonly opens: boolean;
}

/** What a step between two lines costs, in the measure of `misfit`. */
const COST = {
  /** Two lines are one cell although nothing says so; when the first is long; when it ends a sentence too; when the second is an item of a list. */
  join: 3.5,
  joinSentence: 2,
  joinLong: 1,
  joinList: 0.5,
  /** They are two cells although the second goes on with the first; although the first is full. */
  cut: 5,
  cutFull: 2,
  /** A column at the end of a row is empty. */
  skipLast: 0.8,
} as const;
/** What an empty column costs where nothing stands for it. */
const SKIP = 2;
/** Longer than this, a line may have been broken. */
const LONG = 45;
const SHORT = 16;

interface Circumstances {
  readonly kind: ColumnKind;
  readonly column: number;
  /** How badly the line fits the column. */
  readonly own: number;
  readonly mayOpen: boolean;
  readonly skip: number;
  readonly width: number;
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly goesOn: boolean;
  readonly opens: boolean;
}

/**
 * Puts lines into the columns of a table, in order, at the least cost: each line begins a cell in a later column than
 * the one before it, goes on with that one's cell, or begins a row. Cells may be broken over lines and empty ones left
 * out.
 * @param how.mayOpen whether a line may begin a row; the first always does
 * @param how.width how long a broken line is, of `brokenAt`
 * @param how.skip what an empty column costs
 */
export function placeCells(
  lines: readonly Line[],
  columns: readonly ColumnKind[],
  { mayOpen, width, skip = SKIP }: { readonly mayOpen: boolean; readonly width: number; readonly skip?: number },
): { placed: Placed[]; cost: number } {
  const steps: Step[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const before = steps.at(-1);
    steps.push(
      columns.map((kind, column): Step => {
        const own = misfit(kind, line.text);
        if (!before || !previous) {
          return { cost: own + column * skip, from: -1, goesOn: false, opens: true };
        }
        return bestStep(before, previous, line, { kind, column, own, mayOpen, skip, width });
      }),
    );
  }
  return wayBack(steps, columns.length);
}

function bestStep(
  before: readonly Step[],
  previous: Line,
  line: Line,
  { kind, column, own, mayOpen, skip, width }: Circumstances,
): Step {
  const full = previous.text.length + 1 + firstWord(line.text).length >= width && !endsSentence(previous.text);
  const cut = own + cutCost(previous.text, line.text, kind) + (full ? COST.cutFull : 0);
  let best: Step = { cost: Infinity, from: -1, goesOn: false, opens: false };
  const offer = (step: Step): void => {
    if (step.cost < best.cost) best = step;
  };
  const same = before[column];
  if (same) {
    const cost = same.cost + (full ? 0 : joinCost(previous.text, line.text)) + (line.gap ? skip : 0);
    offer({ cost, from: column, goesOn: true, opens: false });
  }
  for (const [from, step] of before.entries()) {
    if (from < column) {
      // White space stands for an empty cell.
      const skipped = Math.abs(column - from - 1 - (line.gap ? 1 : 0));
      offer({ cost: step.cost + cut + skipped * skip, from, goesOn: false, opens: false });
    }
    if (mayOpen && column === 0) {
      const skipped = (before.length - 1 - from) * COST.skipLast;
      offer({ cost: step.cost + cut + skipped, from, goesOn: false, opens: true });
    }
  }
  return best;
}

/** How long a line is that was broken for want of room, by those that plainly were; Infinity where none are. */
export function brokenAt(lines: readonly Line[]): number {
  const lengths = lines.flatMap(({ text }, index) => (startsLower(lines[index + 1]?.text ?? '') ? [text.length] : []));
  const long = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.8)] ?? 0;
  return long < LONG ? Infinity : long * NEARLY;
}
const NEARLY = 0.95;

/** Whether a line plainly goes on with the one before it. */
export function plainlyGoesOn(previous: string, next: string): boolean {
  return startsLower(next) || next.startsWith('(') || dangles(previous);
}

function joinCost(previous: string, next: string): number {
  if (plainlyGoesOn(previous, next)) return 0;
  if (/^[-+•]\s*\S/u.test(next)) return COST.joinList;
  if (previous.length <= LONG) return COST.join;
  return endsSentence(previous) ? COST.joinSentence : COST.joinLong;
}

function cutCost(previous: string, next: string, kind: ColumnKind): number {
  if (!plainlyGoesOn(previous, next)) return 0;
  return kind === 'unit' && next.length < SHORT ? 0 : COST.cut;
}

function wayBack(steps: readonly (readonly Step[])[], width: number): { placed: Placed[]; cost: number } {
  const ends = steps.at(-1) ?? [];
  let column = 0;
  let cost = Infinity;
  for (const [at, step] of ends.entries()) {
    const whole = step.cost + (width - 1 - at) * COST.skipLast;
    if (whole < cost) [column, cost] = [at, whole];
  }
  const placed: Placed[] = [];
  for (const row of steps.toReversed()) {
    const step = row[column];
    if (!step) break;
    placed.push({ column, goesOn: step.goesOn, opens: step.opens });
    column = step.from;
  }
  return { placed: placed.toReversed(), cost };
}

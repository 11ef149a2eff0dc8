import { around, middle } from './boxes.js';
import type { Cell } from './gutters.js';
import { lineSize, lineText } from './lines.js';
import type { Box } from './page.js';

/** Cells at one height. */
interface Step {
  readonly cells: Cell[];
  box: Box;
}

/** White space between rows is wider than between lines of one cell by this, in parts of the size of letters. */
const WIDER = 0.25;
/** Wider white space tells nothing more. */
const WIDEST = 1;
/** Rows of more lines were not told apart by white space. */
const MOST_LINES = 30;

/** What numbers rows. */
export const LABEL = /^(?:[IVXLC]+|\d{1,3}(?:\.\d{1,2})*|[A-Za-zĐđ])[.)]?$/u;
const GOES_ON = /^[a-zà-ỹđ(,;]/u;

/**
 * The cells of a table by its rows: between the rules that part them, or else where the white space between lines is
 * wider than within cells, or else where a line begins that does not go on with the one above.
 * @param cuts where rules run across the table
 */
export function rowsOf(cells: readonly Cell[], cuts: readonly number[]): Cell[][] {
  if (cuts.length > 1) {
    const bands = Map.groupBy(cells, ({ box }) => cuts.filter((cut) => cut < middle(box)).length);
    return [...bands].sort(([one], [other]) => one - other).map(([, band]) => band);
  }
  const steps = stepsOf(cells);
  const bands = banded(steps);
  if (!bands) return split(steps);
  return bands.flatMap((band) => (isOneRow(band) ? [band.flatMap((step) => step.cells)] : split(band)));
}

/** Cells whose heights overlap, from top to bottom: one that is set in the middle of its row joins the lines beside it. */
function stepsOf(cells: readonly Cell[]): Step[] {
  const steps: Step[] = [];
  for (const cell of cells.toSorted((one, other) => one.box.top - other.box.top)) {
    const last = steps.at(-1);
    if (last && cell.box.top < last.box.bottom) {
      last.cells.push(cell);
      last.box = around([last.box, cell.box]);
    } else steps.push({ cells: [cell], box: cell.box });
  }
  return steps;
}

/** Steps by the white space between them; null where all of it is alike. */
function banded(steps: readonly Step[]): Step[][] | null {
  const gaps = steps.map((step, at) => {
    const before = steps[at - 1];
    const size = Math.max(...step.cells.map(lineSize));
    return before ? Math.min(WIDEST, (step.box.top - before.box.bottom) / size) : WIDEST;
  });
  const limit = limitOf(gaps.slice(1));
  if (limit === null) return null;
  const bands: Step[][] = [];
  for (const [at, step] of steps.entries()) {
    const last = bands.at(-1);
    if (last && (gaps[at] ?? WIDEST) < limit) last.push(step);
    else bands.push([step]);
  }
  return bands.some((band) => band.length > MOST_LINES) ? null : bands;
}

/** Between the narrow and the wide gaps; null where they are alike. */
function limitOf(gaps: readonly number[]): number | null {
  const sorted = gaps.toSorted((one, other) => one - other);
  const jumps = sorted.slice(1).map((gap, at) => ({ jump: gap - (sorted[at] ?? 0), at: gap }));
  const widest = jumps.reduce((best, one) => (one.jump > best.jump ? one : best), { jump: 0, at: 0 });
  return widest.jump < WIDER ? null : widest.at - widest.jump / 2;
}

/** One row has one number at most, which may stand in the middle of its height. */
function isOneRow(band: readonly Step[]): boolean {
  const labels = band.flatMap((step) => step.cells).filter((cell) => cell.column === 0 && LABEL.test(lineText(cell)));
  return labels.length < 2;
}

/** Line by line: one that goes on with what stands above is of its row. */
function split(band: readonly Step[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const { cells } of band) {
    const last = rows.at(-1);
    if (last && goesOn(cells)) last.push(...cells);
    else rows.push([...cells]);
  }
  return rows;
}

function goesOn(cells: readonly Cell[]): boolean {
  const [first, ...others] = cells.toSorted((one, other) => one.column - other.column);
  if (!first) return true;
  const text = lineText(first);
  return GOES_ON.test(text) || (first.column > 0 && others.length === 0 && !/^[-+•*]/u.test(text));
}

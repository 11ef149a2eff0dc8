import { heightOf, middle } from './boxes.js';
import { BROKEN, lineSize, lineText, type Line } from './lines.js';

/** A gap wider than the usual step from line to line by this stands between paragraphs. */
const WIDER = 1.2;
/** Indented by this, in parts of the size of letters, a line begins a paragraph; up to that much it is no column. */
const INDENT = 0.6;
const DEEPEST_INDENT = 6;
/** A line that ends so far before the right margin, in parts of its size, was the last of its paragraph. */
const SHORT = 2;
const ENDS = /[.:;!?…/][”"’»)]?$/u;

/** Lines as text, with white space before a line that begins a paragraph. */
export function paragraphs(lines: readonly Line[]): string[] {
  const step = usualStep(lines);
  const margins = marginsOf(lines);
  const written: string[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const text = lineText(line);
    const begins = last !== null && (isApart(last, line, step) || isIndented(last, line, margins));
    const before = written.at(-1);
    if (begins) written.push('');
    if (!begins && before !== undefined && BROKEN.test(before)) {
      // The half of a word that was broken at its own hyphen goes up to the other half.
      const [half = '', ...rest] = text.split(' ');
      written[written.length - 1] = before + half;
      if (rest.length > 0) written.push(rest.join(' '));
    } else written.push(text);
    last = line;
  }
  return written;
}

const stepOf = (one: Line, next: Line): number => middle(next.box) - middle(one.box);

/** The step from line to line, in parts of their height, that most have. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next ? [stepOf(line, next) / Math.max(1, lineSize(next))] : [];
  });
  const sorted = steps.filter((step) => step > 0.8 && step < 3).toSorted((one, other) => one - other);
  // Paragraphs of one line have wide steps only: the lower steps are those within paragraphs.
  return sorted[Math.floor(sorted.length * 0.3)] ?? 1.2;
}

function isApart(last: Line, line: Line, step: number): boolean {
  const size = Math.max(lineSize(last), lineSize(line));
  const smaller = [last, line].every(isOfKnownSize) ? SMALLER.known : SMALLER.measured;
  if (Math.min(lineSize(last), lineSize(line)) < size * smaller) return true;
  return (
    stepOf(last, line) > Math.min(step, WIDEST_STEP) * size * WIDER &&
    line.box.top - last.box.bottom > -heightOf(line.box)
  );
}
/**
 * Smaller by this, letters are of another paragraph: of a footnote. Where their boxes alone tell their size, a line
 * without marks over its capitals looks smaller than the one above it.
 */
const SMALLER = { known: 0.88, measured: 0.8 };
const isOfKnownSize = ({ words }: Line): boolean => words.every(({ size }) => size !== undefined);
/** Lines of a paragraph stand no further apart, in parts of their size. */
const WIDEST_STEP = 1.8;

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Where most lines begin, and where the longest end. */
function marginsOf(lines: readonly Line[]): Margins {
  const lefts = new Map<number, number>();
  for (const { box } of lines) {
    const left = Math.round(box.left / 3);
    lefts.set(left, (lefts.get(left) ?? 0) + 1);
  }
  const most = [...lefts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
  return { left: most * 3, right: Math.max(0, ...lines.map(({ box }) => box.right)) };
}

/** Whether a line begins a paragraph by its indent: the one before it has ended, and it is not set in the middle. */
function isIndented(last: Line, line: Line, { left, right }: Margins): boolean {
  const size = lineSize(line);
  const indent = line.box.left - left;
  if (indent < INDENT * size || indent > DEEPEST_INDENT * size) return false;
  if (Math.abs(indent - (right - line.box.right)) < size) return false;
  return last.box.right < right - SHORT * size || ENDS.test(lineText(last));
}

import type { Numbering } from './outline.js';
import type { Line } from './lines.js';
import {
  awaitsName,
  dangles,
  endsSentence,
  isCapitals,
  isDocumentKind,
  isHeadLine,
  isSigning,
  startsLower,
} from './language.js';
import { follows, labelsAt, type Label } from './numbering.js';
import { isFull, type Wrap } from './wrap.js';

/** What was seen of the text so far. */
export interface Memory {
  /** The last label of each kind, by which a number at the start of a line is known as the next in its list. */
  readonly lastLabels: Map<Numbering, Label>;
}

interface Circumstances {
  readonly wrap: Wrap | null;
  /** A footnote or a table stands between. */
  readonly interrupted: boolean;
  readonly memory: Memory;
}

/** Longer than this, a line without a label is running text, not a title or a signature. */
const RUNNING = 80;
/** Longer than this, a labelled line that stops in the air is a sentence cut apart, not a heading. */
const LONG_HEADING = 330;

/** Whether `next` goes on with the paragraph that `lines` began. */
export function goesOn(lines: readonly Line[], next: Line, { wrap, interrupted, memory }: Circumstances): boolean {
  const last = lines.at(-1);
  const first = lines[0];
  if (!last || !first || last.setOff || next.setOff) return false;
  const apart = next.gap || interrupted;
  const labels = labelsAt(next.text);
  const own = labelsAt(first.text)[0];
  if (labels.length > 0 && !(wrap && !apart && isBrokenInside(last, next, labels, wrap, lines.length === 1, memory))) {
    return false;
  }
  if (own?.length === first.text.length && lines.length === 1) return false;
  if (isCapitals(last.text)) return !apart && isCapitals(next.text) && sameTitle(last, next);
  if (isHeadLine(next.text) || isSigning(next.text) || isDocumentKind(next.text)) return false;
  if (endsSentence(last.text) || isRemark(lines)) {
    return (
      !apart &&
      wrap !== null &&
      last.text.endsWith('.') &&
      isFull(wrap, last, lines.length === 1, next) &&
      lines.length > 1
    );
  }
  if (startsLower(next.text)) return true;
  if (dangles(last.text) || (!own && awaitsName(last.text))) return true;
  if (apart) return isRunning(lines, wrap) && (!own || lengthOf(lines) > LONG_HEADING);
  if (!wrap || !isFull(wrap, last, lines.length === 1, next)) return false;
  // A heading's line runs to its own width, not to that of running text, and stops before a capital.
  const headingLike = own !== undefined && lines.length === 1 && own.numbering !== 'dash' && own.numbering !== 'plus';
  return !headingLike || /(?:^|\s)\p{Lu}\p{Ll}*$/u.test(last.text);
}

/** Whether these lines are a sentence and no title: titles are set in short lines. */
function isRunning(lines: readonly Line[], wrap: Wrap | null): boolean {
  return wrap ? lengthOf(lines) > RUNNING : lines.some((line) => line.text.length > RUNNING);
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

/** A number or dash at the start of a wrapped line that belongs to the sentence: "17 -" / "17,5", "kinh tế" / "- xã hội". */
function isBrokenInside(
  last: Line,
  next: Line,
  labels: readonly Label[],
  wrap: Wrap,
  isFirstLine: boolean,
  memory: Memory,
): boolean {
  if (endsSentence(last.text) || !isFull(wrap, last, isFirstLine, next)) return false;
  const label = labels[0];
  if (!label) return true;
  const words = next.text.slice(label.length);
  if (label.numbering === 'dash') return startsLower(words) || (/\d$/u.test(last.text) && /^\d/u.test(words));
  const previous = memory.lastLabels.get(label.numbering);
  return label.ordinal !== 1 && !(previous && follows(previous, label));
}

/** Two lines of one title in capitals, not the name of an office over the name of another. */
function sameTitle(last: Line, next: Line): boolean {
  const alone = (line: Line): boolean => isDocumentKind(line.text) || isHeadLine(line.text) || isSigning(line.text);
  return !alone(last) && !alone(next);
}

/** "(Ban hành kèm theo Quyết định ...)" over one or more lines is complete in itself. */
function isRemark(lines: readonly Line[]): boolean {
  return (
    lines[0]?.text.startsWith('(') === true &&
    lines.at(-1)?.text.endsWith(')') === true &&
    labelsAt(lines[0].text).length === 0
  );
}

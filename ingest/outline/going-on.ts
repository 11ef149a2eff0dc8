import type { Numbering } from './outline.js';
import { isFigure } from './tables/cell-kinds.js';
import type { Line } from './lines.js';
import {
  awaitsBody,
  awaitsName,
  dangles,
  endsSentence,
  isCapitals,
  isDocumentKind,
  isHeadLine,
  isMotto,
  isSigning,
  opensBody,
  opensBracket,
  opensEnding,
  opensMotto,
  startsActing,
  startsLower,
  startsUpper,
} from './language.js';
import { follows, isLabelCutBefore, isLabelWord, labelsAt, type Label } from './numbering.js';
import { isFirstLine, isFull, isLaterLine, type Wrap } from './wrap.js';

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

/** Kinds of label that stand before headings as often as before list items. */
const HEADING_KINDS = new Set<Numbering>(['capital', 'roman', 'arabic', 'decimal', 'letter']);
/** Kinds of label that may stand alone on their line over the words that belong to them. */
const TEXT_BELOW = new Set<Numbering>(['roman', 'arabic', 'article']);
/** Longer than this, a line without a label is running text, not a title or a signature. */
const RUNNING = 80;
/** Longer than this, a labelled line that stops in the air is a sentence cut apart, not a heading. */
const LONG_HEADING = 330;

/** Whether `next` goes on with the paragraph that `lines` began. */
export function goesOn(lines: readonly Line[], next: Line, { wrap, interrupted, memory }: Circumstances): boolean {
  const last = lines.at(-1);
  const first = lines[0];
  if (!last || !first) return false;
  if (lines.length === 1 && !interrupted && isCutBefore(first.text, next.text)) return true;
  if (last.setOff || next.setOff) return false;
  const apart = next.gap || interrupted;
  const close = apart ? null : wrap;
  const labels = labelsAt(next.text);
  const own = labelsAt(first.text)[0];
  if (labels.length > 0) return close !== null && isBrokenInside(lines, next, labels, close, memory);
  if (own?.length === first.text.length && lines.length === 1) return !apart && TEXT_BELOW.has(own.numbering);
  if (isCapitals(last.text))
    return !apart && !/\p{Ll}/u.test(next.text) && sameTitle(last, next) && !isValue(next.text);
  if (isHeadLine(next.text) || isSigning(next.text) || isDocumentKind(next.text) || isRemark(lines)) return false;
  if (opensEnding(next.text) && endsSentence(last.text)) return false;
  if (isLabelWord(next.text) && !dangles(last.text)) return false;
  if (close?.spaced) return !isCapitals(next.text);
  if (apart) return goesOnApart(lines, last, next, own, wrap);
  return goesOnBelow(lines, last, next, own, wrap);
}

/** "Điều" over "3. ...", "CỘNG" over "HÒA XÃ HỘI ...", "Hà" over "Nội, ngày ...": words that mean nothing without the next line. */
function isCutBefore(line: string, next: string): boolean {
  const isPlace = FEW_SYLLABLES.test(line) && REST_OF_DATE.test(next);
  return isPlace || isLabelCutBefore(line, next) || (opensMotto(line) && isMotto(`${line} ${next}`));
}
const FEW_SYLLABLES = /^\p{Lu}[A-Za-zÀ-ỹ]*(?:\s\p{Lu}[A-Za-zÀ-ỹ]*)?$/u;
const REST_OF_DATE = /^\p{Lu}[A-Za-zÀ-ỹ]*(?:\s\p{Lu}[A-Za-zÀ-ỹ]*)?,\s*ngày\s/u;

/** Across white space, a footnote or a table: only a sentence that was cut goes on. */
function goesOnApart(
  lines: readonly Line[],
  last: Line,
  next: Line,
  own: Label | undefined,
  wrap: Wrap | null,
): boolean {
  if (endsSentence(last.text)) return false;
  if (startsLower(next.text) || dangles(last.text) || (!own && awaitsName(last.text))) return true;
  // White space before a verb of work: a paragraph whose full stop was forgotten ends there.
  if (next.gap && !next.turned && startsActing(next.text)) return false;
  return isRunning(lines, wrap) && (!own || isLonger(lines, LONG_HEADING));
}

/** Directly below: what the next line begins with tells, and in a wrapped text whether this line is full. */
function goesOnBelow(
  lines: readonly Line[],
  last: Line,
  next: Line,
  own: Label | undefined,
  wrap: Wrap | null,
): boolean {
  if (isTitleOver(lines, next, own)) return false;
  const full = wrap !== null && isFull(wrap, last, lines.length === 1, next);
  const headingLike = own !== undefined && HEADING_KINDS.has(own.numbering) && lines.length === 1;
  if (endsSentence(last.text)) {
    // Web pages break a line after a footnote's mark.
    if (startsLower(next.text)) return full || (wrap !== null && last.calls.length > 0);
    return full && !headingLike && (own !== undefined || lines.length > 1);
  }
  if (!startsUpper(next.text) || dangles(last.text)) return true;
  if (awaitsName(last.text) && (!own || full)) return true;
  if (own && lines.length === 1 && isBeginning(last.text.slice(own.length), next.text)) return true;
  // A heading's line runs to its own width, not to that of running text, and stops before a capital.
  if (!full || wrap === null) return false;
  if (!headingLike) return own?.numbering !== 'article' || lines.length > 1 || !isFirstLine(wrap, next);
  return /(?:^|\s)\p{Lu}\p{Ll}*$/u.test(last.text) || isRemnant(next.text) || isLaterLine(wrap, next);
}

/** "Thông tư này.", "TTHC tỉnh ...": no paragraph is a word or two, and few begin with an abbreviation but those of bodies. */
function isRemnant(text: string): boolean {
  return (text.length < SHORTEST && endsSentence(text)) || (/^\p{Lu}{2,}(?=\s\p{Ll})/u.test(text) && !opensBody(text));
}
const SHORTEST = 20;

/** "Công tác tuyên truyền" over "Tăng cường ...": a few words without a full stop before a sentence that orders work. */
function isTitleOver(lines: readonly Line[], next: Line, own: Label | undefined): boolean {
  const [only, ...more] = lines;
  return (
    only !== undefined &&
    more.length === 0 &&
    own === undefined &&
    only.text.length < RUNNING &&
    only.text.includes(' ') &&
    startsUpper(only.text) &&
    startsActing(next.text) &&
    !startsActing(only.text) &&
    !endsSentence(only.text) &&
    !dangles(only.text) &&
    !awaitsName(only.text)
  );
}

/** "3. Sở" over "Tài chính ...", "4. Giám đốc" over "Sở Y tế ...": no heading is a single syllable, or an office of nothing. */
function isBeginning(words: string, next: string): boolean {
  return /^[A-Za-zÀ-ỹ]+$/u.test(words) || (awaitsBody(words, next) && !endsSentence(next));
}

/** Whether these lines are a sentence and no title: titles are set in short lines. */
function isRunning(lines: readonly Line[], wrap: Wrap | null): boolean {
  return wrap ? isLonger(lines, RUNNING) : lines.slice(-LINES_BACK).some((line) => line.text.length > RUNNING);
}

function isLonger(lines: readonly Line[], least: number): boolean {
  let length = 0;
  return lines.some((line) => (length += line.text.length) > least);
}

/** A number or dash at the start of a wrapped line that belongs to the sentence: "17 -" / "17,5", "(i) ...;" / "(ii) ...". */
function isBrokenInside(
  lines: readonly Line[],
  next: Line,
  labels: readonly Label[],
  wrap: Wrap,
  memory: Memory,
): boolean {
  const last = lines.at(-1);
  const label = labels[0];
  if (!last || !label) return false;
  if (label.numbering.startsWith('bracket') && countsInline(lines, labels)) return true;
  const full = isFull(wrap, last, lines.length === 1, next);
  if (wrap.spaced && full && label.numbering.startsWith('bracket')) return true;
  if (endsSentence(last.text) || !full) return false;
  if (wrap.spaced || opensBracket(last.text)) return true;
  const words = next.text.slice(label.length);
  if (label.numbering === 'dash') {
    const own = labelsAt(lines[0]?.text ?? '')[0];
    return !startsUpper(words) || (own !== undefined && !HEADING_KINDS.has(own.numbering) && !last.text.endsWith(','));
  }
  const previous = memory.lastLabels.get(label.numbering);
  return label.ordinal !== 1 && !(previous && follows(previous, label));
}

/** How far back a number within a sentence is looked for. */
const LINES_BACK = 20;

/** Whether the paragraph counts in its sentence, and the next line has the next number. */
function countsInline(lines: readonly Line[], labels: readonly Label[]): boolean {
  const own = labelsAt(lines[0]?.text ?? '')[0];
  const text = lines
    .slice(-LINES_BACK)
    .map((line) => line.text)
    .join(' ');
  const inline = [...text.slice(own?.length ?? 0).matchAll(/\((?:\d{1,3}|[ivx]{1,5}|[a-zđ])\)/gu)].at(-1)?.[0];
  if (inline === undefined) return false;
  return labelsAt(`${inline} x`).some((previous) => labels.some((label) => follows(previous, label)));
}

/** "115.700" below a name in capitals is its value; a year may be the last of a title. */
function isValue(text: string): boolean {
  return isFigure(text) && !/^(?:(?:19|20)\d\d(?:\s*[-–]\s*|\W*$))+$/u.test(text);
}

/** Two lines of one title in capitals, not the name of an office over the name of another. */
function sameTitle(last: Line, next: Line): boolean {
  const alone = ({ text }: Line): boolean =>
    isDocumentKind(text) || isHeadLine(text) || isSigning(text) || opensMotto(text);
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

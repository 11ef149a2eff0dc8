import type { Passage, Range } from '../text.js';
import type { NotePlace } from './footnotes.js';
import { goesOn, type Memory } from './going-on.js';
import type { Grid } from './grid.js';
import { dangles, endsSentence, startsUpper } from './language.js';
import type { Line } from './lines.js';
import type { NoteCall } from './markup.js';
import { labelsAt, type Label } from './numbering.js';
import { joined } from './passage.js';
import type { Wrap } from './wrap.js';

/** A paragraph, heading or list item made whole. */
export interface Unit {
  readonly type: 'unit';
  readonly passage: Passage;
  readonly text: string;
  readonly range: Range;
  /** The labels that it may begin with, likeliest first. */
  readonly labels: readonly Label[];
  readonly calls: readonly NoteCall[];
  readonly setOff: boolean;
  readonly gap: boolean;
  /** A cell of a table whose rows could not be told. */
  readonly unread: boolean;
}

/**
 * Makes paragraphs whole: joins lines that a hard line break, a turned page, a footnote or a table cut apart. A table
 * stays after the paragraph that it interrupts.
 */
export function unitsOf(stream: readonly (Line | Grid | NotePlace)[], wrap: Wrap | null): (Unit | Grid)[] {
  const whole: (Unit | Grid)[] = [];
  const memory: Memory = { lastLabels: new Map() };
  let open: { lines: Line[]; place: number } | null = null;
  let interrupted = false;
  for (const item of stream) {
    if (item.type !== 'line') {
      if (item.type === 'grid') whole.push(item);
      interrupted = true;
      continue;
    }
    if (open && open.lines[0]?.unread === item.unread && goesOn(open.lines, item, { wrap, interrupted, memory })) {
      open.lines.push(item);
    } else {
      if (open) close(whole, open, item);
      open = { lines: [item], place: whole.length };
      whole.push(unitFrom(open.lines));
      const label = labelsAt(item.text)[0];
      if (label) memory.lastLabels.set(label.numbering, label);
    }
    interrupted = false;
  }
  if (open) whole[open.place] = unitFrom(open.lines);
  return whole;
}

/**
 * Ends a paragraph. Above the first item of a list its last lines, where they end without a full stop, are a title of
 * their own.
 */
function close(whole: (Unit | Grid)[], { lines, place }: { lines: readonly Line[]; place: number }, next: Line): void {
  const title = labelsAt(next.text)[0]?.ordinal === 1 ? titleAt(lines) : 0;
  whole[place] = unitFrom(title > 0 ? lines.slice(0, title) : lines);
  if (title > 0) whole.push(unitFrom(lines.slice(title)));
}

/** Where the title begins that a paragraph's last lines are; 0 for none. */
function titleAt(lines: readonly Line[]): number {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || endsSentence(last.text) || dangles(last.text)) return 0;
  const end = lines.findLastIndex(({ text }) => /\p{Ll}\.$/u.test(text));
  const begins = end >= 0 && lines.length - end - 1 <= LONGEST_TITLE && startsUpper(lines[end + 1]?.text ?? '');
  return begins ? end + 1 : 0;
}
/** In lines. */
const LONGEST_TITLE = 3;

function unitFrom(lines: readonly Line[]): Unit {
  const passage = joined(lines.map((line) => line.passage));
  return {
    type: 'unit',
    passage,
    text: passage.text,
    range: { start: lines[0]?.range.start ?? 0, end: lines.at(-1)?.range.end ?? 0 },
    labels: labelsAt(passage.text),
    calls: lines.flatMap((line) => line.calls),
    setOff: lines.every((line) => line.setOff),
    gap: lines[0]?.gap ?? false,
    unread: lines[0]?.unread ?? false,
  };
}

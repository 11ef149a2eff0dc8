import type { Passage, Range } from '../text.js';
import type { NotePlace } from './footnotes.js';
import { goesOn, type Memory } from './going-on.js';
import type { Grid } from './tables/grid.js';
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
  let open: Line[] = [];
  let tables: Grid[] = [];
  let interrupted = false;
  const close = (next: Line | null): void => {
    for (const lines of paragraphsIn(open, next)) whole.push(unitFrom(lines));
    for (const table of tables) whole.push(table);
    tables = [];
  };
  for (const item of stream) {
    if (item.type !== 'line') {
      if (item.type === 'grid') tables.push(item);
      interrupted = true;
      continue;
    }
    if (open[0]?.unread === item.unread && goesOn(open, item, { wrap, interrupted, memory })) {
      open.push(item);
    } else {
      close(item);
      open = [item];
      const label = labelsAt(item.text)[0];
      if (label) memory.lastLabels.set(label.numbering, label);
    }
    interrupted = false;
  }
  close(null);
  return whole;
}

/** The lines of a paragraph. Its last lines over the first item of a list, without a full stop, are a title of their own. */
function paragraphsIn(lines: readonly Line[], next: Line | null): (readonly Line[])[] {
  if (lines.length === 0) return [];
  const title = titleAt(lines);
  if (title === 0 || !next || labelsAt(next.text)[0]?.ordinal !== 1) return [lines];
  return [lines.slice(0, title), lines.slice(title)];
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

import type { Footnote, Paragraph } from '../../outline/outline.js';
import type { Passage, Range } from '../../text.js';
import type { FoundOutcome } from './clauses.js';
import { outcomesIn } from './lists.js';
import { piecesIn } from './pieces.js';
import type { Zone } from './said-of.js';

/** What a footnote reports of the words that call it. */
export interface Note {
  readonly body: Passage;
  /** The clause that calls it, where that reports itself. */
  readonly caller: FoundOutcome | null;
  /** The words before its mark. */
  readonly call: Range;
  readonly outcomes: readonly FoundOutcome[];
}

/** Reads a footnote of a paragraph; what it says without saying of what is said of the words that call it. */
export function noteOf(
  { body: { text, pieces } }: Paragraph,
  { body, calledAt }: Footnote,
  outcomes: readonly FoundOutcome[],
  zone: Zone,
): Note {
  const at = calledAt === null ? null : placeOf(pieces, calledAt);
  const caller = at === null ? null : (outcomes.findLast(({ start, end }) => start < at && at <= end + 1) ?? null);
  const calling = at === null ? null : piecesIn(text).findLast(({ start }) => start < at);
  const call = { start: caller?.start ?? calling?.start ?? 0, end: at ?? 0 };
  const words = text.slice(call.start, call.end).trim();
  const above = caller?.several ? { status: caller.status, text: words } : null;
  const read = outcomesIn(body.text, zone === 'results' ? zone : 'notes', above).outcomes;
  return {
    ...{ body, caller, call },
    outcomes: read.map((each) => (each.complete || words === '' ? each : { ...each, text: `${words}: ${each.text}` })),
  };
}

/** Where a place of the reading text is in a passage. */
function placeOf(pieces: Passage['pieces'], place: number): number {
  const piece = pieces.findLast(({ start }) => start <= place);
  return piece ? piece.at + Math.min(place - piece.start, piece.length) : 0;
}

import type { Range } from '../text.js';

/** A text in NFC, with the way back to the text it was made from. */
interface Normalised {
  readonly text: string;
  toSource(range: Range): Range;
}

/** A stretch that composing changed: where it stands in the new text, and in the source. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly fromLength: number;
}

/** A character with all that may compose with it: combining marks, and the vowels and finals of Hangul. */
const CLUSTER = /[^\p{M}][\p{M}\u1160-\u11ff]*|^\p{M}+/gu;

/** Brings a text to NFC, line for line. */
export function normalise(source: string): Normalised {
  if (source.normalize('NFC') === source) return { text: source, toSource: (range) => range };
  const changes: Change[] = [];
  let text = '';
  let done = 0;
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    if (composed === cluster) continue;
    text += source.slice(done, index);
    changes.push({ at: text.length, length: composed.length, from: index, fromLength: cluster.length });
    text += composed;
    done = index + cluster.length;
  }
  text += source.slice(done);
  const toSource = ({ start, end }: Range): Range => {
    const from = startInSource(changes, start);
    return { start: from, end: end > start ? endInSource(changes, end) : from };
  };
  return { text, toSource };
}

/** Where the character at `offset` begins in the source. */
function startInSource(changes: readonly Change[], offset: number): number {
  const change = lastChangeAt(changes, offset);
  if (!change) return offset;
  const past = offset - change.at - change.length;
  return past < 0 ? change.from : change.from + change.fromLength + past;
}

/** Where the character before `offset` ends in the source, with the marks that it was composed from. */
function endInSource(changes: readonly Change[], offset: number): number {
  const change = lastChangeAt(changes, offset - 1);
  if (!change) return offset;
  return change.from + change.fromLength + Math.max(0, offset - change.at - change.length);
}

/** The last change that begins at or before `offset`. */
function lastChangeAt(changes: readonly Change[], offset: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change && change.at <= offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

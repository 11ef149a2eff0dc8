import { rewrite, type Replacement, type Rewritten } from './rewrite.js';

/** A character with all that may compose with it: combining marks, and the vowels and finals of Hangul. */
const CLUSTER = /[^\p{M}][\p{M}\u1160-\u11ff]*|^\p{M}+/gu;

/** Brings a text to NFC, line for line. */
export function normalise(source: string): Rewritten {
  return rewrite(source, source.normalize('NFC') === source ? [] : composed(source));
}

function* composed(source: string): Generator<Replacement> {
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const text = cluster.normalize('NFC');
    if (text !== cluster) yield { start: index, end: index + cluster.length, text };
  }
}

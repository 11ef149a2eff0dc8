import type { Range } from '../text.js';
import { wayBack, type Change, type WayBack } from './offset-map.js';

/** A stretch of a text to be written otherwise. */
export interface Replacement extends Range {
  readonly text: string;
}

/** A text written anew, with the way back to the old one. */
export interface Rewritten {
  readonly text: string;
  readonly toSource: WayBack;
}

/** Writes the replacements, which are in order and do not overlap, into a text. */
export function rewrite(old: string, replacements: Iterable<Replacement>): Rewritten {
  const changes: Change[] = [];
  let text = '';
  let done = 0;
  for (const { start, end, text: written } of replacements) {
    text += old.slice(done, start);
    changes.push({ at: text.length, length: written.length, from: start, fromLength: end - start });
    text += written;
    done = end;
  }
  return { text: text + old.slice(done), toSource: wayBack(changes) };
}

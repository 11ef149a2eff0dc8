import type { Designation, Word } from './designation.js';
import { foldWords } from '../indicators/index.js';

/** All that a designation says, as one string: the same words of the same place are one name. */
export function keyOf({ works, host, place, segment, phase }: Designation, own: string | null): string {
  const parts = [
    ...works.map(({ words, numbers }) => [...said(words), ...numbers.map((number) => `#${number}`)].join('-')),
    ...[host, place, segment].map((words) => said(words).join('-')),
    phase === null ? '' : String(phase),
  ];
  return [foldWords(own ?? ''), parts.join('/').replace(/\/+$/u, '')].join(':');
}

function said(words: readonly Word[]): string[] {
  return words.map(({ folded }) => folded);
}

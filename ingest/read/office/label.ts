import { PAGE_TURN } from './block.js';

/**
 * A paragraph's words behind its label. White space at its ends is layout; a bullet without words is nothing, but a
 * number may stand alone: in the first column of a table, over a title.
 */
export function labelled(label: string, words: string): string {
  const turns = /^[\s\f]*/u.exec(words)?.[0].replace(/[^\f]/gu, '') ?? '';
  const text = words.replace(/[ \t]+(?=\n)/gu, '').replace(/^[\s\f]+|[^\S\f]+$/gu, '');
  const visible = text.replaceAll(PAGE_TURN, '') === '' ? label.trimEnd() : label;
  return turns + (text === '' && !/[A-Za-zÀ-ỹ\d]/u.test(label) ? '' : visible + text);
}

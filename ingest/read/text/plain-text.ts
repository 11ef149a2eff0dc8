import type { Kind } from '../kinds.js';
import type { Range } from '../../text.js';
import type { Warning } from '../../warning.js';
import { decode, encodingOf } from './encoding.js';
import { legacyWarning, unmasked } from './legacy.js';
import { MAX_TEXT_BYTES, tooLarge } from '../limits.js';
import { ReadError } from '../read-error.js';

/** What a decoder writes for bytes that are no letter. */
const LOST = '\ufffd';

/** Plain text in UTF-8, UTF-16 or an old encoding of Vietnamese; a form feed begins a new page. */
export const plainText: Kind = {
  sniff: (bytes) => encodingOf(bytes) !== null,
  read: (bytes, name) => {
    if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(name);
    const encoding = encodingOf(bytes);
    if (!encoding) throw new ReadError('UNREADABLE', `"${name}" is in an unknown encoding. Save it as UTF-8.`);
    const { text, warnings } = unmasked(decode(bytes, encoding));
    const old = encoding === 'windows-1258' ? [legacyWarning(encoding)] : [];
    return {
      ...{ text, mediaType: 'text/plain', pages: formFeedPages(text) },
      warnings: [...old, ...warnings, ...damagedLines(text)],
    };
  },
};

/** A warning a line with letters that could not be read: their bytes were cut or overwritten. */
function damagedLines(text: string): Warning[] {
  if (!text.includes(LOST)) return [];
  return text.split('\n').flatMap((line, at) => {
    const message =
      'Bytes of this line are damaged: where they stood is marked with �. Look the words up in the original.';
    return line.includes(LOST) ? [{ code: 'BYTES_DAMAGED', message, line: at + 1 }] : [];
  });
}

/** The pages between form feeds; the form feed belongs to the page it ends. None when there is no form feed. */
function formFeedPages(text: string): Range[] {
  const pages: Range[] = [];
  let start = 0;
  for (let at = text.indexOf('\f'); at !== -1; at = text.indexOf('\f', at + 1)) {
    pages.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (pages.length > 0 && text.slice(start).trim() !== '') pages.push({ start, end: text.length });
  return pages;
}

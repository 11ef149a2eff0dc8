import { parse } from 'parse5';
import type { Kind } from '../kinds.js';
import { MAX_TEXT_BYTES, tooLarge } from '../limits.js';
import type { SourceText } from '../source-text.js';
import { written } from '../office/write.js';
import { blocksOf } from './blocks.js';
import { decodeHtml } from './decode.js';
import { mainContent } from './main-content.js';
import { isHtml } from './sniff.js';
import { childElements } from './tree.js';

/** A page as sites print it or word processors save it. */
export const html: Kind = {
  sniff: isHtml,
  read: (bytes, name) => {
    if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(name);
    return { ...readHtml(decodeHtml(bytes)), mediaType: 'text/html' };
  },
};

/** The text of a page without the site around it. */
export function readHtml(page: string): Omit<SourceText, 'mediaType'> {
  const root = childElements(parse(page)).find(({ tagName }) => tagName === 'html');
  const body = root && childElements(root).find(({ tagName }) => tagName === 'body' || tagName === 'frameset');
  return written(body ? blocksOf(mainContent(body)) : [], null);
}

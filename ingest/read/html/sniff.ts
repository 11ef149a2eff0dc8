import { parseFragment } from 'parse5';
import { decodeHtml } from './decode.js';
import { measure } from './measure.js';
import { isElement } from './tree.js';

/** What may stand before the first element of a page. */
const BEFORE = /^(?:\s|\ufeff|<\?xml[^>]*>|<!--[^]*?-->|<!\[[^>]*>)*/u;
/** What nobody writes at the beginning of a text in Markdown. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|title|meta|link|style|script|base)\b/iu;
const ELEMENT = /^<[a-z][a-z\d]*\b[^<>]*>/iu;
/** Enough to see how it begins. */
const SAMPLE = 1 << 16;
/** Above this share of letters outside elements, a text only mentions some. */
const LOOSE = 0.02;

/** Whether the bytes are a page, or a piece of one: a text that mentions elements, like Markdown, is none. */
export function isHtml(bytes: Uint8Array): boolean {
  const text = decodeHtml(bytes.subarray(0, SAMPLE));
  const start = text.slice(BEFORE.exec(text)?.[0].length ?? 0);
  return PAGE.test(start) || (ELEMENT.test(start) && isPiece(start));
}

function isPiece(text: string): boolean {
  const nodes = parseFragment(text).childNodes;
  const lettersOf = (those: typeof nodes): number => those.reduce((sum, node) => sum + measure(node).letters, 0);
  return lettersOf(nodes.filter((node) => !isElement(node))) <= LOOSE * lettersOf(nodes);
}

import type { Block } from '../office/block.js';
import { isFurniture } from './furniture.js';
import { itemLabels } from './lists.js';
import { raised } from './raised.js';
import { tableBlocks } from './table.js';
import { childElements, isElement, isWordless, ownText, type Element } from './tree.js';

/** Elements that begin and end a paragraph of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What is gathered while an element is walked through. */
interface Walk {
  readonly blocks: Block[];
  /** The paragraph that is being written. */
  text: string;
}

/** The paragraphs and tables within an element, as a browser shows them. */
export function blocksOf(element: Element): Block[] {
  const walk: Walk = { blocks: [], text: '' };
  walkThrough(element, walk, '', false);
  endParagraph(walk);
  return walk.blocks;
}

/** `label` is what is shown before an item of a list; `asWritten` keeps white space and line ends. */
function walkThrough(element: Element, walk: Walk, label: string, asWritten: boolean): void {
  if (label !== '') walk.text = label;
  const labels = element.tagName === 'ol' || element.tagName === 'ul' ? itemLabels(element) : null;
  for (const child of element.childNodes) {
    if (isElement(child)) walkInto(child, walk, labels?.get(child) ?? '', asWritten);
    else write(ownText(child) ?? '', walk, asWritten);
  }
}

function walkInto(element: Element, walk: Walk, label: string, asWritten: boolean): void {
  if (isWordless(element) || isFurniture(element)) return;
  const mark = element.tagName === 'br' ? '\n' : raised(element);
  if (mark !== null) {
    walk.text += mark;
    return;
  }
  if (!BLOCKS.has(element.tagName)) {
    walkThrough(element, walk, label, asWritten);
    return;
  }
  if (!opensItem(element)) endParagraph(walk);
  if (element.tagName === 'table') walk.blocks.push(...tableBlocks(element, blocksOf));
  else walkThrough(element, walk, label, asWritten || element.tagName === 'pre');
  endParagraph(walk);
}

/** The words of "<li><p>" stand beside its number. */
function opensItem(element: Element): boolean {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent && parent.tagName === 'li' && childElements(parent)[0] === element;
}

function write(text: string, walk: Walk, asWritten: boolean): void {
  const words = asWritten ? text.replaceAll('\r\n', '\n') : text.replace(/[\s\u00a0]+/gu, ' ');
  walk.text += !asWritten && /(?:^|[ \n])$/u.test(walk.text) ? words.trimStart() : words;
}

function endParagraph(walk: Walk): void {
  const text = walk.text.replace(/[^\S\n]+$/gmu, '').replace(/^\n+|\n+$/gu, '');
  if (text !== '') walk.blocks.push({ type: 'paragraph', text, notes: [] });
  walk.text = '';
}

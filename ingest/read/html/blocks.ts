import type { Block, Cell, Table } from '../blocks.js';
import { isFurniture } from './furniture.js';
import { itemLabels } from './lists.js';
import { raised } from './raised.js';
import { attribute, childElements, isElement, isWordless, ownText, type Element } from './tree.js';

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** A browser sets white space around these. */
const SPACED = new Set('blockquote dl h1 h2 h3 h4 h5 h6 ol p pre ul'.split(' '));

/** What is gathered while an element is walked through. */
interface Walk {
  readonly blocks: Block[];
  /** The line that is being written. */
  line: string;
}

/** The paragraphs and tables within an element, as a browser shows them. */
export function blocksOf(element: Element): Block[] {
  const walk: Walk = { blocks: [], line: '' };
  walkThrough(element, walk, '', false);
  endLine(walk);
  return walk.blocks;
}

/** `label` is what is shown before the items of lists; `asWritten` keeps white space and line ends. */
function walkThrough(element: Element, walk: Walk, label: string, asWritten: boolean): void {
  if (label !== '') walk.line = label;
  const labels = element.tagName === 'ol' || element.tagName === 'ul' ? itemLabels(element) : null;
  for (const child of element.childNodes) {
    if (isElement(child)) walkInto(child, walk, labels?.get(child) ?? '', asWritten);
    else write(ownText(child) ?? '', walk, asWritten);
  }
}

function walkInto(element: Element, walk: Walk, label: string, asWritten: boolean): void {
  if (isWordless(element) || isFurniture(element)) return;
  if (element.tagName === 'br') {
    endLine(walk, true);
    return;
  }
  const mark = raised(element);
  if (mark !== null) {
    walk.line += mark;
    return;
  }
  if (!BLOCKS.has(element.tagName)) {
    walkThrough(element, walk, label, asWritten);
    return;
  }
  // The words of "<li><p>" stand beside its number.
  if (!(walk.line.endsWith(' ') && isLabelOf(element))) endLine(walk);
  if (SPACED.has(element.tagName) && !isLabelOf(element)) walk.blocks.push('');
  if (element.tagName === 'table') walk.blocks.push(...captionOf(element), tableOf(element));
  else walkThrough(element, walk, label, asWritten || element.tagName === 'pre');
  endLine(walk);
}

/** Whether an element opens an item of a list. */
function isLabelOf(element: Element): boolean {
  const { parentNode } = element;
  return (
    parentNode !== null &&
    'tagName' in parentNode &&
    parentNode.tagName === 'li' &&
    childElements(parentNode)[0] === element
  );
}

function write(text: string, walk: Walk, asWritten: boolean): void {
  if (!asWritten) {
    const words = text.replace(/[\s\u00a0]+/gu, ' ');
    walk.line += walk.line === '' || walk.line.endsWith(' ') ? words.trimStart() : words;
    return;
  }
  const [first = '', ...rest] = text.split(/\r?\n/u);
  walk.line += first;
  for (const line of rest) {
    endLine(walk, true);
    walk.line = line;
  }
}

/** A line without words is kept only where the author broke it. */
function endLine(walk: Walk, broken = false): void {
  const line = walk.line.trimEnd();
  if (line !== '' || broken) walk.blocks.push(line);
  walk.line = '';
}

function captionOf(table: Element): Block[] {
  return childElements(table)
    .filter((child) => child.tagName === 'caption')
    .flatMap(blocksOf);
}

function tableOf(table: Element): Table {
  const rows = childElements(table).flatMap((child) =>
    child.tagName === 'tr' ? [child] : childElements(child).filter((row) => row.tagName === 'tr'),
  );
  return {
    rows: rows
      .filter((row) => !isFurniture(row))
      .map((row) => childElements(row).filter(isCell).map(cellOf))
      .filter((row) => row.length > 0),
  };
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function cellOf(element: Element): Cell {
  return {
    blocks: isFurniture(element) ? [] : blocksOf(element),
    columns: span(element, 'colspan'),
    rows: span(element, 'rowspan'),
  };
}

function span(cell: Element, name: string): number {
  const reach = Number.parseInt(attribute(cell, name) ?? '', 10);
  return reach > 1 ? reach : 1;
}

import { numeral, type NumeralStyle } from '../office/numerals.js';
import { attribute, childElements, type Element } from './tree.js';

/** What `type` and `list-style-type` call the kinds of numbers. */
const STYLES = new Map<string, NumeralStyle>([
  ['1', 'decimal'],
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'twoDigits'],
  ['a', 'lowerLetter'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['lower-roman', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['upper-roman', 'upperRoman'],
]);
const STYLE =
  /list-style(?:-type)?\s*:[^;]*?(?<kind>none|decimal-leading-zero|decimal|(?:lower|upper)-(?:alpha|latin|roman))/iu;

/** What a browser shows before each item of a list, "3. ", "b. ", "• ": the text itself does not hold it. */
export function itemLabels(list: Element): Map<Element, string> {
  const labels = new Map<Element, string>();
  const items = childElements(list).filter((child) => child.tagName === 'li');
  const back = attribute(list, 'reversed') !== null;
  let value = integer(attribute(list, 'start')) ?? (back ? items.length : 1);
  for (const item of items) {
    value = integer(attribute(item, 'value')) ?? value;
    labels.set(item, label(kindOf(item) ?? kindOf(list), list.tagName, value));
    value += back ? -1 : 1;
  }
  return labels;
}

function kindOf(element: Element): string | null {
  return STYLE.exec(attribute(element, 'style') ?? '')?.groups?.kind?.toLowerCase() ?? attribute(element, 'type');
}

function label(kind: string | null, tagName: string, value: number): string {
  if (kind === 'none') return '';
  const style = STYLES.get(kind ?? '') ?? (tagName === 'ol' ? 'decimal' : null);
  return style ? `${numeral(value, style)}. ` : '• ';
}

function integer(written: string | null): number | null {
  const value = Number.parseInt(written ?? '', 10);
  return Number.isNaN(value) ? null : value;
}

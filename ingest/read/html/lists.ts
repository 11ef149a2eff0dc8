import { attribute, childElements, type Element } from './tree.js';

/** What `type` and `list-style-type` call the kinds of numbers. */
const KINDS: Readonly<Record<string, (value: number) => string>> = {
  '1': String,
  decimal: String,
  'decimal-leading-zero': (value) => String(value).padStart(2, '0'),
  a: letters,
  'lower-alpha': letters,
  'lower-latin': letters,
  A: (value) => letters(value).toUpperCase(),
  'upper-alpha': (value) => letters(value).toUpperCase(),
  'upper-latin': (value) => letters(value).toUpperCase(),
  i: (value) => roman(value).toLowerCase(),
  'lower-roman': (value) => roman(value).toLowerCase(),
  I: roman,
  'upper-roman': roman,
};
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
  const written = KINDS[kind ?? ''] ?? (tagName === 'ol' ? String : null);
  return written ? `${written(value)}. ` : '• ';
}

function integer(written: string | null): number | null {
  const value = Number.parseInt(written ?? '', 10);
  return Number.isNaN(value) ? null : value;
}

function letters(value: number): string {
  if (value < 1) return String(value);
  const rest = Math.floor((value - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((value - 1) % 26));
}

const ROMAN: readonly [string, number][] = [
  ['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40],
  ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1],
]; // prettier-ignore

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const [sign, worth] = ROMAN.find(([, own]) => own <= value) ?? ['', value];
  return sign + (value > worth ? roman(value - worth) : '');
}

import { numeral, type NumeralStyle } from '../numerals.js';
import { pictured } from '../symbols.js';
import { childOf, type Element } from '../xml.js';
import type { Styles } from './styles.js';

/** Where the count of a list stands, by level from 1; undefined for a level that has not begun, or begins anew. */
export type Counts = (number | undefined)[];
type Levels = ReadonlyMap<number, Element>;

/**
 * Counts on to the next item of a level and says what is printed before it, with the gap after it; empty for a list that
 * prints nothing. An item may say itself what it counts as.
 */
export function nextLabel(counts: Counts, at: number, levels: Levels, styles: Styles, ownStart?: string): string {
  const before = counts[at];
  const own = ownStart !== undefined && /^\d{1,9}$/u.test(ownStart) ? Number(ownStart) : undefined;
  counts[at] = own ?? (before === undefined ? startOf(levels.get(at)) : before + 1);
  counts.length = at + 1;
  const level = levels.get(at);
  if (!level) return '';
  const label = level.name === BULLET ? bulletOf(level, styles) : numberOf(level, counts, at, levels);
  return label.trim() === '' ? '' : label + gapOf(level);
}

const BULLET = 'text:list-level-style-bullet';

function startOf(level: Element | undefined): number {
  const start = level?.attributes.get('text:start-value') ?? '';
  return /^\d{1,9}$/u.test(start) ? Number(start) : 1;
}

function bulletOf(level: Element, styles: Styles): string {
  const { attributes } = level;
  const text = childOf(level, 'style:text-properties')?.attributes;
  const font = text?.get('style:font-name') ?? text?.get('fo:font-family');
  const sign = pictured(attributes.get('text:bullet-char') ?? '', font === undefined ? null : styles.fontNamed(font));
  return (attributes.get('style:num-prefix') ?? '') + sign + (attributes.get('style:num-suffix') ?? '');
}

function numberOf({ attributes }: Element, counts: Counts, at: number, levels: Levels): string {
  const style = STYLES.get(attributes.get('style:num-format') ?? '') ?? 'none';
  const numberAt = (outer: number): string => {
    const level = levels.get(outer);
    const outerStyle = STYLES.get(level?.attributes.get('style:num-format') ?? '') ?? 'none';
    return numeral(counts[outer] ?? startOf(level), outerStyle);
  };
  const pattern = attributes.get('style:num-list-format') ?? attributes.get('loext:num-list-format');
  if (pattern !== undefined) return pattern.replace(/%(\d{1,2})%/gu, (_, outer: string) => numberAt(Number(outer)));
  const shown = Number(attributes.get('text:display-levels') ?? '1');
  const numbers = Array.from({ length: Math.min(shown, at) }, (_, index) =>
    numberAt(at - Math.min(shown, at) + 1 + index),
  );
  const number = style === 'none' ? '' : numbers.filter((each) => each !== '').join('.');
  return (attributes.get('style:num-prefix') ?? '') + number + (attributes.get('style:num-suffix') ?? '');
}

const STYLES: ReadonlyMap<string, NumeralStyle> = new Map([
  ['1', 'decimal'],
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['A', 'upperLetter'],
  ['a', 'lowerLetter'],
]);

function gapOf(level: Element): string {
  const alignment = childOf(level, 'style:list-level-properties', 'style:list-level-label-alignment');
  return alignment?.attributes.get('text:label-followed-by') === 'nothing' ? '' : ' ';
}

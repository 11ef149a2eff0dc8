import { numeral } from '../numerals.js';
import { valueOf } from './properties.js';
import type { Element } from '../xml.js';
import { listsOf, type Level, type List } from './numbering-definitions.js';
import { numberingUse, type Styles } from './styles.js';

/** The number or bullet that Word prints before a paragraph with these properties, and the gap after it; often empty. */
export type Labeller = (properties: Element | undefined) => string;

/** Where the count of a list stands, by level; undefined for a level that has not begun, or begins anew. */
type Counts = (number | undefined)[];

const DEEPEST = 8;

/** Counts through the paragraphs of a text: each has to be asked for once, in order. */
export function labellerOf(numbering: Element | undefined, styles: Styles): Labeller {
  const lists = listsOf(numbering, styles);
  const counts = new Map<string, Counts>();
  const begun = new Set<string>();
  return (properties) => {
    const { id, level } = placeOf(properties, styles, lists);
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const count = counts.get(list.counted) ?? [];
    counts.set(list.counted, count);
    // A level that is told to start elsewhere does so once, where it is first used.
    if (list.starts.has(level) && !begun.has(`${id} ${level}`)) count[level] = undefined;
    begun.add(`${id} ${level}`);
    countOn(count, level, list);
    const number = printedNumber(own, count, list);
    return number.trim() === '' ? '' : number + own.gap;
  };
}

/** Which list and level a paragraph is of: by itself, or by its style. */
function placeOf(
  properties: Element | undefined,
  styles: Styles,
  lists: ReadonlyMap<string, List>,
): { id: string; level: number } {
  const own = numberingUse(properties);
  const styled = styles.numbering(valueOf(properties, 'w:pStyle'));
  const id = own.list ?? styled.list ?? '';
  const linked = own.list === undefined ? levelOfStyle(lists.get(id), styled.by) : undefined;
  return { id, level: Math.min(own.level ?? linked ?? styled.level ?? 0, DEEPEST) };
}

function levelOfStyle(list: List | undefined, style: string | undefined): number | undefined {
  const found = [...(list?.levels ?? [])].find(([, level]) => style !== undefined && level.paragraphStyle === style);
  return found?.[0];
}

function countOn(count: Counts, level: number, list: List): void {
  const before = count[level];
  count[level] = before === undefined ? startOf(list, level) : before + 1;
  for (let outer = 0; outer < level; outer++) count[outer] ??= startOf(list, outer);
  for (let deeper = level + 1; deeper <= DEEPEST; deeper++) {
    const restart = list.levels.get(deeper)?.restart;
    // `restart` is the level, from 1, that has this one begin anew; so does any outside it.
    if (restart === undefined || (restart > 0 && level < restart)) count[deeper] = undefined;
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

function printedNumber(own: Level, count: Counts, list: List): string {
  return own.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const style = list.levels.get(at)?.style ?? 'decimal';
    return numeral(count[at] ?? startOf(list, at), own.legal && style !== 'none' ? 'decimal' : style);
  });
}

import { numeral, type NumeralStyle } from './numerals.js';
import { pictured } from './symbols.js';

/* The lists of Word, which all of its formats keep alike. */

/** How the numbers of one level of a list are made. */
export interface Level {
  readonly start: number;
  readonly style: NumeralStyle;
  /** "%1.%2)": the numbers of the levels, and what is printed between them. */
  readonly pattern: string;
  /** What stands between the number and the text. */
  readonly gap: string;
  /** The number of the outermost level that has this one begin anew; 0 for none. Undefined: any outer one. */
  readonly restart: number | undefined;
  /** Outer numbers are printed in digits, whatever their own level says. */
  readonly legal: boolean;
  /** The style whose paragraphs are of this level. */
  readonly paragraphStyle?: string | undefined;
}

/** A list. Several may count on with one another. */
export interface List {
  /** The same for lists that count on with one another. */
  readonly counted: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew the first time that it is used. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Where the count of a list stands, by level; undefined for a level that has not begun, or begins anew. */
type Counts = (number | undefined)[];

/** Levels are counted from 0. */
export const DEEPEST = 8;

/**
 * Counts through the paragraphs of lists: each has to be told of once, in order, by its list and level. Gives the number
 * or bullet that Word prints before it, and the gap after it; empty for a list that is not known or prints nothing.
 */
export function counterOf(lists: ReadonlyMap<string, List>): (id: string, level: number) => string {
  const counts = new Map<string, Counts>();
  const begun = new Set<string>();
  return (id, level) => {
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

/** What a bullet shows. Word's second one is the letter o of a typewriter. */
export function bullet(text: string, font: string | null): string {
  return text === 'o' ? '○' : pictured(text, font);
}

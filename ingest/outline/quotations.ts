import type { Unit } from './units.js';

/** No quotation has more paragraphs than this. */
const LONGEST = 300;

/**
 * What a text quotes over several paragraphs, from the mark after a lead-in to the one that closes it: the new words of
 * an article that it amends. Their numbers are another text's.
 */
export function quotationsOf(units: readonly Unit[]): Unit[][] {
  const quotations: Unit[][] = [];
  for (let at = 1; at < units.length; at++) {
    const opens = units[at]?.text.startsWith('“') === true && units[at - 1]?.text.endsWith(':') === true;
    const end = opens ? endOf(units, at) : at;
    if (end === at) continue;
    quotations.push(units.slice(at, end));
    at = end - 1;
  }
  return quotations;
}

/** How many marks a paragraph leaves open, or closes that others opened. */
function depthOf(text: string): number {
  return text.split('“').length - text.split('”').length;
}

/** Past the paragraph that closes what the one at `at` opens; `at` where none does. */
function endOf(units: readonly Unit[], at: number): number {
  let open = 0;
  for (let index = at; index < Math.min(units.length, at + LONGEST); index++) {
    open += depthOf(units[index]?.text ?? '');
    if (open <= 0) return index + 1;
  }
  return at;
}

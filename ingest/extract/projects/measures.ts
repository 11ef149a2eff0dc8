import type { Quantity } from '../facts.js';
import { findQuantities } from '../quantity/index.js';

const REMARKS = /\((?<remark>[^()]*)\)/gu;
const REMARK_NEXT = /^\s*\([^()]*\)/u;
/** "với mức đầu tư 150 tỷ đồng", "(tổng vốn đầu tư: 3.500 tỷ đồng)" */
const COST =
  /^[\s,(]*(?:với |có )?(?:tổng )?(?:mức đầu tư|mức vốn|vốn đầu tư|số vốn|kinh phí|chi phí)(?: đầu tư)?(?: là| khoảng| trên|:)*\s+(?=\d)/u;
/** The cost follows within so many characters. */
const REACH = 80;

/**
 * How large a work is by the brackets in or after its name: "(khoảng 30 ha)", "(dài 12 km)"; null where they give no size, or
 * several, which are those of parts.
 */
export function scaleInBrackets(text: string): Quantity | null {
  const [size, other] = [...text.matchAll(REMARKS)]
    .flatMap(({ groups }) => findQuantities(groups?.remark ?? ''))
    .filter(({ dimension }) => dimension === 'AREA' || dimension === 'LENGTH');
  return size && !other ? size.quantity : null;
}

/** The same of a work in running text: the brackets in its name and the one right after it. */
export function scaleOfNamed(text: string, start: number, end: number): Quantity | null {
  const next = REMARK_NEXT.exec(text.slice(end, end + 4 * REACH))?.[0] ?? '';
  return scaleInBrackets(text.slice(start, end) + next);
}

/** What a work costs, said right after its name; null where nothing is said. */
export function costAfter(text: string, end: number): Quantity | null {
  const rest = text.slice(end, end + 2 * REACH);
  const opening = COST.exec(rest)?.[0];
  if (opening === undefined) return null;
  const [money] = findQuantities(rest.slice(opening.length));
  return money?.dimension === 'MONEY' && money.start === 0 ? money.quantity : null;
}

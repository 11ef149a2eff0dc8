import type { Quantity } from '../facts.js';
import { findQuantities } from '../quantity/index.js';

/** How large a work is and what it costs, as running text says right after its name. */
export interface Measures {
  readonly scale: Quantity | null;
  readonly cost: Quantity | null;
}

const REMARKS = /\((?<remark>[^()]*)\)/gu;
const REMARK_NEXT = /^\s*\([^()]*\)/u;
/** "với quy mô 300 giường", ", tổng mức đầu tư 485 tỷ đồng", "(tổng vốn đầu tư: 3.500 tỷ đồng)" */
const MEASURE =
  /^[\s,:(]*(?:(?:với|có|và)\s+)*(?:(?<cost>(?:tổng\s+)?(?:mức đầu tư|mức vốn|vốn đầu tư|số vốn|vốn|kinh phí|chi phí|dự toán)|TMĐT)|(?:tổng\s+)?(?:quy mô|diện tích|chiều dài|dài|công suất|dung tích))(?:\s+(?:đầu tư|đất|sử dụng đất|thiết kế|toàn tuyến|dự án|dự kiến|là)|:)*\s+(?=\d|khoảng|trên|hơn|gần|tối thiểu)/iu;
/** A measure follows within so many characters. */
const REACH = 160;
/** No work is told more measures of. */
const MOST = 3;

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

/** The measures of a work in running text: in the brackets of its name, in the one right after it, and told after it. */
export function measuresOfNamed(text: string, start: number, end: number): Measures {
  const next = REMARK_NEXT.exec(text.slice(end, end + 2 * REACH))?.[0] ?? '';
  const within = measuresAfter(text, end);
  const told = (within.scale ?? within.cost) ? within : measuresAfter(text, end + next.length);
  return { ...told, scale: scaleInBrackets(text.slice(start, end) + next) ?? told.scale };
}

/** What is told right after a name, one measure after the other: "dài 28 km, tổng mức đầu tư 215 tỷ đồng". */
export function measuresAfter(text: string, end: number): Measures {
  let scale: Quantity | null = null;
  let cost: Quantity | null = null;
  let at = end;
  for (let count = 0; count < MOST; count += 1) {
    const rest = text.slice(at, at + REACH);
    const opening = MEASURE.exec(rest);
    if (!opening) break;
    const said = opening[0].length;
    const [found] = findQuantities(rest.slice(said));
    const isMoney = found?.dimension === 'MONEY';
    if (found?.start !== 0 || isMoney !== (opening.groups?.cost !== undefined)) break;
    if (isMoney) cost ??= found.quantity;
    else scale ??= found.quantity;
    at += said + found.end;
  }
  return { scale, cost };
}

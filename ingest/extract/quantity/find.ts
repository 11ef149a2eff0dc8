import type { Comparator, UnitDimension } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import type { Quantity } from '../facts.js';
import { boundAfter, boundBefore, fromBefore } from './comparator.js';
import comparators from './comparators.json' with { type: 'json' };
import { NUMERAL, parseNumeral } from './numeral.js';
import { quantityOf } from './quantity.js';
import { findRanks } from './rank.js';
import { perAt, unitAt, type Unit, type UnitMatch } from './unit.js';

/** A quantity and where it stands in the text, its comparator words ("từ ... trở lên") and its unit included. */
export interface QuantityMatch extends Range {
  readonly quantity: Quantity;
  readonly dimension: UnitDimension;
  /** Where the first numeral begins. */
  readonly numeralStart: number;
}

/** A numeral that belongs to no word, number of a document or date. */
export const NUMBER = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d.,/_])(?<![A-Za-zÀ-ỹ\d]-)-?(?:${NUMERAL})`, 'gu');
const SECOND = new RegExp(String.raw`\s*(?<link>[-–—÷~]|đến|tới)\s*(?<second>${NUMERAL})`, 'iuy');
const OPENED_BY_FROM = /từ\s+[\d.,]+\s*\S{0,12}$/iu;
/** "7/8 huyện", "475/648 trường": the part of a whole. */
const OF_WHOLE = /\/\d+(?:\.\d{3})*(?=\s+\p{Ll})/uy;
const NEVER_AFTER = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${comparators.never.before.join('|')})\.?\s*$`, 'iu');
const YEAR_BEFORE = new RegExp(String.raw`(?:${comparators.never.afterYearWords.join('|')})\s*$`, 'iu');
/** "5 năm 2021 - 2025", "kế hoạch 5 năm": the length of a plan. */
const PLAN_YEARS = /^(?:\s*,?\s*(?:\(?\d{4}|tới|qua|tiếp theo|gần đây|giai đoạn|một lần|liên tiếp|liền))/iu;
const PLAN_BEFORE =
  /(?:kế hoạch|bình quân|trung bình|đầu tư công trung hạn|nhiệm kỳ|trong|sau|tổng kết|sơ kết|thực hiện)(?: phát triển kinh tế - xã hội)?\s*$/iu;

/**
 * Every quantity that a text states, in order: a numeral or a range of two with a unit that the vocabulary knows, and
 * places in a ranking. Numbers of documents, dates, list labels and names (Quốc lộ 5, khóa XV) are none.
 */
export function findQuantities(text: string): QuantityMatch[] {
  const ranks = findRanks(text);
  const found: QuantityMatch[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < end || ranks.some((rank) => rank.start <= match.index && match.index < rank.end)) continue;
    const quantity = readQuantity(text, match.index, match[0], null);
    if (!quantity) continue;
    end = quantity.end;
    shareUnit(text, found, quantity);
    found.push(quantity);
  }
  return ranks.length === 0 ? found : [...found, ...ranks].toSorted((a, b) => a.start - b.start);
}

/**
 * The quantity whose first numeral stands at `start`. Null where no unit follows and none is given for bare numbers,
 * and where the number is that of a document, a year, a road and the like.
 * @param bare the unit of a number without one, as a table's column gives it
 */
export function readQuantity(text: string, start: number, numeral: string, bare: Unit | null): QuantityMatch | null {
  if (isYear(text, start, numeral)) return null;
  let end = start + numeral.length;
  OF_WHOLE.lastIndex = end;
  if (OF_WHOLE.test(text)) end = OF_WHOLE.lastIndex;
  const negative = numeral.startsWith('-') || text.slice(0, start).endsWith('âm ');
  const min = parseNumeral(numeral.replace('-', '')) * (negative ? -1 : 1);
  const first = unitAt(text, end);
  const second = upperEnd(text, first?.end ?? end, min, first !== null, bare);
  const unit = second?.unit ?? first ?? (bare ? { ...bare, end } : null);
  if (!unit || isNoQuantity(text, start, unit)) return null;

  const after = boundAfter(text, unit.end);
  const before = boundBefore(text, start);
  const comparator: Comparator = second ? 'RANGE' : ((after ?? before)?.comparator ?? 'EQ');
  const from = start - (before?.length ?? (second || after ? fromBefore(text, start) : 0));
  const to = unit.end + (after?.length ?? 0);
  const quantity = quantityOf(comparator, min, second?.max ?? min, unit, text.slice(from, to));
  return { quantity, dimension: unit.dimension, start: from, end: to, numeralStart: start };
}

/** "- 17,5 tiêu chí", "đến 43%": the upper end of a range, with its unit; null where none follows. */
function upperEnd(
  text: string,
  at: number,
  min: number,
  hasUnit: boolean,
  bare: Unit | null,
): { max: number; unit: UnitMatch } | null {
  SECOND.lastIndex = at;
  const match = SECOND.exec(text);
  if (!match) return null;
  const max = parseNumeral(match.groups?.second ?? '');
  const end = SECOND.lastIndex;
  const unit = unitAt(text, end) ?? (bare && !hasUnit ? { ...bare, end } : null);
  // "tăng 5% đến 10 xã" is no range; "từ 41% đến 43%" and "41% - 43%" are.
  const inWords = /[A-Za-zÀ-ỹ]/u.test(match.groups?.link ?? '');
  const joined = !inWords || !hasUnit || OPENED_BY_FROM.test(text.slice(Math.max(0, at - 40), at));
  return unit && max > min && joined ? { max, unit } : null;
}

/** "năm 2018 người dân ...": a year, whatever word follows it. */
function isYear(text: string, start: number, numeral: string): boolean {
  if (!/^(?:19|20)\d\d$/u.test(numeral) || /^\s*[%‰]/u.test(text.slice(start + 4, start + 7))) return false;
  return YEAR_BEFORE.test(text.slice(Math.max(0, start - 15), start));
}

function isNoQuantity(text: string, start: number, unit: UnitMatch): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (unit.unit === 'năm' && (PLAN_YEARS.test(text.slice(unit.end, unit.end + 20)) || PLAN_BEFORE.test(before)))
    return true;
  return unit.dimension !== 'SHARE' && unit.dimension !== 'MONEY' && NEVER_AFTER.test(before);
}

/** "16 bác sĩ và 43 giường bệnh trên 1 vạn dân": what the second is counted per, the first is too. */
function shareUnit(text: string, found: QuantityMatch[], next: QuantityMatch): void {
  const previous = found.at(-1);
  if (previous?.dimension !== 'COUNT' || next.dimension !== 'COUNT') return;
  const per = /\/[^/]*\d*[^/]* dân$/u.exec(next.quantity.unit)?.[0];
  if (per === undefined || previous.quantity.unit.includes('/')) return;
  if (!/^\s*(?:và|,)\s*$/u.test(text.slice(previous.end, next.start))) return;
  const { comparator, min, max, unit, baseMin, baseMax, baseUnit, text: printed } = previous.quantity;
  const shared = perAt(per, 0, { unit, baseUnit, factor: 1, dimension: 'COUNT' });
  found[found.length - 1] = {
    ...previous,
    quantity: { comparator, min, max, unit: shared.unit, baseMin, baseMax, baseUnit: shared.baseUnit, text: printed },
  };
}

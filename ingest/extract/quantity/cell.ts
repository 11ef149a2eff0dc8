import type { Quantity } from '../facts.js';
import { findQuantities, NUMBER, readQuantity } from './find.js';
import { parseUnit, type Unit } from './unit.js';

const NO_UNIT: Unit = { unit: '', baseUnit: '', factor: 1, dimension: 'OTHER' };
const MONEY = new Set(['VND', 'USD', 'EUR', 'JPY']);
/** What may stand before the number of a cell: a comparator in signs or words. */
const BEFORE_NUMBER = /^(?:[<>≤≥~≈=]*\s*|(?!ngày|tháng|quý|năm|số|đến|trước)[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ ]{0,24}\s)$/iu;
/** What may follow it: nothing, a remark in brackets, a footnote sign, a second wish. */
const AFTER_NUMBER = /^(?:$|\(|\*|phấn đấu )/iu;

/**
 * The quantity in a table cell, in the unit of its column or row; a unit printed in the cell itself goes before it.
 * A cell may hold words around a number with its own unit ("Hoàn thành 100% số xã"): the first quantity counts. Null for
 * a cell without a number, and for dates, numbers of documents and the like.
 * @param unit the unit as the column or row prints it; null where it prints none
 */
export function parseCell(text: string, unit: string | null): Quantity | null {
  const cell = text.replace(/\s+/g, ' ').trim();
  const columnUnit = (unit === null ? null : parseUnit(unit)) ?? NO_UNIT;
  const number = cell.matchAll(NUMBER).next().value;
  if (number && BEFORE_NUMBER.test(cell.slice(0, number.index))) {
    const read = readQuantity(cell, number.index, number[0], columnUnit);
    if (read && AFTER_NUMBER.test(cell.slice(read.end).trim())) return read.quantity;
  }
  return findQuantities(cell)[0]?.quantity ?? null;
}

/**
 * An amount of money: of a cost cell in its column's unit, or the first in running text, đồng before other currencies.
 * Null where there is none.
 * @param unit as in `parseCell`
 */
export function parseMoney(text: string, unit: string | null): Quantity | null {
  const cell = parseCell(text, unit);
  if (cell && unit !== null && MONEY.has(cell.baseUnit)) return cell;
  const amounts = findQuantities(text).filter(({ quantity }) => MONEY.has(quantity.baseUnit));
  return (amounts.find(({ quantity }) => quantity.baseUnit === 'VND') ?? amounts[0])?.quantity ?? null;
}

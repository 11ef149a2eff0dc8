import type { Row, Table } from '../../outline/outline.js';
import { headOf } from '../columns.js';
import type { Quantity } from '../facts.js';
import { parseCell, unitOfHead } from '../quantity/index.js';

/**
 * Makes the function that reads the scale of a row. A bare number has the unit of the column's head, else of the nearest row above it
 * in its group, else of its group's own total ("4.194 căn hộ"); null where none of them says one.
 */
export function scaleReader(table: Table, column: number | undefined) {
  const headUnit = unitOfHead(headOf(table, column))?.unit ?? null;
  const lastUnit = new Map<Row | null, string>();

  return function scaleOf(row: Row): Quantity | null {
    const text = textAt(row, column);
    const group = row.groups.at(-1) ?? null;
    const own = parseCell(text, headUnit);
    if (!own) return null;
    if (own.unit !== '') {
      lastUnit.set(group, own.unit);
      return own;
    }
    const unit = lastUnit.get(group) ?? groupUnit(row, column);
    return unit === null ? null : parseCell(text, unit);
  };
}

function groupUnit(row: Row, column: number | undefined): string | null {
  for (const group of row.groups.toReversed()) {
    const unit = parseCell(textAt(group, column), null)?.unit ?? '';
    if (unit !== '') return unit;
  }
  return null;
}

function textAt(row: Row, column: number | undefined): string {
  return column === undefined ? '' : (row.cells[column]?.text ?? '');
}

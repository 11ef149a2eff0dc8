import type { Comparator } from '../../../schema/enums.js';
import type { Quantity } from '../facts.js';
import type { Unit } from './unit.js';

/** A quantity from its parts. */
export function quantityOf(comparator: Comparator, min: number, max: number, unit: Unit, text: string): Quantity {
  const { unit: name, baseUnit, factor } = unit;
  return {
    comparator,
    min,
    max,
    unit: name,
    baseMin: scale(min, factor),
    baseMax: scale(max, factor),
    baseUnit,
    text: text.trim(),
  };
}

/** Multiplies without the dust of binary fractions: 5,58 vạn is 55800. */
function scale(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

import type { Quantity, TargetFact } from '../facts.js';
import { parseUnit, unitPerIn } from '../quantity/index.js';

/**
 * A count whose indicator is named as a ratio ("Số bác sĩ trên 1 vạn dân: 16 người") is that ratio, so that it compares with
 * "16 bác sĩ/vạn dân". The unit stays as printed; only what it is measured in changes.
 */
export function asNamedRatio(target: TargetFact): TargetFact {
  const unit = parseUnit(target.quantity.unit);
  if (unit?.dimension !== 'COUNT' || unit.baseUnit.includes('/')) return target;
  const baseUnit = unitPerIn(target.name, unit.baseUnit);
  if (baseUnit === null) return target;
  const quantity: Quantity = { ...target.quantity, baseUnit };
  return { ...target, quantity };
}

export { findQuantities, type QuantityMatch } from './find.js';
export { parseCell, parseMoney } from './cell.js';
export { parseUnit, unitOfHead, type Unit } from './unit.js';

export { findQuantities, type QuantityMatch } from './find.js';
export { parseCell, parseMoney } from './cell.js';
export { parseUnit, unitOfHead, unitPerIn, type Unit } from './unit.js';

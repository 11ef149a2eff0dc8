export { baseYearIn, findPeriods, type PeriodMatch } from './find.js';
export { findDue } from './due.js';

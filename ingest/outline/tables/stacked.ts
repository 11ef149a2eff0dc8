import { bareTable } from './bare.js';
import { barredTable } from './barred.js';
import type { Found } from './grid.js';
import type { Line } from '../lines.js';

/** Reads a table printed one cell a line, with bars between the cells or nothing, that begins at `at`; null where there is none. */
export function stackedTable(reading: string, lines: readonly Line[], at: number): Found | null {
  return barredTable(reading, lines, at) ?? bareTable(lines, at);
}

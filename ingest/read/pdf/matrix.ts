import type { Box } from '../layout/page.js';

/** x' = a x + c y + e, y' = b x + d y + f, as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does `inner` first and `outer` then. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moved(matrix: Matrix, x: number, y: number): Matrix {
  return times(matrix, [1, 0, 0, 1, x, y]);
}

/** The box around two corners after the matrix. */
export function boxOf([a, b, c, d, e, f]: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Numbers that the engine hands over as a matrix; null for anything else. */
export function matrixFrom(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = value as ArrayLike<unknown> & Iterable<unknown>;
  const all = [a, b, c, d, e, f].map(Number);
  return all.every(Number.isFinite) ? (all as unknown as Matrix) : null;
}

/** A box on a page of that size, after the page was turned so that what ran in `quarter` turns clockwise runs to the right. */
export function turned({ left, top, right, bottom }: Box, quarter: number, width: number, height: number): Box {
  switch (quarter) {
    case 1:
      return { left: top, top: width - right, right: bottom, bottom: width - left };
    case 2:
      return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
    case 3:
      return { left: height - bottom, top: left, right: height - top, bottom: right };
    default:
      return { left, top, right, bottom };
  }
}

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../layout/page.js';
import { boxOf, type Matrix } from './matrix.js';

/** A filled stretch no thicker than this, in points, is a rule: one and a half lines of a pen, not a shaded cell. */
const THICKEST = 3;
/** Shorter than this it belongs to a drawing. */
const SHORTEST = 4;

const STROKES = new Set<unknown>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<unknown>([OPS.fill, OPS.eoFill]);

/** How the engine writes the parts of a path. */
const MOVE_TO = 0;
const LINE_TO = 1;
const CURVE_TO = 2;
const QUADRATIC_CURVE_TO = 3;

/** The rules that a path draws: straight lines that are stroked, and thin boxes that are filled. */
export function rulesOfPath(paint: unknown, parts: unknown, matrix: Matrix): Box[] {
  const data: unknown = Array.isArray(parts) ? parts[0] : null;
  if (!(data instanceof Float32Array)) return [];
  const boxes = STROKES.has(paint) ? strokesOf(data, matrix) : FILLS.has(paint) ? shapesOf(data, matrix) : [];
  return boxes.filter(isRule);
}

function isRule({ left, top, right, bottom }: Box): boolean {
  const width = right - left;
  const height = bottom - top;
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST;
}

/** Each straight line of the path. */
function strokesOf(data: Float32Array, matrix: Matrix): Box[] {
  const boxes: Box[] = [];
  let start: Point = [0, 0];
  let from: Point = start;
  for (const { part, to } of partsOf(data)) {
    if (part === MOVE_TO) start = to ?? start;
    const end = to ?? start;
    if (part !== MOVE_TO && part !== CURVE_TO && part !== QUADRATIC_CURVE_TO)
      boxes.push(boxOf(matrix, ...from, ...end));
    from = end;
  }
  return boxes;
}

/** The box around each shape of the path. */
function shapesOf(data: Float32Array, matrix: Matrix): Box[] {
  const boxes: Box[] = [];
  let points: Point[] = [];
  const close = (): void => {
    if (points.length > 1) {
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      boxes.push(boxOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)));
    }
    points = [];
  };
  for (const { part, to } of partsOf(data)) {
    if (part === MOVE_TO) close();
    if (to) points.push(to);
  }
  close();
  return boxes;
}

type Point = readonly [x: number, y: number];

/** The parts of a path with where each leads; null for one that leads back. */
function* partsOf(data: Float32Array): Generator<{ part: number; to: Point | null }> {
  for (let at = 0; at < data.length;) {
    const part = data[at] ?? 0;
    const numbers =
      part === CURVE_TO ? 6 : part === QUADRATIC_CURVE_TO ? 4 : part === MOVE_TO || part === LINE_TO ? 2 : 0;
    const to: Point | null = numbers === 0 ? null : [data[at + numbers - 1] ?? 0, data[at + numbers] ?? 0];
    yield { part, to };
    at += numbers + 1;
  }
}

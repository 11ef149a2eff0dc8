import type { Area, Picture } from './picture.js';

/** Cells are looked for on a coarse grid, so many squares an inch: a gap in a rule's corner is smaller than a square. */
const SQUARES_AN_INCH = 60;
/** Inches: a rule may end so far before the one that it belongs to. */
const REACH = 0.05;
/** Inches. */
const NARROWEST = 0.12;
const LOWEST = 0.1;
/** What is less of its box than this is what lies between frames. */
const FULL = 0.85;
/** A frame around so much of the page is no cell. */
const LARGEST = 0.5;

const OPEN = 0;
const RULE = -1;

/** Cells of tables: the white places that rules enclose, in reading order of their upper left corners. */
export function cellsOf({ width, height, dpi }: Picture, rules: readonly Area[]): Area[] {
  const scale = SQUARES_AN_INCH / dpi;
  const grid = gridOf(Math.ceil(width * scale) + 1, Math.ceil(height * scale) + 1, rules, scale);
  const cells: Area[] = [];
  for (let at = 0; at < grid.squares.length; at++) {
    if (grid.squares[at] !== OPEN) continue;
    const { area, squares } = fill(grid, at);
    const [wide, high] = [area.right - area.left, area.bottom - area.top];
    if (
      area.left > 0 &&
      area.top > 0 &&
      area.right < grid.width &&
      area.bottom < grid.height &&
      wide >= NARROWEST * SQUARES_AN_INCH &&
      high >= LOWEST * SQUARES_AN_INCH &&
      squares >= FULL * wide * high &&
      wide * high <= LARGEST * grid.width * grid.height
    ) {
      // Half of the squares that a rule darkens are not the rule's.
      cells.push({
        left: Math.floor((area.left - 0.5) / scale),
        top: Math.floor((area.top - 0.5) / scale),
        right: Math.ceil((area.right + 0.5) / scale),
        bottom: Math.ceil((area.bottom + 0.5) / scale),
      });
    }
  }
  return cells;
}

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly squares: Int8Array;
}

function gridOf(width: number, height: number, rules: readonly Area[], scale: number): Grid {
  const squares = new Int8Array(width * height);
  for (const { left, top, right, bottom } of rules) {
    const level = right - left > bottom - top;
    const [alongX, alongY] = level ? [REACH * SQUARES_AN_INCH, 0] : [0, REACH * SQUARES_AN_INCH];
    const from = Math.max(0, Math.floor(left * scale - alongX));
    const to = Math.min(width - 1, Math.floor(right * scale + alongX));
    for (
      let y = Math.max(0, Math.floor(top * scale - alongY));
      y <= Math.min(height - 1, bottom * scale + alongY);
      y++
    ) {
      squares.fill(RULE, y * width + from, y * width + to + 1);
    }
  }
  return { width, height, squares };
}

const FILLED = 1;

/** All that is open and hangs together with a square. */
function fill({ width, height, squares }: Grid, start: number): { area: Area; squares: number } {
  const waiting = [start];
  squares[start] = FILLED;
  let count = 0;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    count++;
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
    for (const [beside, inside] of [
      [at - 1, x > 0],
      [at + 1, x < width - 1],
      [at - width, y > 0],
      [at + width, y < height - 1],
    ] as const) {
      if (inside && squares[beside] === OPEN) {
        squares[beside] = FILLED;
        waiting.push(beside);
      }
    }
  }
  return { area: { left, top, right, bottom }, squares: count };
}

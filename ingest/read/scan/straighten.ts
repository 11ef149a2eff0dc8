import { inkBelow, WHITE, type Picture } from './picture.js';

/** Degrees: a sheet lies no more askew on the glass, and less than the last need not be turned. */
const MOST = 3;
const STEP = 0.2;
const FINE_STEP = 0.02;
const LEAST = 0.04;
/** So many pixels of ink tell the angle. */
const SAMPLE = 40_000;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The picture turned so that its lines run level. */
export function straightened(picture: Picture): Picture {
  const angle = skewOf(picture);
  return Math.abs(angle) < LEAST ? picture : turned(picture, radians(angle));
}

/** By how many degrees lines fall to the right: at that angle the ink gathers in the fewest rows. */
export function skewOf(picture: Picture): number {
  const ink = inkOf(picture);
  const coarse = sharpest(ink, picture, -MOST, MOST, STEP);
  return sharpest(ink, picture, coarse - STEP, coarse + STEP, FINE_STEP);
}

interface Ink {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** Upper edges of what is dark, evenly thinned out: of letters and rules alike they say best where a line runs. */
function inkOf(picture: Picture): Ink {
  const { width, height, grey } = picture;
  const limit = inkBelow(picture);
  const found: number[] = [];
  for (let at = width; at < width * height; at++) {
    if ((grey[at] ?? WHITE) < limit && (grey[at - width] ?? WHITE) >= limit) found.push(at);
  }
  const every = Math.max(1, Math.floor(found.length / SAMPLE));
  const kept = found.filter((_, index) => index % every === 0);
  return {
    x: Int32Array.from(kept, (at) => at % width),
    y: Int32Array.from(kept, (at) => Math.floor(at / width)),
  };
}

function sharpest(ink: Ink, { width, height }: Picture, from: number, to: number, step: number): number {
  let best = { angle: 0, sharpness: -1 };
  const reach = Math.ceil(width * Math.tan(radians(MOST + STEP)));
  const rows = new Uint32Array(height + 2 * reach);
  for (let index = 0; index <= Math.round((to - from) / step); index++) {
    const angle = from + index * step;
    const slope = Math.tan(radians(angle));
    rows.fill(0);
    for (let at = 0; at < ink.x.length; at++) {
      const row = reach + Math.round((ink.y[at] ?? 0) - (ink.x[at] ?? 0) * slope);
      rows[row] = (rows[row] ?? 0) + 1;
    }
    const sharpness = rows.reduce((sum, count) => sum + count * count, 0);
    if (sharpness > best.sharpness) best = { angle, sharpness };
  }
  return best.angle;
}

/** Turned about its middle, each pixel mixed from the four that it falls between; white where nothing was. */
function turned(picture: Picture, angle: number): Picture {
  const { width, height, grey } = picture;
  const result = new Uint8Array(grey.length).fill(WHITE);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let fromX = middleX - cos * middleX - sin * (y - middleY);
    let fromY = middleY - sin * middleX + cos * (y - middleY);
    for (let x = 0; x < width; x++, fromX += cos, fromY += sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [right, down] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = (grey[at] ?? 0) * (1 - right) + (grey[at + 1] ?? 0) * right;
      const below = (grey[at + width] ?? 0) * (1 - right) + (grey[at + width + 1] ?? 0) * right;
      result[y * width + x] = above * (1 - down) + below * down + 0.5;
    }
  }
  return { ...picture, grey: result };
}

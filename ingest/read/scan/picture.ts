/** A picture of a page in shades of grey: 0 is black, 255 white, row by row from the upper left corner. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** Pixels an inch. */
  readonly dpi: number;
}

/** Pixels of a picture: from `left` and `top` up to, but without, `right` and `bottom`. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WHITE = 255;
/** Darker than `DARKEST` is always ink, lighter than `LIGHTEST` never. */
const DARKEST = 60;
const LIGHTEST = 200;

/** Whether nothing is printed: an empty page needs no reading. */
export function isBlank({ grey }: Picture): boolean {
  return grey.every((shade) => shade >= LIGHTEST);
}

/** The shade that parts ink from paper: what is darker is ink. It parts the two best (Otsu), but paper is never taken for ink. */
export function inkBelow({ grey }: Picture): number {
  const counts = new Uint32Array(256);
  let sum = 0;
  for (const shade of grey) {
    counts[shade] = (counts[shade] ?? 0) + 1;
    sum += shade;
  }
  let best = { spread: 0, shade: 128 };
  let dark = 0;
  let darkSum = 0;
  for (let shade = 0; shade < 255; shade++) {
    const count = counts[shade] ?? 0;
    dark += count;
    darkSum += shade * count;
    const light = grey.length - dark;
    if (dark === 0 || light === 0) continue;
    const spread = dark * light * (darkSum / dark - (sum - darkSum) / light) ** 2;
    if (spread > best.spread) best = { spread, shade: shade + 1 };
  }
  return Math.min(Math.max(best.shade, DARKEST), LIGHTEST);
}

/** The picture as a file that the engine reads without decoding (netpbm, P5). */
export function pgmOf({ width, height, grey }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}

import { inkBelow, WHITE, type Area, type Picture } from './picture.js';
import type { SeenWord } from './read-picture.js';

/* The engine reads lines that run across the page, and mixes up the cells of a table. Cut out and put below one
   another they are lines as of any text. */

/** Inches of white around each cell. */
const MARGIN = 0.12;
/** Inches between a lead and its cell: a space, so that spaces in the cell do not look narrow beside it. */
const SPACE = 0.06;
/** Inches: what is longer is read in parts. */
const LONGEST = 14;
/** Less ink, in square inches, are specks. */
const LEAST_INK = 0.0004;

/** Cells of a picture put below one another, and where each of them came from. */
export interface Column {
  readonly picture: Picture;
  readonly places: readonly Place[];
}

/** A cell in a column: its upper left corner there, and what it is of the whole picture. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly area: Area;
}

/** The picture with white in place of cells, and the part of each that has ink; empty ones are passed over. */
export function cutOut(picture: Picture, cells: readonly Area[]): { rest: Picture; inked: Area[] } {
  const limit = inkBelow(picture);
  const grey = Uint8Array.from(picture.grey);
  for (const { left, top, right, bottom } of cells) {
    for (let y = top; y < bottom; y++) grey.fill(WHITE, y * picture.width + left, y * picture.width + right);
  }
  return { rest: { ...picture, grey }, inked: cells.flatMap((cell) => inkIn(picture, cell, limit) ?? []) };
}

/**
 * Areas of a picture put below one another.
 * @param lead a word of the picture to stand before each: a few digits alone do not show the engine how high letters are
 */
export function columnsOf(picture: Picture, areas: readonly Area[], lead: Area | null = null): Column[] {
  const parts: Area[][] = [];
  let height = Infinity;
  for (const area of areas) {
    if (height > LONGEST * picture.dpi) {
      parts.push([]);
      height = 0;
    }
    parts.at(-1)?.push(area);
    height += area.bottom - area.top;
  }
  return parts.map((part) => columnOf(picture, part, lead));
}

/** A word of a column as it stands in the picture, and its cell; null for a lead, and what runs together with it: no word of the cell. */
export function backInPicture(
  { places, picture: { dpi } }: Column,
  word: SeenWord,
): { cell: Area; word: SeenWord } | null {
  const { left, top, right, bottom } = word.area;
  const place = places.findLast((one) => one.top - (MARGIN * dpi) / 2 <= (top + bottom) / 2) ?? places[0];
  if (!place || left < place.left - SPACE * dpi) return null;
  const [x, y] = [place.area.left - place.left, place.area.top - place.top];
  return {
    cell: place.area,
    word: { ...word, area: { left: left + x, top: top + y, right: right + x, bottom: bottom + y } },
  };
}

/** The part of a cell that has ink; null for an empty one. */
function inkIn({ width, grey, dpi }: Picture, cell: Area, limit: number): Area | null {
  let ink = 0;
  let [left, top, right, bottom] = [cell.right, cell.bottom, cell.left, cell.top];
  for (let y = cell.top; y < cell.bottom; y++) {
    for (let x = cell.left; x < cell.right; x++) {
      if ((grey[y * width + x] ?? WHITE) >= limit) continue;
      ink++;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  return ink < LEAST_INK * dpi * dpi ? null : { left, top, right, bottom };
}

function columnOf(picture: Picture, areas: readonly Area[], lead: Area | null): Column {
  const margin = Math.round(MARGIN * picture.dpi);
  const left = margin + (lead ? widthOf(lead) + Math.round(SPACE * picture.dpi) : 0);
  let below = margin;
  const places = areas.map((area) => {
    const top = below + Math.max(0, lead ? heightOf(lead) - heightOf(area) : 0);
    below = top + heightOf(area) + margin;
    return { left, top, area };
  });
  const width = left + Math.max(...areas.map(widthOf)) + margin;
  const column = { ...picture, width, height: below, grey: new Uint8Array(width * below).fill(WHITE) };
  for (const { top, area } of places) {
    copy(picture, area, column, left, top);
    // Both stand on one line.
    if (lead) copy(picture, lead, column, margin, top + heightOf(area) - heightOf(lead));
  }
  return { picture: column, places };
}

function widthOf({ left, right }: Area): number {
  return right - left;
}

function heightOf({ top, bottom }: Area): number {
  return bottom - top;
}

function copy(from: Picture, area: Area, to: Picture, left: number, top: number): void {
  for (let y = area.top; y < area.bottom; y++) {
    const row = from.grey.subarray(y * from.width + area.left, y * from.width + area.right);
    to.grey.set(row, (top + y - area.top) * to.width + left);
  }
}

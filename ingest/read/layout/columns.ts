import { withoutAccents } from '../../../schema/fold.js';
import { centre, heightOf } from './boxes.js';
import { linesOf, lineSize, lineText, partsOf, type Line } from './lines.js';
import type { Word } from './page.js';

/** Lines that stand in two columns, from one line of a page to before another. */
export interface Columns {
  readonly from: number;
  readonly to: number;
  readonly left: readonly Line[];
  readonly right: readonly Line[];
}

/** Quốc hiệu or its like in a text of the Party; tiêu ngữ. Without accents: a machine misreads them. */
const MOTTO = /^(?:cong hoa xa hoi|dang cong san viet nam|doc lap\W+tu do)/u;
const DATE = /ngay\W.*thang\W.*nam(?:\W|$)/u;
const RECIPIENTS = /^noi nhan\W*/u;
/** In whose name, or as what, a text is signed. */
const SIGNING =
  /^(?:t\/?m|k\/?t|t\/?l|t\/?uq|q)\.\W*\p{L}|^(?:pho )?(?:chu tich|bi thu|thu tuong|bo truong|thu truong|giam doc|chanh van phong|cuc truong|truong ban|chu nhiem|tong cuc truong|thong doc)(?:\W|$)/u;

/** How far the columns of a head reach below the motto, and how far above the recipients a signature may begin. */
const HEAD_LINES = 9;
const CLOSE_ABOVE = 4;
const CLOSE_BELOW = 8;
/** The right column begins no further left of its first known word, in points. */
const FURTHER_LEFT = 110;
/** White space that divides columns, in parts of the size of letters. */
const DIVIDES = 0.5;
/** So wide it is never between two words of a line that is set to both margins. */
const APART = 2;
/** A line whose middle is as near to the middle of the page's text, in points, is set over both columns. */
const CENTRED = 12;

/**
 * The two columns at the head of a text, issuer and quốc hiệu, and those at its foot, nơi nhận and signature, as Nghị
 * định 30/2020/NĐ-CP and Hướng dẫn 36-HD/VPTW lay them out.
 */
export function columnsOf(lines: readonly Line[]): Columns[] {
  const head = headOf(lines);
  const foot = footOf(lines, head?.to ?? 0);
  return [head, foot].filter((one) => one !== null);
}

function headOf(lines: readonly Line[]): Columns | null {
  for (const [index, line] of lines.entries()) {
    const at = line.words.findIndex((_, from) => MOTTO.test(folded(line.words.slice(from, from + 8))));
    const motto = line.words[at];
    if (!motto) continue;
    const last = lines.slice(index, index + HEAD_LINES).findIndex((one) => DATE.test(folded(one.words)));
    const region = lines.slice(0, index + 1 + Math.max(last, 1));
    const gutter = gutterOf(region, motto.box.left);
    if (gutter === null || !region.some(({ box }) => box.left < gutter)) continue;
    let to = index + 1;
    const middle = textCentre(lines);
    for (; to < lines.length && to < index + HEAD_LINES; to++) {
      const next = lines[to];
      if (!next || !isSplit(next, gutter)) break;
      const done = last !== -1 && to > index + last;
      if (done && (next.box.right > gutter || isFar(lines[to - 1], next))) break;
      if (Math.abs(centre(next.box) - middle) < CENTRED && !bothSides(next, gutter)) break;
    }
    let from = index;
    while (from > 0 && isSplit(lines[from - 1] ?? line, gutter)) from--;
    return split(lines, from, to, gutter);
  }
  return null;
}

function footOf(lines: readonly Line[], after: number): Columns | null {
  const at = lines.findIndex(({ words }, index) => index >= after && RECIPIENTS.test(folded(words.slice(0, 3))));
  const opening = lines[at];
  if (!opening) return null;
  const above = Math.max(after, at - CLOSE_ABOVE);
  const [sign] = lines
    .slice(above, at + CLOSE_BELOW)
    .flatMap((line) => partsOf(line, APART))
    .filter((part) => part.box.left > opening.box.left + FURTHER_LEFT && SIGNING.test(folded(part.words)))
    .sort((one, other) => one.box.left - other.box.left);
  if (!sign) return null;
  const gutter = gutterOf(lines.slice(at, at + CLOSE_BELOW), sign.box.left);
  if (gutter === null) return null;
  let to = at;
  while (to < lines.length && isSplit(lines[to] ?? opening, gutter)) to++;
  let from = at;
  while (from > above && (lines[from - 1]?.box.left ?? 0) >= gutter) from--;
  return to > at ? split(lines, from, to, gutter) : null;
}

/** Where the right column begins: at the left edge of a word before which most is free; null where nothing is. */
function gutterOf(lines: readonly Line[], known: number): number | null {
  const boxes = lines.flatMap(({ words }) => words.map(({ box }) => box));
  const places = [...new Set(boxes.map(({ left }) => left))].filter(
    (left) => left <= known + 1 && left > known - FURTHER_LEFT,
  );
  const judged = places.map((place) => {
    const crossing = lines.filter((line) => !isSplit(line, place)).length;
    const free = place - Math.max(0, ...boxes.map(({ right }) => right).filter((right) => right <= place + 1));
    return { place, crossing, free };
  });
  const [best] = judged.sort((one, other) => one.crossing - other.crossing || other.free - one.free);
  return best ? best.place - 1 : null;
}

/** Whether white space divides the line there, or it lies on one side. */
function isSplit(line: Line, gutter: number): boolean {
  const left = line.words.findLast(({ box }) => centre(box) < gutter);
  const right = line.words.find(({ box }) => centre(box) >= gutter);
  if (left && left.box.right > gutter + 2) return false;
  if (right && right.box.left < gutter - 2) return false;
  return !left || !right || right.box.left - left.box.right >= lineSize(line) * DIVIDES;
}

const bothSides = ({ box }: Line, gutter: number): boolean => box.left < gutter && box.right > gutter;

const isFar = (line: Line | undefined, next: Line): boolean =>
  line !== undefined && next.box.top - line.box.bottom > heightOf(next.box);

function textCentre(lines: readonly Line[]): number {
  return (Math.min(...lines.map(({ box }) => box.left)) + Math.max(...lines.map(({ box }) => box.right))) / 2;
}

function split(lines: readonly Line[], from: number, to: number, gutter: number): Columns {
  const words = lines.slice(from, to).flatMap((line) => line.words);
  const side = (isLeft: boolean): Line[] => linesOf(words.filter(({ box }) => centre(box) < gutter === isLeft));
  return { from, to, left: side(true), right: side(false) };
}

function folded(words: readonly Word[]): string {
  return withoutAccents(lineText({ words }));
}

import { around } from './boxes.js';
import type { Box } from './page.js';

/** A straight line: where it runs (y of a horizontal, x of a vertical one), from where to where. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Rules that cross or touch: those of one table. */
export interface Ruling {
  readonly box: Box;
  readonly across: readonly Stroke[];
  readonly down: readonly Stroke[];
}

/** Rules nearer than this are one, printed twice or by the cells on both sides of it, or a little askew. */
export const NEAR = 3.5;
/** More rules are of a drawing. */
const MOST_RULES = 4000;

/** The rules of a page by the tables that they make; a line that crosses no other is an underline and makes none. */
export function rulingsOf(rules: readonly Box[]): Ruling[] {
  if (rules.length > MOST_RULES) return [];
  const across = strokesAcross(rules);
  const upright = rules.filter((rule) => rule.right - rule.left < rule.bottom - rule.top);
  const down = merged(
    upright.map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
  );
  return connected(across, down);
}

/** The horizontal rules, those of neighbouring cells as one. */
export function strokesAcross(rules: readonly Box[]): Stroke[] {
  const flat = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top);
  return merged(flat.map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })));
}

/** Strokes that go on with each other as one. */
function merged(strokes: readonly Stroke[]): Stroke[] {
  const whole: { at: number; from: number; to: number }[] = [];
  for (const stroke of strokes.toSorted((one, other) => one.from - other.from)) {
    const same = whole.find(({ at, to }) => Math.abs(at - stroke.at) <= NEAR / 2 && stroke.from <= to + NEAR);
    if (same) same.to = Math.max(same.to, stroke.to);
    else whole.push({ ...stroke });
  }
  return whole;
}

function connected(across: readonly Stroke[], down: readonly Stroke[]): Ruling[] {
  const groups: { across: Set<Stroke>; down: Set<Stroke> }[] = [];
  for (const horizontal of across) {
    const crossed = down.filter((vertical) => touch(horizontal, vertical));
    if (crossed.length === 0) continue;
    const joined = { across: new Set([horizontal]), down: new Set(crossed) };
    for (const group of groups.filter((one) => crossed.some((vertical) => one.down.has(vertical)))) {
      for (const stroke of group.across) joined.across.add(stroke);
      for (const stroke of group.down) joined.down.add(stroke);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map((group) => {
    const own = [...group.across];
    const upright = [...group.down];
    const boxes = [
      ...own.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at })),
      ...upright.map(({ at, from, to }) => ({ left: at, right: at, top: from, bottom: to })),
    ];
    return { box: around(boxes), across: own, down: upright };
  });
}

function touch(horizontal: Stroke, vertical: Stroke): boolean {
  return isOn(vertical.at, horizontal) && isOn(horizontal.at, vertical);
}

function isOn(place: number, { from, to }: Stroke): boolean {
  return place >= from - NEAR && place <= to + NEAR;
}

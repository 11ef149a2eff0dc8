import type { Box } from './page.js';

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }));
}

export const heightOf = (box: Box): number => box.bottom - box.top;
export const middle = (box: Box): number => (box.top + box.bottom) / 2;
export const centre = (box: Box): number => (box.left + box.right) / 2;

/** How much of their heights two boxes share; nothing or less where they do not. */
export function sharedHeight(one: Box, other: Box): number {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

/** Whether the middle of a box lies within another. */
export function isWithin(box: Box, area: Box): boolean {
  const x = centre(box);
  const y = middle(box);
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

import type { Block, Cell } from '../office/block.js';
import { isFurniture } from './furniture.js';
import { attribute, childElements, type Element } from './tree.js';

/** No table of words is wider. */
const WIDEST = 100;
const DRAWN = /border[^:;]*:[^;]*\b(?:solid|double|dotted|dashed|inset|outset|groove|ridge)\b/iu;

/**
 * A table as a block, behind its caption. A table around tables lays out the page: what stands in its cells, in their
 * order. `blocksOf` reads what stands in an element.
 */
export function tableBlocks(table: Element, blocksOf: (element: Element) => Block[]): Block[] {
  const parts = childElements(table);
  const captions = parts.filter(({ tagName }) => tagName === 'caption').flatMap(blocksOf);
  const rows = rowsOf(parts, blocksOf);
  const all = rows.flat().flatMap(({ blocks }) => blocks);
  if (all.some(({ type }) => type === 'table')) return [...captions, ...all];
  return [...captions, { type: 'table', ruled: isRuled(table), rows }];
}

/** The cells of each row, with an empty one where a cell of a row above reaches down. */
function rowsOf(parts: readonly Element[], blocksOf: (element: Element) => Block[]): Cell[][] {
  /** For each column the row at which it is free again. */
  const taken: number[] = [];
  return parts
    .flatMap((part) => (part.tagName === 'tr' ? [part] : childElements(part).filter(({ tagName }) => tagName === 'tr')))
    .filter((row) => !isFurniture(row))
    .map((row, at) => {
      const cells: Cell[] = [];
      let column = 0;
      const skipTaken = (): void => {
        for (; (taken[column] ?? 0) > at; column++) cells.push({ blocks: [], columns: 1 });
      };
      for (const cell of childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
        skipTaken();
        const columns = Math.min(span(cell, 'colspan'), Math.max(1, WIDEST - column));
        taken.splice(column, columns, ...Array<number>(columns).fill(at + span(cell, 'rowspan')));
        column += columns;
        cells.push({ blocks: isFurniture(cell) ? [] : blocksOf(cell), columns });
      }
      skipTaken();
      return cells;
    });
}

function span(cell: Element, name: string): number {
  const reach = Number.parseInt(attribute(cell, name) ?? '', 10);
  return reach > 1 ? reach : 1;
}

/** Whether lines are drawn, by the table or most of its cells. */
function isRuled(table: Element): boolean {
  const border = attribute(table, 'border');
  if ((border !== null && border !== '0') || DRAWN.test(attribute(table, 'style') ?? '')) return true;
  const cells = cellsIn(table);
  return cells.filter((cell) => DRAWN.test(attribute(cell, 'style') ?? '')).length * 2 > cells.length;
}

function cellsIn(table: Element): Element[] {
  return childElements(table).flatMap((part) =>
    part.tagName === 'td' || part.tagName === 'th' ? [part] : cellsIn(part),
  );
}

import { PAGE_TURN, type Block, type Cell, type Table } from '../block.js';
import { elementsOf, type Element } from '../xml.js';
import type { Styles } from './styles.js';

/** Reads a table; `blocksOf` reads what stands in a cell. */
export function tableOf(element: Element, styles: Styles, blocksOf: (cell: Element) => Block[]): Table {
  const rows: Cell[][] = [];
  const cells: Element[] = [];
  let turns = '';
  const walk = (parent: Element): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'text:soft-page-break') turns += PAGE_TURN;
      else if (ROWS.has(child.name)) walk(child);
      else if (child.name === 'table:table-row') {
        const own = elementsOf(child).filter(({ name }) => CELLS.has(name));
        cells.push(...own.filter(({ name }) => name === 'table:table-cell'));
        const [first, ...rest] = own.flatMap((cell) => cellsOf(cell, blocksOf));
        const turned: Block[] = turns === '' ? [] : [{ type: 'paragraph', text: turns, notes: [] }];
        if (first) rows.push([{ ...first, blocks: [...turned, ...first.blocks] }, ...rest]);
        turns = '';
      }
    }
  };
  walk(element);
  const ruled = cells.filter(({ attributes }) => styles.sidesOf(attributes.get('table:style-name')) >= 2);
  return { type: 'table', ruled: ruled.length * 2 > cells.length, rows };
}

const ROWS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);
const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);

/** A cell that spans columns is followed by those that it covers; equal neighbours may be written once. */
function cellsOf(cell: Element, blocksOf: (cell: Element) => Block[]): Cell[] {
  const blocks = cell.name === 'table:table-cell' ? blocksOf(cell) : [];
  const repeated = Number(cell.attributes.get('table:number-columns-repeated') ?? '1') || 1;
  return Array.from({ length: Math.min(Math.max(repeated, 1), WIDEST) }, () => ({ blocks, columns: 1 }));
}

/** More columns than stand on any page. */
const WIDEST = 100;

import type { Block, Cell, Table } from '../block.js';
import { childOf, elementsOf, type Element } from '../xml.js';
import { numberOf, valueOf } from './properties.js';
import type { Styles } from './styles.js';

/** Reads a table; `blocksOf` reads what stands in a cell. */
export function tableOf(element: Element, styles: Styles, blocksOf: (cell: Element) => Block[]): Table {
  const rows = within(element, 'w:tr').filter((row) => !childOf(row, 'w:trPr', 'w:del'));
  const ruled = isRuled(element, rows, styles);
  return { type: 'table', ruled, rows: rows.map((row) => cellsOf(row, blocksOf)) };
}

function cellsOf(row: Element, blocksOf: (cell: Element) => Block[]): Cell[] {
  const skipped = numberOf(row, 'w:trPr', 'w:gridBefore') ?? 0;
  const cells = within(row, 'w:tc').map((cell): Cell => {
    const properties = childOf(cell, 'w:tcPr');
    const merged = childOf(properties, 'w:vMerge');
    const covered = merged !== undefined && merged.attributes.get('w:val') !== 'restart';
    return { blocks: covered ? [] : blocksOf(cell), columns: spanOf(properties) };
  });
  return skipped > 0 ? [{ blocks: [], columns: Math.min(skipped, WIDEST) }, ...cells] : cells;
}

/** Word lays out no more columns. */
const WIDEST = 63;

function spanOf(properties: Element | undefined): number {
  return Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), WIDEST);
}

/** The rows of a table or the cells of a row, also where a content control or an insertion is drawn around them. */
function within(parent: Element, name: string): Element[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return AROUND.has(element.name) ? within(element, name) : [];
  });
}
const AROUND = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml']);

/** Whether most of the cells have lines on two sides or more: one alone underlines. */
function isRuled(table: Element, rows: readonly Element[], styles: Styles): boolean {
  const properties = childOf(table, 'w:tblPr');
  const own = elementsOf(childOf(properties, 'w:tblBorders'));
  const drawn = new Set<string>();
  const told = new Set<string>();
  for (const side of [...own, ...styles.tableBorders(valueOf(properties, 'w:tblStyle'))]) {
    if (!told.has(side.name) && isDrawn(side)) drawn.add(side.name);
    told.add(side.name);
  }
  const cells = rows.flatMap((row) => within(row, 'w:tc'));
  const ruled = cells.filter((cell) => {
    const sides = elementsOf(childOf(cell, 'w:tcPr', 'w:tcBorders'));
    const told = new Set(sides.map((side) => side.name));
    return sides.filter(isDrawn).length + [...drawn].filter((side) => !told.has(side)).length >= 2;
  });
  return ruled.length * 2 > cells.length;
}

function isDrawn(side: Element): boolean {
  return !['nil', 'none'].includes(side.attributes.get('w:val') ?? 'none');
}

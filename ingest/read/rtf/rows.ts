import type { Block } from '../office/block.js';
import { alignedRows, isOfTable, type EdgedRow } from '../office/edges.js';

/** Word sets the edges of a column within this, in twips, of each other. */
const SLACK = 60;

/** Gathers paragraphs, and the cells and rows that they stand in. */
export interface TableGatherer {
  /** Acts on a control word; `endParagraph` gives the paragraph that is being written. */
  obey(word: string, value: number | null, endParagraph: () => Block): void;
  /** All blocks, at the end of the text. */
  end(endParagraph: () => Block): Block[];
}

export function tableGatherer(): TableGatherer {
  const blocks: Block[] = [];
  let inTable = false;
  /** Right edges of the cells of the row, in twips, and which of them a cell above covers. */
  let edges: number[] = [];
  let covered = new Set<number>();
  let lines = 0;
  let cell: Block[] = [];
  let cells: Block[][] = [];
  let rows: EdgedRow[] = [];

  const endRow = (): void => {
    const row = { edges, cells: cells.map((own, at) => (covered.has(at) ? [] : own)) };
    cells = [];
    if (row.cells.length === 0) return;
    // Nothing stands between two tables but that their columns differ.
    if (rows.length > 0 && !isOfTable(row, rows, SLACK)) endTable();
    rows.push(row);
  };
  const endTable = (): void => {
    if (rows.length > 0) {
      const ruled = lines >= rows.reduce((sum, row) => sum + row.cells.length, 0);
      blocks.push({ type: 'table', ruled, rows: alignedRows(rows, SLACK) });
    }
    rows = [];
    lines = 0;
  };
  const put = (paragraph: Block): void => {
    if (inTable) cell.push(paragraph);
    else {
      endRow();
      endTable();
      blocks.push(paragraph);
    }
  };

  const words: Readonly<Record<string, (value: number | null) => void>> = {
    trowd: () => {
      edges = [];
      covered = new Set();
    },
    clvmrg: () => covered.add(edges.length),
    cellx: (value) => edges.push(value ?? 0),
    brdrs: () => lines++,
    brdrdb: () => lines++,
    brdrth: () => lines++,
    pard: () => (inTable = false),
    intbl: () => (inTable = true),
    row: () => {
      endRow();
      inTable = false;
    },
  };

  return {
    obey: (word, value, endParagraph) => {
      if (word === 'par' || word === 'sect' || word === 'page') put(endParagraph());
      else if (word === 'cell') {
        cells.push([...cell, endParagraph()]);
        cell = [];
      } else words[word]?.(value);
    },
    end: (endParagraph) => {
      inTable = false;
      put(endParagraph());
      if (cell.length > 0) blocks.push(...cell);
      return blocks;
    },
  };
}

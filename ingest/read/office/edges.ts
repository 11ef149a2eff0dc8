import type { Block, Cell } from './block.js';

/** A row of a table by the right edges of its cells, in any unit of length. */
export interface EdgedRow {
  readonly edges: readonly number[];
  readonly cells: readonly (readonly Block[])[];
}

/** The cells of rows, each over as many columns as other rows have edges within it. Edges nearer than `slack` are one. */
export function alignedRows(rows: readonly EdgedRow[], slack: number): Cell[][] {
  const all = [...new Set(rows.flatMap(({ edges }) => edges))].sort((one, other) => one - other);
  const columns = all.filter((edge, at) => at === 0 || edge - (all[at - 1] ?? edge) > slack);
  const columnAt = (edge: number): number => columns.findLastIndex((start) => start <= edge);
  return rows.map(({ edges, cells }) => {
    let before = -1;
    return cells.map((blocks, at) => {
      const edge = edges[at];
      const column = edge === undefined ? before + 1 : columnAt(edge);
      const span = Math.max(1, column - before);
      before += span;
      return { blocks, columns: span };
    });
  });
}

/** Whether a row belongs to the table above it: most of its edges are edges of the table, or the other way round. */
export function isOfTable({ edges }: EdgedRow, rows: readonly EdgedRow[], slack: number): boolean {
  const known = [...new Set(rows.flatMap((row) => row.edges))];
  const [few, many] = edges.length < known.length ? [edges, known] : [known, edges];
  const shared = few.filter((edge) => many.some((other) => Math.abs(other - edge) <= slack));
  return shared.length * 2 > few.length;
}

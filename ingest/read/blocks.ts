import { tableLine } from './table-line.js';

/** What a written text is made of, in its order: paragraphs, each of one or more lines, and tables. */
export type Block = string | Table;

export interface Table {
  /** The cells of each row as written: a cell that spans stands where it begins, and nowhere else. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Over how many columns and rows it reaches; 1 as a rule. */
  readonly columns: number;
  readonly rows: number;
}

/** No table that is read as one is wider. */
const MOST_COLUMNS = 200;

/** The head of a text beside the name of the state or the party, its end beside the list of who receives it. */
const HEAD_OR_END = /c[ộô]ng\s+h[òo][àa]\s+x[ãa]\s+h[ộô]i|đ[ảa]ng\s+c[ộô]ng\s+s[ảa]n|n[ơo]i\s+nh[ậâ]n\s*:/iu;
const MOST_HEAD_ROWS = 6;

/** The blocks as text: a paragraph a line or more, a row of a table a line, a blank line on both sides of a table. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (typeof block === 'string' ? [block] : tableText(block)))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function tableText(table: Table): string[] {
  const grid = gridOf(table);
  if (holdsTables(table) || grid.every((row) => row.length < 2)) return cellsOf(table).map(cellText);
  if (setsSideBySide(table, grid)) return ['', ...columnsOf(grid).flat().map(cellText), ''];
  return ['', ...grid.map((row) => tableLine(row.map((cell) => (cell ? cellText(cell) : '')))), ''];
}

function cellText(cell: Cell): string {
  return textOf(cell.blocks);
}

function cellsOf({ rows }: Table): Cell[] {
  return rows.flat();
}

/** A table around tables serves the layout of the whole page. */
function holdsTables(table: Table): boolean {
  return cellsOf(table).some(({ blocks }) => blocks.some((block) => typeof block !== 'string'));
}

/**
 * Whether a table sets paragraphs side by side, like the two columns over every decision, and is to be read column after
 * column: it is that head, or the end with the signature, or too small to hold data.
 */
function setsSideBySide(table: Table, grid: readonly (readonly (Cell | null)[])[]): boolean {
  if (table.rows.length > MOST_HEAD_ROWS) return false;
  const cells = cellsOf(table).map(cellText);
  if (cells.some((cell) => HEAD_OR_END.test(cell.normalize('NFC')))) return true;
  return table.rows.length <= 2 && grid.every((row) => row.length <= 3) && cells.some((cell) => cell.includes('\n'));
}

/** The cells by row and column; null where a column is empty or belongs to a cell that began before. */
function gridOf({ rows }: Table): (Cell | null)[][] {
  const grid: (Cell | null)[][] = rows.map(() => []);
  const taken: number[] = [];
  for (const [at, row] of rows.entries()) {
    const own = grid[at] ?? [];
    for (const cell of row) {
      while ((taken[own.length] ?? 0) > at) own.push(null);
      for (let column = 0; column < cell.columns && own.length < MOST_COLUMNS; column++) {
        if (cell.rows > 1) taken[own.length] = at + cell.rows;
        own.push(column === 0 ? cell : null);
      }
    }
    while ((taken[own.length] ?? 0) > at) own.push(null);
  }
  return grid;
}

function columnsOf(grid: readonly (readonly (Cell | null)[])[]): Cell[][] {
  const width = Math.max(...grid.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => grid.flatMap((row) => row[column] ?? []));
}

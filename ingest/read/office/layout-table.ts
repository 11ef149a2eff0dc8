import type { Block, Table } from './block.js';

/** A head or a signature laid out by a table has few rows; more make a table of words without lines. */
const MOST_ROWS = 6;
/** The right side of the head of a text of the state or the party. */
const MOTTO = /^\s*(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM)/iu;

/**
 * The columns of a table that only puts things beside each other, to be read one after another; null for a table of rows.
 * Such is one column, or two without lines around them, as the head of a decision (its issuer | the motto) and its end
 * (where it is sent | who signs) are.
 */
export function layoutColumns(table: Table): Block[][] | null {
  const columns = columnsOf(table);
  if (columns.length <= 1) return columns;
  if (table.rows.length > MOST_ROWS || columns.length > 3) return null;
  return (columns.length === 2 && !table.ruled) || holds(table, MOTTO) ? columns : null;
}

/** What stands in each column that holds anything, from its top to its bottom. */
function columnsOf({ rows }: Table): Block[][] {
  const columns = new Map<number, Block[]>();
  for (const row of rows) {
    let at = 0;
    for (const cell of row) {
      if (cell.blocks.some(isFilled)) {
        const column = columns.get(at) ?? [];
        column.push(...cell.blocks);
        columns.set(at, column);
      }
      at += cell.columns;
    }
  }
  return [...columns].sort(([one], [other]) => one - other).map(([, blocks]) => blocks);
}

function isFilled(block: Block): boolean {
  return block.type === 'paragraph'
    ? block.text.trim() !== ''
    : block.rows.some((row) => row.some((cell) => cell.blocks.some(isFilled)));
}

function holds(table: Table, words: RegExp): boolean {
  return table.rows.some((row) =>
    row.some((cell) => cell.blocks.some((block) => block.type === 'paragraph' && words.test(block.text))),
  );
}

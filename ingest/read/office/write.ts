import type { SourceText } from '../source-text.js';
import { tableLine } from '../table-line.js';
import { unmasked } from '../text/legacy.js';
import { PAGE_TURN, type Block, type Table } from './block.js';
import { layoutColumns } from './layout-table.js';

/**
 * The text of a document: its paragraphs apart by an empty line, its tables a line a row, each note below what calls it.
 * Where the pages were turned is known if the program that wrote the file marked all `pageCount` of them; else there are none.
 */
export function written(blocks: readonly Block[], pageCount: number | null): Omit<SourceText, 'mediaType'> {
  const { text: turning, warnings } = unmasked(`${linesOf(blocks).join('\n\n')}\n`);
  const sheets = turning.split(PAGE_TURN);
  const text = sheets.join('');
  if (sheets.length !== pageCount) return { text, pages: [], warnings };
  let start = 0;
  const pages = sheets.map((sheet) => ({ start, end: (start += sheet.length) }));
  return { text, pages, warnings };
}

/** What stands apart by an empty line. A page that turns where nothing stands turns before what comes next. */
function linesOf(blocks: readonly Block[]): string[] {
  const parts: string[] = [];
  let turns = '';
  const add = (part: string): void => {
    if (part.replaceAll(PAGE_TURN, '').trim() === '') turns += part.replace(/[^\f]/gu, '');
    else {
      parts.push(turns + part);
      turns = '';
    }
  };
  for (const block of blocks) {
    const columns = block.type === 'table' ? layoutColumns(block) : null;
    if (columns) for (const part of columns.flatMap(linesOf)) add(part);
    else for (const part of [block.type === 'table' ? rowsOf(block) : block.text, ...notesOf([block])]) add(part);
  }
  if (turns !== '') parts.push(turns);
  return parts;
}

/** A page turns once in a row, however many of its cells go over the edge. */
function rowsOf({ rows }: Table): string {
  const lines = rows.map((row) => {
    const cells = row.flatMap(({ blocks, columns }) => [
      blocks.map(flat).join(' '),
      ...Array<string>(columns - 1).fill(''),
    ]);
    const turns = Math.max(0, ...cells.map((cell) => cell.split(PAGE_TURN).length - 1));
    const line = tableLine(cells.map((cell) => cell.replaceAll(PAGE_TURN, '')));
    return PAGE_TURN.repeat(turns) + line;
  });
  return lines.filter((line) => line.trim() !== '' || line.includes(PAGE_TURN)).join('\n');
}

/** All of a block on one line, as a cell holds it. */
function flat(block: Block): string {
  if (block.type === 'paragraph') return block.text;
  return block.rows.map((row) => row.flatMap(({ blocks }) => blocks.map(flat)).join(' ')).join(' ');
}

function notesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.notes : block.rows.flatMap((row) => row.flatMap((cell) => notesOf(cell.blocks))),
  );
}

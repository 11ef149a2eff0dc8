import { columnsOf } from './columns.js';
import { withoutFurniture } from './furniture.js';
import { linesOf, type Line } from './lines.js';
import { withMarks, withNotes } from './marks.js';
import type { Page } from './page.js';
import { paragraphs } from './paragraphs.js';
import { ruledTable, type Table } from './ruled.js';
import { rulingsOf } from './rulings.js';
import { withoutStamps } from './stamps.js';
import { unruledTables } from './unruled.js';

/**
 * The text of each page in reading order, for the outline to read: a line a printed line, white space between
 * paragraphs, a row of a table as one line with tabs. What belongs to the sheet and not to the text is left out:
 * running heads, page numbers, the stamp of a digital signature. Never throws.
 * @param pages all of a file, for what is repeated on them; a page without words gives an empty text
 */
export function layout(pages: readonly Page[]): string[] {
  const sheets = pages.map((page) => {
    const words = withoutStamps(page.words);
    const ruled = ruledTables(page, words);
    const rest = words.filter((word) => !ruled.some((table) => table.words.has(word)));
    const printed = linesOf(rest).map(withMarks);
    // Before what is repeated is left out: the head of a table is, on every page.
    const unruled = outsideColumns(printed).flatMap((lines) => unruledTables(lines, page.rules));
    const lines = printed.filter((line) => !unruled.some((table) => table.lines.has(line)));
    return { page, tables: [...ruled, ...unruled], lines };
  });
  const lines = withoutFurniture(sheets);
  return sheets.map(({ tables }, index) => textOf(withNotes(lines[index] ?? []), tables));
}

function ruledTables(page: Page, words: Page['words']): Table[] {
  return rulingsOf(page.rules).flatMap((ruling) => ruledTable(ruling, words) ?? []);
}

/** The lines above, between and below those that stand in columns. */
function outsideColumns(lines: readonly Line[]): (readonly Line[])[] {
  const columns = columnsOf(lines);
  const ends = [0, ...columns.map(({ to }) => to)];
  return ends.map((from, at) => lines.slice(from, columns[at]?.from));
}

/** Lines and tables from top to bottom, with white space around a table and around what stands in columns. */
function textOf(lines: readonly Line[], tables: readonly Table[]): string {
  const blocks: { top: number; text: string[] }[] = tables.map(({ box, rows }) => ({ top: box.top, text: [...rows] }));
  const columns = columnsOf(lines);
  let run: Line[] = [];
  const close = (): void => {
    if (run[0]) blocks.push({ top: run[0].box.top, text: paragraphs(run) });
    run = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const beside = columns.find(({ from }) => from === at);
    if (!line) break;
    if (beside) {
      close();
      blocks.push({ top: line.box.top, text: [...paragraphs(beside.left), '', ...paragraphs(beside.right)] });
      at = beside.to - 1;
      continue;
    }
    const last = run.at(-1);
    if (last && tables.some(({ box }) => box.top >= last.box.top && box.top < line.box.top)) close();
    run.push(line);
  }
  close();
  return blocks
    .sort((one, other) => one.top - other.top)
    .map(({ text }) => text.join('\n'))
    .join('\n\n');
}

/** Prints a text in the layouts that texts of the genre come in, so that one reading can be compared with another. */

type Relayout = (text: string) => string;

const isRow = (line: string): boolean => line.includes('\t') && line.trim() !== '';

/** Breaks running lines at a width; the first line of a paragraph earlier, as web pages do. */
export const wrapped =
  (width: number, first = width, blankLines = true): Relayout =>
  (text) =>
    text
      .split('\n')
      .filter((line) => blankLines || line.trim() !== '')
      .flatMap((line) => (isRow(line) ? [line] : broken(line, width, first)))
      .join('\n');

function broken(line: string, width: number, first: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(/\s+/u)) {
    const limit = lines.length === 0 ? first : width;
    if (current !== '' && current.length + 1 + word.length > limit) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** Windows line ends. */
export const crlf: Relayout = (text) => text.replaceAll('\n', '\r\n');

/** Every so many lines a page number, cutting whatever stands there. */
export const paged =
  (every: number, foot: (page: number) => string): Relayout =>
  (text) => {
    let page = 0;
    return text
      .split('\n')
      .flatMap((line, index) => ((index + 1) % every === 0 ? [line, '', foot(++page), ''] : [line]))
      .join('\n');
  };

/** Rewrites each table with its rows given as cells. */
const tables =
  (write: (rows: string[][]) => string[]): Relayout =>
  (text) => {
    const out: string[] = [];
    let rows: string[][] = [];
    for (const line of [...text.split('\n'), '']) {
      if (isRow(line)) {
        rows.push(line.split('\t'));
      } else {
        if (rows.length > 0) out.push(...write(rows));
        rows = [];
        out.push(line);
      }
    }
    return out.join('\n');
  };

/** Markdown's pipe tables. */
export const pipes: Relayout = tables((rows) =>
  rows.flatMap((cells, index) => {
    const row = `| ${cells.join(' | ')} |`;
    return index === 0 ? [row, `|${cells.map(() => '---').join('|')}|`] : [row];
  }),
);

/** One cell a line, a lone bar between the cells. */
export const stacked: Relayout = tables((rows) =>
  rows.flatMap((cells) => cells.flatMap((cell, at) => (at === 0 ? [cell] : ['|', cell]))),
);

/** Columns set by runs of spaces, long cells broken within their column. */
export const aligned =
  (widths: (columns: number) => number): Relayout =>
  (text) =>
    tables((rows) => {
      const columns = Math.max(...rows.map((cells) => cells.length));
      const longest = Array.from({ length: columns }, (_, at) =>
        Math.max(...rows.map((cells) => cells[at]?.length ?? 0)),
      );
      const wide = longest.map((length) => Math.min(length, widths(columns)));
      return rows.flatMap((cells) => {
        const stacks = wide.map((width, at) => broken(cells[at] ?? '', Math.max(width, 1), Math.max(width, 1)));
        const height = Math.max(...stacks.map((stack) => stack.length));
        return Array.from({ length: height }, (_, line) =>
          stacks
            .map((stack, at) => (stack[line] ?? '').padEnd((wide[at] ?? 0) + 3))
            .join('')
            .trimEnd(),
        );
      });
    })(text);

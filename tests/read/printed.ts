import type { Box, Page, Word } from '../../ingest/read/layout/page.js';

/** Words of a line from a place on the page: letters half as wide as high. */
export function printedAt(left: number, top: number, text: string, size = 12): Word[] {
  const words: Word[] = [];
  let x = left;
  for (const word of text.split(' ')) {
    const right = x + (word.length * size) / 2;
    words.push({ text: word, size, box: { left: x, top, right, bottom: top + size } });
    x = right + size / 3;
  }
  return words;
}

/** An A4 page of words, and rules from place to place. */
export function pageOf(words: readonly Word[][], rules: readonly Box[] = []): Page {
  return { width: 595, height: 842, words: words.flat(), rules };
}

/** The rules of a grid, without those that `merged` cells would cross: "row,column" is merged with the cell to its right. */
export function gridAt(xs: readonly number[], ys: readonly number[], merged: ReadonlySet<string> = new Set()): Box[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const across = ys.map((y) => ({ left, right, top: y, bottom: y + 0.5 }));
  const outer = [left, right].map((x) => ({ left: x, right: x + 0.5, top, bottom }));
  const down = xs
    .slice(1, -1)
    .flatMap((x, column) =>
      ys
        .slice(1)
        .flatMap((y, row) =>
          merged.has(`${row},${column}`) ? [] : [{ left: x, right: x + 0.5, top: ys[row] ?? 0, bottom: y }],
        ),
    );
  return [...across, ...outer, ...down];
}

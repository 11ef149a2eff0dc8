import type { SourceText } from '../read/source-text.js';
import type { ReadingText } from '../restore/reading-text.js';
import { rangeOf, type Passage, type Range } from '../text.js';
import type { Span } from './facts.js';

/**
 * Makes the function that turns `[start, end)` of a passage into a span of the source text.
 * The function throws a RangeError when nothing of the text stands there.
 */
export function locator(source: SourceText, reading: ReadingText) {
  const lineStarts = startsOfLines(source.text);
  const pageStarts = source.pages.map((page) => page.start);

  return function locate(passage: Passage, start = 0, end: number = passage.text.length): Span {
    const range = rangeOf(passage, start, end);
    if (!range)
      throw new RangeError(`nothing of the text stands in [${start}, ${end}) of "${passage.text.slice(0, 40)}"`);
    return { quote: passage.text.slice(start, end), ...spanOf(reading.toSource(range)) };
  };

  function spanOf(range: Range): Omit<Span, 'quote'> {
    return {
      sourceQuote: source.text.slice(range.start, range.end),
      startOffset: range.start,
      endOffset: range.end,
      startLine: countUpTo(lineStarts, range.start),
      endLine: countUpTo(lineStarts, Math.max(range.start, range.end - 1)),
      page: pageStarts.length > 0 ? Math.max(1, countUpTo(pageStarts, range.start)) : null,
    };
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

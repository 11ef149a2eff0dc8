import type { Kind } from '../kinds.js';
import type { Range } from '../../text.js';
import { layout } from '../layout/index.js';
import type { Page } from '../layout/page.js';
import type { RecognisedPage } from '../scan/recognise.js';
import { recognitionWarnings } from '../scan/warnings.js';
import { unmaskedPages } from '../text/legacy.js';
import { ReadError } from '../read-error.js';
import type { OnPage, SourceText } from '../source-text.js';
import { isLegible } from './legible.js';
import { printedPages } from './pages.js';

const SIGNATURE = '%PDF-';
/** Readers accept the signature anywhere in the first kilobyte (ISO 32000, note to 7.5.2). */
const SIGNATURE_WITHIN = 1024;
/** Stands between two pages of the joined text: plain text's own page break. */
const PAGE_BREAK = '\n\f';

/** A PDF: pages with a text layer that can be relied on by that, others by their pictures. */
export const pdf: Kind = {
  sniff: (bytes) => Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN)).includes(SIGNATURE),
  read: async (bytes, name, onPage) => {
    const printed = await printedPages(bytes, name, onPage);
    const layer = unmaskedPages(layout(printed));
    const blind = layer.texts.flatMap((text, index) => (isLegible(text) ? [] : [index + 1]));
    const recognised = await pagesFromPictures(blind, printed.length, bytes, name, onPage);
    const whole = printed.map((page, index) => better(recognised.get(index + 1)?.page, page));
    if (whole.every(({ words }) => words.length === 0)) throw withoutText(name, recognised);
    const { texts, warnings: undone } = blind.length === 0 ? layer : unmaskedPages(layout(whole));
    const pages: Range[] = [];
    let text = '';
    for (const [index, page] of texts.entries()) {
      if (index > 0) text += PAGE_BREAK;
      pages.push({ start: text.length, end: text.length + page.length });
      text += page;
    }
    const warnings = [...undone, ...recognitionWarnings(recognised)];
    return { text, mediaType: 'application/pdf', pages, warnings } satisfies SourceText;
  },
};

/** A page as recognised, if that gave words; else as its text layer has it. */
function better(recognised: Page | undefined, printed: Page): Page {
  return recognised && recognised.words.length > 0 ? recognised : printed;
}

/** The pages without a text layer that can be relied on, by number, as they were recognised. */
async function pagesFromPictures(
  numbers: readonly number[],
  pages: number,
  bytes: Uint8Array,
  name: string,
  onPage: OnPage,
): Promise<Map<number, RecognisedPage | null>> {
  if (numbers.length === 0) return new Map();
  // Drawing and recognising take long to load; whoever reads a text layer does not wait for them.
  const { recognisedPages } = await import('../scan/index.js');
  let read = pages - numbers.length;
  return recognisedPages(bytes, name, numbers, () => {
    onPage(++read, pages);
  });
}

function withoutText(name: string, recognised: ReadonlyMap<number, RecognisedPage | null>): ReadError {
  const tooLarge = [...recognised].find(([, page]) => page === null);
  if (!tooLarge) return new ReadError('EMPTY_TEXT', `"${name}" has no text, neither as letters nor in its pictures.`);
  const message = `Page ${tooLarge[0]} of "${name}" is too large to be drawn. Scan it with fewer dots an inch and upload that.`;
  return new ReadError('TOO_LARGE', message);
}

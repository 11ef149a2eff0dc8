import type { Kind } from '../kinds.js';
import type { Range } from '../../text.js';
import { layout } from '../layout/index.js';
import { lineText } from '../layout/lines.js';
import type { Page } from '../layout/page.js';
import { recognitionWarnings } from '../scan/warnings.js';
import { unmaskedPages } from '../text/legacy.js';
import { ReadError } from '../read-error.js';
import type { OnPage, SourceText } from '../source-text.js';
import { worthOf } from './legible.js';
import { printedPages } from './pages.js';
import { recognisedInstead, type Recognised } from './recognition.js';

const SIGNATURE = '%PDF-';
/** Readers accept the signature anywhere in the first kilobyte (ISO 32000, note to 7.5.2). */
const SIGNATURE_WITHIN = 1024;
/** Stands between two pages of the joined text: plain text's own page break. */
const PAGE_BREAK = '\n\f';

/** A PDF: pages with a text layer that can be relied on by that, others by their pictures. */
export const pdf: Kind = {
  sniff: (bytes) => Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN)).includes(SIGNATURE),
  read: async (bytes, name, { onPage, engines }) => {
    const tell = tellOnce(onPage);
    const printed = await printedPages(bytes, name, (page, number, pages) => {
      const [text = ''] = unmaskedPages([lineText(page)]).texts;
      if (worthOf(text, page.pictured) === 'TEXT') tell(number, pages);
    });
    const layer = unmaskedPages(layout(printed));
    const layers = layer.texts.map((text, at) => ({ text, worth: worthOf(text, printed[at]?.pictured ?? false) }));
    for (const [at, { worth }] of layers.entries()) if (worth === 'TEXT') tell(at + 1, printed.length);
    const recognised = await recognisedInstead(layers, (numbers) =>
      pagesFromPictures(numbers, bytes, name, engines, (number) => {
        tell(number, printed.length);
      }),
    );
    const whole = printed.map((page, at) => better(recognised.get(at + 1)?.page, page));
    if (whole.every(({ words }) => words.length === 0)) throw withoutText(name, recognised);
    const { texts, warnings: undone } = recognised.size === 0 ? layer : unmaskedPages(layout(whole));
    for (const at of whole.keys()) tell(at + 1, whole.length);
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

/** Tells of a page when it is done, and of each only once: how many pages are read never falls. */
function tellOnce(onPage: OnPage): (number: number, pages: number) => void {
  const done = new Set<number>();
  return (number, pages) => {
    if (done.has(number)) return;
    done.add(number);
    onPage(done.size, pages);
  };
}

/** A page as recognised, if that gave words; else as its text layer has it. */
function better(recognised: Page | undefined, printed: Page): Page {
  return recognised && recognised.words.length > 0 ? recognised : printed;
}

async function pagesFromPictures(
  numbers: readonly number[],
  bytes: Uint8Array,
  name: string,
  engines: number,
  onRead: (number: number) => void,
): Promise<Recognised> {
  if (numbers.length === 0) return new Map();
  // Drawing and recognising take long to load; whoever reads a text layer does not wait for them.
  const { recognisedPages } = await import('../scan/index.js');
  return recognisedPages(bytes, name, numbers, engines, onRead);
}

function withoutText(name: string, recognised: Recognised): ReadError {
  const tooLarge = [...recognised].find(([, page]) => page === null);
  if (!tooLarge) return new ReadError('EMPTY_TEXT', `"${name}" has no text, neither as letters nor in its pictures.`);
  const message = `Page ${tooLarge[0]} of "${name}" is too large to be drawn. Scan it with fewer dots an inch and upload that.`;
  return new ReadError('TOO_LARGE', message);
}

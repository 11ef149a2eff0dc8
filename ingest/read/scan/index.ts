import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, refusal } from '../pdf/engine.js';
import { drawPage, MOST_PIXELS } from './draw.js';
import { enginesAtOnce } from './engines.js';
import { recognise, type RecognisedPage } from './recognise.js';

/**
 * Reads pages of a PDF from their pictures, on all cores. One that cannot be drawn comes out without a word; null is
 * one that is too large to be drawn. Throws `ReadError` where the file cannot be opened.
 * @param numbers of the pages, 1-based
 * @param onRead told after each page
 */
export async function recognisedPages(
  bytes: Uint8Array,
  name: string,
  numbers: readonly number[],
  onRead: () => void,
): Promise<Map<number, RecognisedPage | null>> {
  const pages = new Map<number, RecognisedPage | null>();
  const document = await openPdf(bytes, name, MOST_PIXELS);
  try {
    const queue = numbers.values();
    const readOn = async (): Promise<void> => {
      for (const number of queue) {
        pages.set(number, await recognisedPage(document, number));
        onRead();
      }
    };
    // One more than there are engines, so that a page is drawn while others are read.
    await Promise.all(Array.from({ length: enginesAtOnce() + 1 }, readOn));
  } catch (cause) {
    throw refusal(cause, name);
  } finally {
    await document.loadingTask.destroy();
  }
  const blank = numbers.filter((number) => pages.get(number)?.confidence === null);
  for (const number of await tooLarge(bytes, name, blank)) pages.set(number, null);
  return pages;
}

async function recognisedPage(document: PDFDocumentProxy, number: number): Promise<RecognisedPage> {
  const picture = await drawPage(document, number);
  return picture ? recognise(picture) : { page: { width: 0, height: 0, words: [], rules: [] }, confidence: null };
}

/** Which pages have a picture that was left out because it is too large: the engine tells it only when it is strict. */
async function tooLarge(bytes: Uint8Array, name: string, numbers: readonly number[]): Promise<number[]> {
  if (numbers.length === 0) return [];
  const document = await openPdf(bytes, name, MOST_PIXELS, true);
  try {
    const found: number[] = [];
    for (const number of numbers) {
      const refused: unknown = await document
        .getPage(number)
        .then((page) => page.getOperatorList())
        .then(
          () => null,
          (cause: unknown) => cause,
        );
      if (refused instanceof Error && refused.message.includes('maximum allowed size')) found.push(number);
    }
    return found;
  } finally {
    await document.loadingTask.destroy();
  }
}

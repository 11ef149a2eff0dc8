import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, refusal } from '../pdf/engine.js';
import { drawPage, MOST_PIXELS } from './draw.js';
import { openEngines, type Engines } from './engines.js';
import { isBlank } from './picture.js';
import { recognise, type RecognisedPage } from './recognise.js';

/**
 * Reads pages of a PDF from their pictures. One that cannot be drawn comes out without a word; null is
 * one without a word in a file with a picture that is too large to be drawn. Throws `ReadError` where the file cannot be opened.
 * @param numbers of the pages, 1-based
 * @param atOnce how many engines may work at once
 * @param onRead told the number of each page after it
 */
export async function recognisedPages(
  bytes: Uint8Array,
  name: string,
  numbers: readonly number[],
  atOnce: number,
  onRead: (number: number) => void,
): Promise<Map<number, RecognisedPage | null>> {
  const pages = new Map<number, RecognisedPage | null>();
  const document = await openPdf(bytes, name, MOST_PIXELS);
  const engines = openEngines(atOnce);
  try {
    const queue = numbers.values();
    const readOn = async (): Promise<void> => {
      for (const number of queue) {
        pages.set(number, await recognisedPage(document, number, engines));
        onRead(number);
      }
    };
    // One more than there are engines, so that a page is drawn while others are read.
    await Promise.all(Array.from({ length: atOnce + 1 }, readOn));
  } catch (cause) {
    throw refusal(cause, name);
  } finally {
    engines.close();
    await document.loadingTask.destroy();
  }
  const blank = numbers.filter((number) => pages.get(number)?.confidence === null);
  if (blank.length > 0 && hasTooLarge(bytes)) for (const number of blank) pages.set(number, null);
  return pages;
}

async function recognisedPage(document: PDFDocumentProxy, number: number, engines: Engines): Promise<RecognisedPage> {
  const picture = await drawPage(document, number);
  if (picture && !isBlank(picture)) return recognise(picture, engines);
  return { page: { width: 0, height: 0, words: [], rules: [] }, confidence: null, unsure: [] };
}

/** The size in the dictionary of a picture; dictionaries of streams are never packed (ISO 32000, 7.5.7). */
const SIZE = /\/(Width|Height)\s+(\d+)(?:(?!stream)[^]){0,300}?\/(?!\1)(?:Width|Height)\s+(\d+)/g;

/** Whether the file has a picture that was left out because it is too large: the PDF engine does not tell. */
function hasTooLarge(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return [...file.matchAll(SIZE)].some(([, , one, other]) => Number(one) * Number(other) > MOST_PIXELS);
}

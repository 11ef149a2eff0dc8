import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadError } from '../read-error.js';

/** No office writes more; a file that does is a book or made to do harm. */
const MOST_PAGES = 3000;

/**
 * Opens a PDF. Throws `ReadError`: ENCRYPTED for one that wants a password (one that only forbids printing or copying
 * is read), CORRUPT for one that cannot be repaired, TOO_MANY_PAGES. The caller destroys what it gets by `closePdf`.
 * @param largestPicture pictures of more pixels are left out; none are decoded for 0
 */
export async function openPdf(bytes: Uint8Array, name: string, largestPicture: number): Promise<PDFDocumentProxy> {
  // The engine takes long to load; whoever reads plain text does not wait for it.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))));
  const task = getDocument({
    // The engine detaches the buffer that it is given.
    data: Uint8Array.from(bytes),
    cMapUrl: join(home, 'cmaps/'),
    standardFontDataUrl: join(home, 'standard_fonts/'),
    wasmUrl: join(home, 'wasm/'),
    maxImageSize: largestPicture,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw new ReadError(
        'TOO_MANY_PAGES',
        `"${name}" has ${document.numPages} pages; up to ${MOST_PAGES} are read. Split it and upload the parts.`,
      );
    }
    return document;
  } catch (cause) {
    await task.destroy();
    throw refusal(cause, name);
  }
}

/** Why the engine could not read a file, as what its owner is told. */
export function refusal(cause: unknown, name: string): ReadError {
  if (cause instanceof ReadError) return cause;
  // The engine's own errors, by name: it is loaded only when it is needed.
  const kind = cause instanceof Error ? cause.name : '';
  if (kind === 'PasswordException') {
    const message = `"${name}" is protected by a password. Save it without one and upload that.`;
    return new ReadError('ENCRYPTED', message, { cause });
  }
  if (kind === 'InvalidPDFException' || kind === 'FormatError') {
    return new ReadError('CORRUPT', `"${name}" is a damaged PDF. Export it again from where it came.`, { cause });
  }
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `"${name}" could not be read as a PDF (${why}). Print it to a new PDF and upload that.`;
  return new ReadError('UNREADABLE', message, { cause });
}

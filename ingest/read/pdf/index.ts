import type { Kind } from '../kinds.js';
import type { Range } from '../../text.js';
import type { Warning } from '../../warning.js';
import { unmaskedPages } from '../text/legacy.js';
import { ReadError } from '../read-error.js';
import type { SourceText } from '../source-text.js';

const SIGNATURE = '%PDF-';
/** Readers accept the signature anywhere in the first kilobyte (ISO 32000, note to 7.5.2). */
const SIGNATURE_WITHIN = 1024;
/** Stands between two pages of the joined text: plain text's own page break. */
const PAGE_BREAK = '\n\f';

/** A PDF with a text layer. */
export const pdf: Kind = {
  sniff: (bytes) => Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN)).includes(SIGNATURE),
  read: async (bytes, name) => {
    const { texts, warnings: undone } = unmaskedPages(await pageTexts(bytes, name));
    const pages: Range[] = [];
    const warnings: Warning[] = [];
    let text = '';
    for (const [index, page] of texts.entries()) {
      if (index > 0) text += PAGE_BREAK;
      pages.push({ start: text.length, end: text.length + page.length });
      text += page;
      if (page.trim() === '') {
        warnings.push({ code: 'PAGE_WITHOUT_TEXT', message: `Page ${index + 1} has no text layer.`, page: index + 1 });
      }
    }
    if (warnings.length === texts.length) {
      throw new ReadError(
        'EMPTY_TEXT',
        `"${name}" is a PDF without a text layer, probably a scan. Run text recognition over it and upload the result.`,
      );
    }
    return { text, mediaType: 'application/pdf', pages, warnings: [...undone, ...warnings] } satisfies SourceText;
  },
};

async function pageTexts(bytes: Uint8Array, name: string): Promise<string[]> {
  // The PDF engine takes long to load; whoever reads plain text does not wait for it.
  const { PDFParse, PasswordException, InvalidPDFException, FormatError } = await import('pdf-parse');
  // The engine detaches the buffer that it is given.
  const parser = new PDFParse({ data: bytes.slice() });
  try {
    const { pages } = await parser.getText({ pageJoiner: '' });
    return pages.map((page) => page.text);
  } catch (cause) {
    if (cause instanceof PasswordException) {
      const message = `"${name}" is protected by a password. Save it without one and upload that.`;
      throw new ReadError('ENCRYPTED', message, { cause });
    }
    if (cause instanceof InvalidPDFException || cause instanceof FormatError) {
      throw new ReadError('CORRUPT', `"${name}" is a damaged PDF. Export it again from where it came.`, { cause });
    }
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `"${name}" could not be read as a PDF (${why}). Print it to a new PDF and upload that.`;
    throw new ReadError('UNREADABLE', message, { cause });
  } finally {
    await parser.destroy();
  }
}

import type { Kind } from '../kinds.js';
import type { Range } from '../../text.js';
import type { Warning } from '../../warning.js';
import { layout } from '../layout/index.js';
import { unmaskedPages } from '../text/legacy.js';
import { ReadError } from '../read-error.js';
import type { SourceText } from '../source-text.js';
import { printedPages } from './pages.js';

const SIGNATURE = '%PDF-';
/** Readers accept the signature anywhere in the first kilobyte (ISO 32000, note to 7.5.2). */
const SIGNATURE_WITHIN = 1024;
/** Stands between two pages of the joined text: plain text's own page break. */
const PAGE_BREAK = '\n\f';

/** A PDF with a text layer. */
export const pdf: Kind = {
  sniff: (bytes) => Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN)).includes(SIGNATURE),
  read: async (bytes, name, onPage) => {
    const { texts, warnings: undone } = unmaskedPages(layout(await printedPages(bytes, name, onPage)));
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

import { doc } from './doc/index.js';
import { office } from './office/index.js';
import { pdf } from './pdf/index.js';
import type { ReadOptions } from './options.js';
import type { SourceText } from './source-text.js';
import { html } from './html/index.js';
import { mhtml } from './html/mhtml.js';
import { rtf } from './rtf/index.js';
import { plainText } from './text/plain-text.js';

/** A kind of file that gives text. */
export interface Kind {
  /** Whether the bytes look like this kind. */
  sniff(bytes: Uint8Array): boolean;
  /** Throws `ReadError` where the file has no text to give. Paged kinds tell of every page. */
  read(bytes: Uint8Array, name: string, options: ReadOptions): Promise<SourceText> | SourceText;
}

/** In the order in which they are asked; plain text, which has no signature, last. */
export const kinds: readonly Kind[] = [office, doc, pdf, rtf, mhtml, html, plainText];

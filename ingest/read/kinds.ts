import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';
import type { SourceText } from './source-text.js';

/** A kind of file that gives text. */
export interface Kind {
  /** Whether the bytes look like this kind. */
  sniff(bytes: Uint8Array): boolean;
  /** Throws `ReadError` where the file has no text to give. */
  read(bytes: Uint8Array, name: string): Promise<SourceText> | SourceText;
}

/** In the order in which they are asked; plain text, which has no signature, last. */
export const kinds: readonly Kind[] = [pdf, plainText];

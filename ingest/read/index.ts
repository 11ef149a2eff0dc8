import { ReadError } from './read-error.js';
import type { OnPage, SourceText } from './source-text.js';
import { kinds } from './kinds.js';

export { ReadError, type ReadErrorCode } from './read-error.js';
export type { OnPage, SourceText } from './source-text.js';

/**
 * The text of a file, exactly as its bytes give it. The kind is sniffed from the bytes; `name` only helps to word the
 * refusal. Throws `ReadError` for a file that has no text to give.
 */
export async function read(bytes: Uint8Array, name: string, onPage: OnPage = () => undefined): Promise<SourceText> {
  if (bytes.length === 0) throw new ReadError('EMPTY', `"${name}" is empty (0 bytes). Upload the file again.`);
  const kind = kinds.find((candidate) => candidate.sniff(bytes));
  if (!kind) {
    throw new ReadError(
      'UNSUPPORTED_TYPE',
      `"${name}" is neither plain text nor a PDF. Save it as a text file or as a PDF and upload that.`,
    );
  }
  const source = await kind.read(bytes, name, onPage);
  if (source.text.trim() === '') {
    throw new ReadError('EMPTY_TEXT', `"${name}" holds no text. If it is a scan, run text recognition over it first.`);
  }
  return source;
}

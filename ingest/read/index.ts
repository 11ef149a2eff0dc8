import { MAX_TEXT, tooLarge } from './limits.js';
import { ReadError } from './read-error.js';
import { unsupported } from './refusal.js';
import { enginesFor, type ReadOptions } from './options.js';
import type { SourceText } from './source-text.js';
import { kinds, type Kind } from './kinds.js';

export { ReadError, type ReadErrorCode } from './read-error.js';
export { enginesFor, type ReadOptions } from './options.js';
export type { OnPage, SourceText } from './source-text.js';

/**
 * The text of a file, exactly as its bytes give it. The kind is sniffed from the bytes; `name` only helps to word the
 * refusal. Throws `ReadError` for a file that has no text to give.
 */
export async function read(
  bytes: Uint8Array,
  name: string,
  { onPage = () => undefined, engines = enginesFor(1) }: Partial<ReadOptions> = {},
): Promise<SourceText> {
  if (bytes.length === 0) throw new ReadError('EMPTY', `"${name}" is empty (0 bytes). Upload the file again.`);
  const kind = kinds.find((candidate) => candidate.sniff(bytes));
  if (!kind) throw await unsupported(bytes, name);
  const source = await readAs(kind, bytes, name, { onPage, engines });
  if (source.text.trim() === '') {
    throw new ReadError('EMPTY_TEXT', `"${name}" holds no text. Upload the file that does, or a PDF of it.`);
  }
  if (source.text.length > MAX_TEXT) throw tooLarge(name);
  return source;
}

/** Whatever a damaged file makes of the libraries that read it, it is refused with a code. */
async function readAs(kind: Kind, bytes: Uint8Array, name: string, options: ReadOptions): Promise<SourceText> {
  try {
    return await kind.read(bytes, name, options);
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    const message = `"${name}" is damaged and cannot be read. Save it anew from where it came and upload that.`;
    throw new ReadError('CORRUPT', message, { cause });
  }
}

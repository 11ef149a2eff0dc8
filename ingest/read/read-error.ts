/**
 * Why a file has no text to give. Stable: clients match on it.
 *
 * EMPTY: no bytes. EMPTY_TEXT: readable, but without a word. UNSUPPORTED_TYPE: of no kind that is read. ENCRYPTED: needs
 * a password. CORRUPT: damaged, or made to do harm (a zip bomb). TOO_LARGE: more text than is read, or a page too large
 * to be drawn. TOO_MANY_PAGES: more pages than are read. UNREADABLE: none of these; the message tells.
 */
export type ReadErrorCode =
  'EMPTY' | 'EMPTY_TEXT' | 'UNSUPPORTED_TYPE' | 'ENCRYPTED' | 'CORRUPT' | 'TOO_LARGE' | 'TOO_MANY_PAGES' | 'UNREADABLE';

/** A file that cannot be read. The message says, for the one who brought it, what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(
    readonly code: ReadErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

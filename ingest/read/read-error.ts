/** Why a file has no text to give. Stable: clients match on it. */
export type ReadErrorCode = 'EMPTY' | 'EMPTY_TEXT' | 'UNSUPPORTED_TYPE' | 'ENCRYPTED' | 'CORRUPT' | 'UNREADABLE';

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

import { ReadError } from './read-error.js';

/** So much text is read of one file, in UTF-16 code units: fifty times the longest plan seen. */
export const MAX_TEXT = 10_000_000;

/** No encoding takes more bytes for a UTF-16 code unit than three. */
export const MAX_TEXT_BYTES = 3 * MAX_TEXT;

/** The refusal of a text that is longer. */
export function tooLarge(name: string): ReadError {
  const most = MAX_TEXT.toLocaleString('en');
  return new ReadError('TOO_LARGE', `"${name}" holds more than ${most} characters. Split it and upload the parts.`);
}

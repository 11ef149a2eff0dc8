/** So much text is read of one file, in UTF-16 code units: fifty times the longest plan seen. */
export const MAX_TEXT = 10_000_000;

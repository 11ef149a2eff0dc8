import data from './words.json' with { type: 'json' };

/** The encoding that a font's letters have by its character set; null for that of the whole text. */
export function encodingOfCharset(charset: number): string | null {
  return new Map(Object.entries(data.charsets)).get(String(charset)) ?? null;
}

/** The encoding of a code page of Windows. */
export function encodingOfCodePage(page: number): string {
  return page === 65001 ? 'utf-8' : isEncoding(`windows-${page}`) ? `windows-${page}` : WESTERN;
}

export const WESTERN = 'windows-1252';

/** Bytes, a character each, as the letters that they are in an encoding. */
export function decoded(bytes: string, encoding: string): string {
  return /^[\0-\x7f]*$/u.test(bytes) ? bytes : new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'));
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

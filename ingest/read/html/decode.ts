/** Within so many bytes a page says how it is encoded. */
const PROLOGUE = 4096;
const SAID = /<(?:meta\b[^>]*\bcharset\s*=\s*["']?|\?xml\b[^>]*\bencoding\s*=\s*["'])\s*(?<charset>[\w.:-]+)/iu;
const MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Of what is no UTF-8, at most so much may be damage. */
const DAMAGED = 0.02;

/**
 * The characters of a page: by its byte order mark; as UTF-8 where it is UTF-8, whatever it says of itself; as it says;
 * else as the bytes of western Europe, which old fonts showed as Vietnamese.
 * @param told the encoding that what carried the page told; null where nothing did
 */
export function decodeHtml(bytes: Uint8Array, told: string | null = null): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked) return decodeAs(marked, bytes) ?? '';
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = utf8.match(/\ufffd/gu)?.length ?? 0;
  const beyond = utf8.match(/[\u0080-\uffff]/gu)?.length ?? 0;
  if (broken === 0) return utf8;
  const said = told ?? SAID.exec(utf8.slice(0, PROLOGUE))?.groups?.charset ?? 'windows-1252';
  const isUtf8 = /^utf-?8$/iu.test(said);
  if (isUtf8) return broken <= DAMAGED * beyond ? utf8 : (decodeAs('windows-1252', bytes) ?? utf8);
  return decodeAs(said, bytes) ?? decodeAs('windows-1252', bytes) ?? utf8;
}

/** Null where there is no such encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

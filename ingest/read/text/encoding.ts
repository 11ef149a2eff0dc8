import { MAX_TEXT_BYTES } from '../limits.js';
import { saysVietnamese, unmask } from './legacy.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258';

/** Enough to judge an encoding by. */
const SAMPLE = 1 << 16;
/** Above this share of control characters, bytes are not text. */
const MOST_CONTROLS = 0.01;
/** Up to this share of characters that are cut or overwritten, UTF-8 is still UTF-8; no other encoding comes out as so few. */
const MOST_DAMAGED = 0.002;

/**
 * The encoding of plain text, by its byte order mark or by how its bytes are spread. Bytes of western Europe are text
 * only if an old encoding makes Vietnamese of them, or that of Windows, which writes most tones behind their letters. Null for what is not text.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const utf16 = utf16ByStatistics(bytes);
  if (utf16) return isText(bytes, utf16) ? utf16 : null;
  if (isText(bytes, 'utf-8') || isDamagedUtf8(bytes)) return 'utf-8';
  if (!isText(bytes, 'windows-1252')) return null;
  const sample = bytes.subarray(0, SAMPLE);
  if (unmask(decode(sample, 'windows-1252'))) return 'windows-1252';
  return saysVietnamese(decode(sample, 'windows-1258')) ? 'windows-1258' : null;
}

/** The text of the bytes, without the byte order mark, letters and their tones as one character. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1258' ? text.normalize('NFC') : text;
}

/** In UTF-16 every space and line end carries a zero byte: first in big endian, second in little endian. */
function utf16ByStatistics(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let big = 0;
  let little = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) big++;
    if (bytes[2 * pair + 1] === 0) little++;
  }
  if (pairs === 0 || Math.max(big, little) < pairs / 4) return null;
  return big > 4 * little ? 'utf-16be' : little > 4 * big ? 'utf-16le' : null;
}

function isText(bytes: Uint8Array, encoding: Encoding): boolean {
  // A sample may end inside a character: `stream` leaves the rest out instead of calling it an error.
  let sample: string;
  try {
    sample = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, SAMPLE), { stream: true });
    // What is too long to be read at all is judged by its sample.
    if (bytes.length > SAMPLE && bytes.length <= MAX_TEXT_BYTES)
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return !hasControls(sample);
}

/** A file that was cut inside a letter, or lost a byte on its way: better read with a gap than not at all. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  const damaged = sample.match(/\ufffd+/g)?.length ?? 0;
  return damaged <= Math.max(1, sample.length * MOST_DAMAGED) && !hasControls(sample) && saysVietnamese(sample);
}

function hasControls(sample: string): boolean {
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]/g)?.length ?? 0;
  return controls > sample.length * MOST_CONTROLS;
}

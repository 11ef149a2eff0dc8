import type { Kind } from '../kinds.js';
import { written } from '../office/write.js';
import { blocksOf } from './blocks.js';

const SIGNATURE = /^\s*\{\\rtf/u;

/** A text in the Rich Text Format, which word processors of all times write, also under the name of .doc. */
export const rtf: Kind = {
  sniff: (bytes) => SIGNATURE.test(latin(bytes.subarray(0, 64))),
  read: (bytes) => ({ ...written(blocksOf(latin(bytes)), null), mediaType: 'application/rtf' }),
};

/** A character for each byte. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

import CFB from 'cfb';
import { ReadError } from '../read-error.js';

/** The compound file that old Office documents are: streams of bytes by name, in folders. */
export interface Container {
  /** Paths of all streams and folders, in small letters. */
  readonly paths: readonly string[];
  /** The bytes of a stream at the top; null where there is none of that name. */
  stream(name: string): Buffer | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isContainer(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Throws `ReadError` for a damaged one. */
export function openContainer(bytes: Uint8Array, name: string): Container {
  try {
    const file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
    return {
      paths: file.FullPaths.map((path) => path.toLowerCase()),
      stream: (stream) => {
        const content = CFB.find(file, `/${stream}`)?.content;
        return content ? Buffer.from(content) : null;
      },
    };
  } catch (cause) {
    throw new ReadError('CORRUPT', `"${name}" is damaged. Save it again where it was written.`, { cause });
  }
}

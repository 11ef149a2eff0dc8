import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { tooLarge } from '../limits.js';
import { ReadError } from '../read-error.js';

/** The zip that an office document is. Nothing of it is ever written to disk. */
export interface Archive {
  /** The paths of its parts. */
  readonly names: readonly string[];
  /** The bytes of a part; null where there is none of that path. Throws `ReadError` for a damaged one, and for a bomb. */
  part(path: string): Promise<Buffer | null>;
}

/** A long text with a picture a page has some hundred parts. */
const MOST_PARTS = 20_000;
/** The largest part that is unpacked, in bytes: the text of the longest file that is read, with its markup. */
const LARGEST_PART = 64_000_000;
/** XML packs down to a tenth or a twentieth. What packs down to so little more is made to fill the memory. */
const HIGHEST_RATIO = 250;
/** Below this, in bytes, any ratio is harmless. */
const HARMLESS = 5_000_000;

/** Opens a zip. Throws `ReadError` for one that is damaged or has more parts than any document. */
export async function openArchive(bytes: Uint8Array, name: string): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MOST_PARTS) throw bomb(name);
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return {
      names: [...entries.keys()],
      part: async (path) => {
        const entry = entries.get(path);
        return entry ? unpacked(zip, entry, name) : null;
      },
    };
  } catch (cause) {
    throw damaged(name, cause);
  }
}

async function unpacked(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * HIGHEST_RATIO) throw bomb(name);
  if (uncompressedSize > LARGEST_PART) throw tooLarge(name);
  if (entry.isEncrypted()) {
    throw new ReadError('ENCRYPTED', `"${name}" is protected by a password. Save it without one and upload that.`);
  }
  try {
    // The stream breaks off where a part has more bytes, or fewer, than it declares.
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) throw new Error(`${entry.fileName} is not what was packed`);
    return bytes;
  } catch (cause) {
    throw damaged(name, cause);
  }
}

function damaged(name: string, cause: unknown): ReadError {
  if (cause instanceof ReadError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ReadError('CORRUPT', `"${name}" is damaged (${why}). Save it again where it was written.`, { cause });
}

function bomb(name: string): ReadError {
  return new ReadError('CORRUPT', `"${name}" would unpack to far more than a document holds. It is not read.`);
}

import { createHash, randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Content } from '../../ingest/queue/index.js';
import { unsupported } from './unsupported.js';

/** The largest file that is taken, in bytes. */
export const MAX_FILE_SIZE = 100 * 1024 * 1024;
/** So much of a file is kept at hand to tell its kind. */
const HEAD_BYTES = 4100;

/** Why a file is not kept, as a `UserError`. */
export interface FileRefusal {
  readonly code: 'EMPTY' | 'TOO_LARGE' | 'UNSUPPORTED_TYPE';
  readonly message: string;
  readonly field: string[];
}

/** A file that came in, in a temporary place until it is closed; hashed as it came. */
export class ReceivedFile implements Content, AsyncDisposable {
  /** What can be told against it without reading it: EMPTY, TOO_LARGE, UNSUPPORTED_TYPE; null for nothing. */
  refusal: FileRefusal | null = null;
  bytes = 0;
  sha256 = '';

  private constructor(
    readonly name: string,
    private readonly handle: FileHandle,
  ) {}

  /** Takes a file in; one that is too large only to the limit. Rejects when the stream or the disk fails. */
  static async from(stream: Readable, name: string): Promise<ReceivedFile> {
    const file = new ReceivedFile(name, await openNameless());
    try {
      await file.fill(stream);
    } catch (error) {
      await file[Symbol.asyncDispose]();
      throw error;
    }
    return file;
  }

  pieces(): Readable {
    return this.handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1024 * 1024 });
  }

  /** What the audit tells of it. */
  toJSON(): object {
    const { name, bytes, sha256, refusal } = this;
    return refusal?.code === 'TOO_LARGE' ? { name } : { name, bytes, sha256 };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.handle.close();
  }

  private async fill(stream: Readable): Promise<void> {
    const hash = createHash('sha256');
    let head = Buffer.alloc(0);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      this.bytes += chunk.length;
      if (this.bytes > MAX_FILE_SIZE) {
        this.refusal = refused('TOO_LARGE', 'is larger than 100 MB. Split it, or hand in its text', this.name);
        return;
      }
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      hash.update(chunk);
      await this.handle.appendFile(chunk);
    }
    this.sha256 = hash.digest('hex');
    if (this.bytes === 0) this.refusal = refused('EMPTY', 'is empty (0 bytes). Upload the file again', this.name);
    const kind = await unsupported(head);
    if (kind !== null) {
      const advice = `is of a kind without text that is read (${kind}). Save it as a PDF and upload that`;
      this.refusal = refused('UNSUPPORTED_TYPE', advice, this.name);
    }
  }
}

function refused(code: FileRefusal['code'], what: string, name: string): FileRefusal {
  return { code, message: `"${name}" ${what}.`, field: ['file'] };
}

/** A file without a name is gone with its last user, however that ends. */
async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `soichi-upload-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await rm(path);
  return handle;
}

import { setImmediate } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { SourceChunk } from './source-chunk.js';
import { SourceFile } from './source-file.js';

/* The bytes of a file, kept in pieces so that writing and reading a large one never holds it several times. */

/* The embedded engine answers within one turn of the event loop: after each piece, whoever waits gets the next turn. */

/** The size of a piece in the database. */
const CHUNK_BYTES = 1024 * 1024;

/** Keeps the bytes of a file whose row is new, as they come. The caller's transaction makes it all or nothing. */
export async function writeContent(
  tx: SqlEntityManager,
  sourceId: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  let position = 0;
  for await (const piece of inChunks(content)) {
    await tx.insert(SourceChunk, { source: sourceId, position, content: piece });
    position += 1;
    await setImmediate();
  }
}

/** The bytes of a file, piece by piece: one is in memory at a time. Throws when the file is deleted meanwhile. */
export async function* sourceChunks(em: SqlEntityManager, sourceId: string): AsyncGenerator<Uint8Array> {
  const { bytes } = await em.findOneOrFail(SourceFile, sourceId, { fields: ['bytes'] });
  for (let position = 0; position * CHUNK_BYTES < bytes; position += 1) {
    // As base64 a piece comes through the embedded engine ten times as fast as in its own notation for bytes.
    const [chunk] = await em.execute<{ content: string }[]>(
      `select encode(content, 'base64') as content from source_chunk where source_id = ? and position = ?`,
      [sourceId, position],
    );
    if (!chunk) throw new Error(`the file ${sourceId} was deleted while it was read`);
    yield Buffer.from(chunk.content, 'base64');
    await setImmediate();
  }
}

/** All bytes of a file, in one piece of memory. Throws when the file is deleted meanwhile. */
export async function sourceBytes(em: SqlEntityManager, sourceId: string): Promise<Uint8Array> {
  const { bytes } = await em.findOneOrFail(SourceFile, sourceId, { fields: ['bytes'] });
  const whole = new Uint8Array(bytes);
  let at = 0;
  for await (const chunk of sourceChunks(em, sourceId)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The same bytes in pieces of `CHUNK_BYTES`, however they come. */
async function* inChunks(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of content) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled === CHUNK_BYTES) {
        yield chunk;
        chunk = Buffer.alloc(CHUNK_BYTES);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}

import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { ExtractedText } from '../schema/extracted-text.js';
import type { SourceText } from './read/source-text.js';
import { READER_VERSION } from './rules-version.js';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** What this version of the reader has read from a file before; null when it has not. */
export async function extractedText(em: SqlEntityManager, sourceId: string): Promise<SourceText | null> {
  const kept = await em.findOne(ExtractedText, { sourceId, readerVersion: READER_VERSION });
  return kept && (JSON.parse((await decompress(kept.content)).toString()) as SourceText);
}

/** Keeps what was read from a file, so that whoever needs its text again need not read it again. */
export async function keepExtractedText(em: SqlEntityManager, sourceId: string, text: SourceText): Promise<void> {
  const content = await compress(JSON.stringify(text));
  await em.upsert(ExtractedText, { sourceId, readerVersion: READER_VERSION, content });
}

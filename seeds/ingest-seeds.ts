import { readdirSync, readFileSync } from 'node:fs';
import type { EntityManager } from '@mikro-orm/sql';
import type { IngestQueue } from '../ingest/queue/index.js';
import { SourceFile } from '../schema/source-file.js';

/** Hands in the texts of this folder when the database is empty: all of them or, cut off, none. */
export async function submitSeeds(em: EntityManager, queue: IngestQueue): Promise<void> {
  if ((await em.count(SourceFile)) > 0) return;
  // The texts stay where the package is, the compiled program does not.
  const folder = new URL('seeds/', import.meta.resolve('#package'));
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  await queue.submit(names.sort().map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) })));
}

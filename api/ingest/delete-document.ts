import type { EntityManager } from '@mikro-orm/sql';
import { LockMode } from '@mikro-orm/core';
import { Document } from '../../schema/document.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { SourceFile } from '../../schema/source-file.js';
import { sweep } from '../../schema/sweep.js';

/** Removes a document, its facts, its file and what no other document speaks of, in one transaction. */
export function deleteDocument(em: EntityManager, id: string): Promise<'deleted' | 'unknown' | 'being read'> {
  return em.transactional(async (tx) => {
    const document = await tx.findOne(Document, { id });
    if (!document) return 'unknown';
    // Whoever wants the file read again waits for this lock, and then finds it gone.
    const file = { id: document.source.id };
    await tx.findOne(SourceFile, file, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const open = await tx.count(IngestJob, { source: file.id, state: { $in: ['QUEUED', 'RUNNING'] } });
    if (open > 0) return 'being read';
    await tx.nativeDelete(Document, { id });
    await tx.nativeDelete(SourceFile, file);
    await sweep(tx);
    return 'deleted';
  });
}

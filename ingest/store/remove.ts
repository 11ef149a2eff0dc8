import { LockMode, type SqlEntityManager } from '@mikro-orm/sql';
import { Document } from '../../schema/document.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { SourceFile } from '../../schema/source-file.js';
import { linksFollow, rememberEnds } from './follow.js';
import { namedIn } from './refresh.js';
import { updateShared } from './shared.js';
import { writeTogether } from './together.js';

/** What became of the wish to remove a document; nothing is removed while a job reads its file. */
export type Removal = 'removed' | 'unknown' | 'being read';

/**
 * Removes a document, its facts, its file and what no other document speaks of, in one transaction. The version before it
 * is current again.
 */
export function removeDocument(em: SqlEntityManager, id: string): Promise<Removal> {
  return writeTogether(em, async (tx) => {
    const document = await tx.findOne(Document, { id });
    if (!document) return 'unknown';
    // Whoever wants the file read again waits for this lock, and then finds it gone.
    const file = { id: document.source.id };
    await tx.findOne(SourceFile, file, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const open = await tx.count(IngestJob, { source: file.id, state: { $in: ['QUEUED', 'RUNNING'] } });
    if (open > 0) return 'being read';

    const named = await namedIn(tx, [id]);
    await rememberEnds(tx, id);
    const next = await tx.findOne(
      Document,
      { supersededBy: id },
      { fields: ['id'], orderBy: { source: { handedInAt: 'desc' }, id: 'desc' } },
    );
    if (next) await linksFollow(tx, [id], next.id);
    await tx.nativeDelete(Document, { id });
    await tx.nativeDelete(SourceFile, file);
    const { number, issuedOn } = document;
    await updateShared(tx, { marks: [{ number, issuedOn }], named, document: id });
    return 'removed';
  });
}

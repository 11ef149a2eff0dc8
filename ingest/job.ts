import { raw, ref, type MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { Document } from '../schema/document.js';
import type { IngestStage } from '../schema/enums.js';
import { IngestJob } from '../schema/ingest-job.js';
import { isOutage } from '../schema/outage.js';
import { sourceBytes } from '../schema/source-content.js';
import type { SourceFile } from '../schema/source-file.js';
import { withHints } from './hints.js';
import { readDocument } from './pipeline.js';
import { ReadError } from './read/index.js';
import { store } from './store/index.js';

/** Where each stage begins, as part of the whole work. */
const PROGRESS: Readonly<Record<IngestStage, number>> = {
  READ: 0.05,
  RESTORE: 0.2,
  OUTLINE: 0.35,
  EXTRACT: 0.5,
  LINK: 0.65,
  STORE: 0.8,
};
/** An error that the text is not to blame for may pass: so often the work is tried. */
const MAX_TRIES = 3;
/** A text that brings the process down time and again is given up. */
const MAX_ATTEMPTS = 10;

/** Told as a file enters a stage; what it does must not take long. */
export type OnFileStage = (fileName: string, stage: IngestStage) => void;

/**
 * Does one job and keeps its row true: what stage it is in, what was read, or why it failed. Does nothing for a job that
 * is done or gone. Rejects when another try may help; the row then waits again.
 */
export async function runJob(orm: MikroORM, jobId: string, onStage?: OnFileStage): Promise<void> {
  const em = orm.em.fork();
  const job = await begin(em, jobId);
  if (!job) return;
  const source = job.source?.unwrap();
  if (!source) return fail(em, jobId, 'SOURCE_DELETED', 'The file was deleted before it was read.');
  if (job.attempts > MAX_ATTEMPTS) return fail(em, jobId, 'CUT_OFF', `Reading was cut off ${MAX_ATTEMPTS} times.`);
  try {
    await work(orm, job, source, onStage);
  } catch (error) {
    if (error instanceof ReadError) return fail(em, jobId, error.code, error.message);
    // Without what hangs on the error: the query of a database error holds whole texts.
    console.error(`job ${jobId}: ${error instanceof Error ? error.stack : String(error)}`);
    // The database was away: its return is waited for, however often.
    if (isOutage(error)) throw error;
    if (job.attempts >= MAX_TRIES) return fail(em, jobId, 'INTERNAL', String(error));
    await update(em, jobId, { state: 'QUEUED' });
    throw error;
  }
}

async function work(orm: MikroORM, job: IngestJob, source: SourceFile, onStage?: OnFileStage): Promise<void> {
  const em = orm.em.fork();
  const enter = async (stage: IngestStage) => {
    onStage?.(job.fileName, stage);
    await update(em, job.id, { stage, progress: PROGRESS[stage] });
  };
  const read = await readDocument(await sourceBytes(em, source.id), job.fileName, enter);
  const document = withHints(read.facts.document, job.hints);
  await enter('STORE');
  const stored = await store(orm, source.id, { ...read, facts: { ...read.facts, document } });
  await update(em, job.id, {
    state: 'COMPLETED',
    progress: 1,
    document: ref(Document, stored.documentId),
    counts: stored.counts,
    warnings: [...read.facts.warnings],
    finishedAt: new Date(),
  });
}

/** Marks a job as running, one attempt more; null when it is done already or gone. */
async function begin(em: SqlEntityManager, jobId: string): Promise<IngestJob | null> {
  const begun = await em.nativeUpdate(
    IngestJob,
    { id: jobId, state: { $in: ['QUEUED', 'RUNNING'] } },
    { state: 'RUNNING', attempts: raw('attempts + 1'), stage: null, progress: 0, startedAt: new Date() },
  );
  return begun === 0 ? null : em.findOne(IngestJob, jobId, { populate: ['source'] });
}

async function fail(em: SqlEntityManager, jobId: string, code: string, message: string): Promise<void> {
  await update(em, jobId, { state: 'FAILED', error: { code, message }, finishedAt: new Date() });
}

async function update(em: SqlEntityManager, jobId: string, change: Partial<IngestJob>): Promise<void> {
  await em.nativeUpdate(IngestJob, { id: jobId }, change);
}

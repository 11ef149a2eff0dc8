import { ref, type MikroORM } from '@mikro-orm/sql';
import { Document } from '../schema/document.js';
import type { IngestStage } from '../schema/enums.js';
import type { IngestError, IngestJob } from '../schema/ingest-job.js';
import { isOutage } from '../schema/outage.js';
import { sourceBytes } from '../schema/source-content.js';
import { beginAttempt, LostError, type Attempt } from './attempt.js';
import { extractedText, keepExtractedText } from './extracted-text.js';
import { withHints } from './hints.js';
import { StoppedError, type Processes, type Supervision } from './processes/index.js';
import { ReadError } from './read/index.js';
import { store } from './store/index.js';

/** Where each stage begins, as part of the whole work: what a scan takes is its reading. */
const PROGRESS: Readonly<Record<IngestStage, number>> = {
  READ: 0,
  RESTORE: 0.75,
  OUTLINE: 0.8,
  EXTRACT: 0.85,
  LINK: 0.9,
  STORE: 0.95,
};
/** A file that ends the process that reads it time and again is given up. */
const MAX_CRASHES = 4;
/** So is one whose work is cut off by what has nothing to do with it. */
const MAX_ATTEMPTS = 10;

/** Told as a file enters a stage; what it does must not take long. */
export type OnFileStage = (fileName: string, stage: IngestStage) => void;

/** What jobs are done with. */
export interface Workshop {
  readonly orm: MikroORM;
  readonly processes: Processes;
  readonly onStage?: OnFileStage | undefined;
  /** Aborts when the worker is to end: a job in hand then goes back to those that wait. */
  readonly stopping: AbortSignal;
}

/**
 * Does one job and keeps its row true: what stage it is in, what was read, or why it failed. Does nothing for a job that
 * is done or gone, and stops when it is cancelled. Rejects when another try may help; the row then waits again.
 */
export async function runJob(workshop: Workshop, jobId: string): Promise<void> {
  const em = workshop.orm.em.fork();
  using attempt = await beginAttempt(em, jobId);
  if (!attempt) return;
  try {
    await work(workshop, attempt);
  } catch (error) {
    if (error instanceof LostError) return;
    // The database was away: its return is waited for, however often.
    if (isOutage(error)) throw error;
    const failure = workshop.stopping.aborted ? null : failureOf(error, attempt.job);
    await attempt.end(em, failure ? { state: 'FAILED', error: failure, finishedAt: new Date() } : { state: 'QUEUED' });
    if (!failure) throw error;
  }
}

async function work({ orm, processes, onStage, stopping }: Workshop, attempt: Attempt): Promise<void> {
  const { job } = attempt;
  const em = orm.em.fork();
  if (job.attempts > MAX_ATTEMPTS) throw new UndoableError('CUT_OFF', `Reading was cut off ${MAX_ATTEMPTS} times.`);
  const source = job.source?.unwrap();
  if (!source) throw new UndoableError('SOURCE_DELETED', 'The file was deleted before it was read.');

  const enter = (stage: IngestStage) => {
    onStage?.(job.fileName, stage);
    attempt.note({ stage, progress: PROGRESS[stage] });
  };
  const supervision: Supervision = {
    signal: AbortSignal.any([attempt.lost, stopping]),
    onTold(told) {
      if ('stage' in told) return enter(told.stage);
      attempt.note({ ...told, progress: (PROGRESS.RESTORE * told.pagesRead) / told.pages });
    },
  };
  // What takes long has to be done once; the stages after it take seconds, and are done again.
  let text = await extractedText(em, source.id);
  if (!text) {
    enter('READ');
    text = await processes.read(await sourceBytes(em, source.id), job.fileName, supervision);
    await keepExtractedText(em, source.id, text);
  }
  const understanding = await processes.understand(text, supervision);

  enter('STORE');
  const document = withHints(understanding.facts.document, job.hints);
  const facts = { ...understanding.facts, document };
  await store(orm, source.id, { ...understanding, source: text, facts }, async (tx, stored) => {
    const outcome = {
      document: ref(Document, stored.documentId),
      counts: stored.counts,
      warnings: [...facts.warnings, ...stored.warnings],
    };
    await attempt.end(tx, { state: 'COMPLETED', progress: 1, ...outcome, finishedAt: new Date() });
  });
}

/** A job that cannot be done, whatever is in its file. */
class UndoableError extends Error {
  override readonly name = 'UndoableError';

  constructor(
    readonly code: 'CUT_OFF' | 'SOURCE_DELETED',
    message: string,
  ) {
    super(message);
  }
}

/** What to say of an error that trying again does not help; null for one that may pass. */
function failureOf(error: unknown, { id, attempts }: IngestJob): IngestError | null {
  if (error instanceof ReadError || error instanceof UndoableError) return { code: error.code, message: error.message };
  if (error instanceof StoppedError) {
    console.error(`job ${id}: ${typeof error.cause === 'string' ? error.cause : error.message}`);
    return error.code === 'CRASHED' && attempts < MAX_CRASHES ? null : { code: error.code, message: error.message };
  }
  // Without what hangs on the error: the query of a database error holds whole texts.
  console.error(`job ${id}: ${error instanceof Error ? error.stack : String(error)}`);
  return attempts < MAX_ATTEMPTS ? null : { code: 'INTERNAL', message: String(error) };
}

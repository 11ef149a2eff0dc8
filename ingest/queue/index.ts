import type { Database } from '../../schema/database.js';
import { type Judges, judges } from '../judge/index.js';
import { removeDocument, type Removal } from '../store/remove.js';
import { openEngine, report, type QueueEngine } from './engine.js';
import { cancelJob, resubmitDocument, resubmitOutdated, retryJob, submitSources, waitingJobs } from './jobs.js';
import type { NewSource, Submission } from './jobs.js';

export { QueueUnreachableError, reachQueue } from './engine.js';
export { RefusedError } from '../judge/index.js';
export type { Content, NewSource, Submission } from './jobs.js';

/**
 * The way in for files, and out again. A job's row in the database is the truth about it; the queue behind only wakes a worker, after
 * the row is committed. What a crash loses between the two, `wakeWaiting` brings back.
 */
export interface IngestQueue {
  /** Hands files in, all of them or none; one submission a file, in order. */
  submit(sources: readonly NewSource[]): Promise<Submission[]>;
  /** Has a stored document read again from its file; null for an unknown id. */
  resubmit(documentId: string): Promise<Submission | null>;
  /** Has every document read again that older rules have read. */
  resubmitOutdated(): Promise<void>;
  /** Runs a failed job again; false when there is no failed job with that id. */
  retry(jobId: string): Promise<boolean>;
  /** Ends a job that waits or runs; false when there is no such job. Its worker notices within a second. */
  cancel(jobId: string): Promise<boolean>;
  /** Takes a document out again, with its file and what only it speaks of. */
  remove(documentId: string): Promise<Removal>;
  /** What people decide about links, projects and indicators. */
  readonly judges: Judges;
  /** The ids of all jobs that are not done, oldest first. */
  waiting(): Promise<string[]>;
  /** Wakes workers for every job that is not done; does no harm to those at work. */
  wakeWaiting(): Promise<void>;
  readonly engine: QueueEngine;
  close(): Promise<void>;
}

/**
 * Opens the queue of a database: on the server at `url` (Redis or PostgreSQL), or without one in the database itself.
 * Throws `QueueUnreachableError` when it does not answer.
 */
export async function openQueue({ orm, engine: place }: Database, url?: string): Promise<IngestQueue> {
  const [{ name }] = await orm.em.getConnection().execute<[{ name: string }]>('select current_database() as name');
  // Databases that share one server for their queues keep apart.
  const engine = await openEngine(url === undefined ? place : { url }, `ingest-${name}`);
  const em = () => orm.em.fork();
  // The rows are committed: a queue that does not answer now costs time, no job.
  const wake = async (jobIds: readonly string[]) => {
    try {
      for (const id of jobIds) await engine.wake(id);
    } catch (error) {
      report(error);
    }
  };
  return {
    async submit(sources) {
      const submissions = await submitSources(em(), sources);
      await wake(submissions.filter(({ duplicate }) => !duplicate).flatMap(({ jobId }) => jobId ?? []));
      return submissions;
    },
    async resubmit(documentId) {
      const submission = await resubmitDocument(em(), documentId);
      await wake(submission?.jobId ? [submission.jobId] : []);
      return submission;
    },
    async resubmitOutdated() {
      await wake(await resubmitOutdated(em()));
    },
    async retry(jobId) {
      const found = await retryJob(em(), jobId);
      await wake(found ? [jobId] : []);
      return found;
    },
    cancel: (jobId) => cancelJob(em(), jobId),
    remove: (documentId) => removeDocument(em(), documentId),
    judges: judges(em),
    waiting: () => waitingJobs(em()),
    async wakeWaiting() {
      await wake(await waitingJobs(em()));
    },
    engine,
    close: () => engine.close(),
  };
}

import { raw, type SqlEntityManager } from '@mikro-orm/sql';
import { IngestJob } from '../schema/ingest-job.js';
import { report } from './queue/engine.js';

/** How often an attempt writes how far it is, and looks whether the job is still its own. */
const BEAT_MS = 300;

/** The job is no longer this attempt's: it was cancelled, deleted, or another worker has taken it up. */
export class LostError extends Error {
  override readonly name = 'LostError';
}

/** One attempt at a job. The row is the truth: what it writes counts only while the row says that the job is its own. */
export interface Attempt extends Disposable {
  readonly job: IngestJob;
  /** Aborts with a `LostError` soon after the job is no longer this attempt's. */
  readonly lost: AbortSignal;
  /** Tells how far the work is; the row says so soon after. */
  note(change: Partial<IngestJob>): void;
  /** Ends the attempt, in the transaction of `em` if it has one. Throws `LostError` when the job is no longer its own. */
  end(em: SqlEntityManager, change: Partial<IngestJob>): Promise<void>;
}

/** Marks a job as running, one attempt more; null when it is done already, or gone. */
export async function beginAttempt(em: SqlEntityManager, jobId: string): Promise<Attempt | null> {
  const startedAt = new Date();
  const open = { id: jobId, state: { $in: ['QUEUED', 'RUNNING'] } } as const;
  const beginning = { stage: null, progress: 0, pages: null, pagesRead: null } as const;
  const change = { ...beginning, state: 'RUNNING', attempts: raw<number>('attempts + 1'), startedAt } as const;
  const begun = await em.nativeUpdate(IngestJob, open, change);
  const job = begun === 0 ? null : await em.findOne(IngestJob, { id: jobId, startedAt }, { populate: ['source'] });
  return job && attemptAt(em, job);
}

function attemptAt(em: SqlEntityManager, job: IngestJob): Attempt {
  const own = { id: job.id, state: 'RUNNING', attempts: job.attempts, startedAt: job.startedAt } as const;
  const lost = new AbortController();
  let noted: Partial<IngestJob> = {};

  async function beat(): Promise<void> {
    const change = noted;
    noted = {};
    const isOwn = await (Object.keys(change).length > 0
      ? em.nativeUpdate(IngestJob, own, change)
      : em.count(IngestJob, own));
    if (isOwn === 0) lost.abort(new LostError());
  }
  // One beat after the other, however long the database takes to answer.
  let beating: Promise<void> | null = null;
  const timer = setInterval(() => {
    beating ??= beat()
      .catch(report)
      .finally(() => (beating = null));
  }, BEAT_MS);

  return {
    job,
    lost: lost.signal,
    note(change) {
      noted = { ...noted, ...change };
    },
    async end(within, change) {
      const updated = await within.nativeUpdate(IngestJob, own, { ...noted, ...change });
      if (updated === 0) throw new LostError();
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

import type { Database } from '../schema/database.js';
import { runJob, type OnFileStage } from './job.js';
import { openProcesses, stageLimits, type StageLimits } from './processes/index.js';
import { report } from './queue/engine.js';
import type { IngestQueue } from './queue/index.js';

/** How often jobs are looked for that the queue has lost. */
const SWEEP_MS = 5000;

/** Takes jobs until it is closed. */
export interface Worker {
  /** Puts the jobs that are being read back to those that wait, and ends; what is being stored is stored first. */
  close(): Promise<void>;
}

/** How a worker works. */
export interface WorkerOptions {
  /** Files that are read at the same time, each in a process of its own. */
  readonly concurrency: number;
  readonly onStage?: OnFileStage;
  /** How long a stage may show no progress. */
  readonly limits?: StageLimits;
}

/**
 * Starts a worker on the queue of a database: it takes up what is waiting and what a killed worker left, and has
 * documents read again that older rules have read.
 */
export async function startWorker(
  { orm, engine }: Database,
  queue: IngestQueue,
  { concurrency, onStage, limits = stageLimits }: WorkerOptions,
): Promise<Worker> {
  // The embedded database has one process: whatever is marked as running was cut off with an earlier one.
  if ('pglite' in engine) await queue.engine.forgetAll();
  await queue.resubmitOutdated();
  await queue.wakeWaiting();

  const processes = openProcesses(limits);
  const stop = new AbortController();
  const workshop = { orm, processes, onStage, stopping: stop.signal };
  const worker = queue.engine.startWorker((jobId) => runJob(workshop, jobId), concurrency);
  let sweeping: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = queue.wakeWaiting().catch(report);
  }, SWEEP_MS);
  return {
    async close() {
      clearInterval(timer);
      stop.abort(new Error('the worker ends'));
      await sweeping;
      await worker.close();
      await processes.close();
    },
  };
}

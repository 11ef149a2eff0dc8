import type { Database } from '../schema/database.js';
import type { IngestQueue } from './queue/index.js';
import { report } from './queue/engine.js';
import { runJob, type OnFileStage } from './job.js';

/** How often jobs are looked for that the queue has lost. */
const SWEEP_MS = 5000;

/** Takes jobs until it is closed; closing waits for the job in hand. */
export interface Worker {
  close(): Promise<void>;
}

/**
 * Starts a worker on the queue of a database: it takes up what is waiting and what a killed worker left, and has
 * documents read again that older rules have read.
 */
export async function startWorker(
  { orm, engine }: Database,
  queue: IngestQueue,
  onStage?: OnFileStage,
): Promise<Worker> {
  // The embedded database has one process: whatever is marked as running was cut off with an earlier one.
  if ('pglite' in engine) await queue.engine.forgetAll();
  await queue.resubmitOutdated();
  await queue.wakeWaiting();

  const worker = queue.engine.startWorker((jobId) => runJob(orm, jobId, onStage));
  let sweeping: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = queue.wakeWaiting().catch(report);
  }, SWEEP_MS);
  return {
    async close() {
      clearInterval(timer);
      await sweeping;
      await worker.close();
    },
  };
}

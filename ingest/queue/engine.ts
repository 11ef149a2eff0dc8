import type { PGlite } from '@electric-sql/pglite';
import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
  type PostgresConnectionOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { migratePglite, PglitePool } from './pglite-pool.js';

/** Where the queue lives: a Redis or PostgreSQL server by its URL, or the embedded database. */
export type QueuePlace = { readonly url: string } | { readonly pglite: PGlite };

/** What the project asks of a queue: to carry the ids of jobs to workers, each at least once. */
export interface QueueEngine {
  /** Wakes a worker for a job; does nothing while the queue still holds that job. */
  wake(jobId: string): Promise<void>;
  /** Forgets every job that the queue holds, also those that a killed worker has left as running. */
  forgetAll(): Promise<void>;
  /**
   * Takes jobs until closed, `concurrency` at a time; closing waits for those in hand. One whose `work` rejects comes
   * again, after 1, 4, 16 and 64 seconds.
   */
  startWorker(work: (jobId: string) => Promise<void>, concurrency: number): { close(): Promise<void> };
  close(): Promise<void>;
}

/** The queue does not answer. */
export class QueueUnreachableError extends Error {
  constructor(cause: unknown) {
    super(`the queue does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'QueueUnreachableError';
  }
}

/** Seconds between looks at the queue when nothing wakes the worker, for a notification can be missed, or its server be away. */
const LOOK_SECONDS = 1;
/** A worker that has not been heard of for so long is taken for dead, and its job comes again. */
const SILENCE_MS = 10_000;
const ANSWER_MS = 5000;
/** Five times over a minute and a half: long enough for a server that restarts. */
const RETRIES = { attempts: 5, backoff: { type: 'custom' } };
const waitBeforeRetry = (tries: number) => 1000 * 4 ** (tries - 1);

/**
 * Opens the queue called `name` and makes its tables where it needs some. Throws `QueueUnreachableError` when its
 * server does not answer.
 */
export async function openEngine(place: QueuePlace, name: string): Promise<QueueEngine> {
  if ('pglite' in place) {
    await migratePglite(place.pglite);
    return engineOver<IQueueBackend, PostgresConnectionOptions>(
      createPostgresBackend,
      new PglitePool(place.pglite),
      name,
    );
  }
  // A client of the queue tries for ever to reach its server: whether there is one is asked first.
  await reachQueue(place.url);
  if (isRedis(place.url)) {
    // Who hands a file in does not wait for a server that is away: the job is found by its row.
    const waking = { url: place.url, enableOfflineQueue: false };
    return engineOver<IQueueBackend, ConnectionOptions>(createRedisBackend, { url: place.url }, name, waking);
  }
  return engineOver<IQueueBackend, PostgresConnectionOptions>(
    createPostgresBackend,
    { connectionString: place.url, schema: 'bullmq', migrate: true, max: 4, connectionTimeoutMillis: ANSWER_MS },
    name,
  );
}

async function engineOver<B extends IQueueBackend, C>(
  factory: BackendFactory<B, C>,
  connection: C,
  name: string,
  waking = connection,
): Promise<QueueEngine> {
  const { Queue, Worker } = withBackend(factory);
  const queue = new Queue(name, { connection: waking });
  queue.on('error', report);
  await queue.waitUntilReady();
  return {
    async wake(jobId) {
      await queue.add(name, null, { jobId, ...RETRIES, removeOnComplete: true, removeOnFail: true });
    },
    async forgetAll() {
      await queue.obliterate({ force: true });
    },
    startWorker(work, concurrency) {
      const worker = new Worker(name, async (job) => work(String(job.id)), {
        connection,
        concurrency,
        settings: { backoffStrategy: waitBeforeRetry },
        drainDelay: LOOK_SECONDS,
        runRetryDelay: LOOK_SECONDS * 1000,
        lockDuration: SILENCE_MS,
        stalledInterval: SILENCE_MS / 2,
      });
      worker.on('error', report);
      return worker;
    },
    close: () => queue.close(),
  };
}

/** Asks whether the server at `url` answers, without making anything there. Throws `QueueUnreachableError`. */
export async function reachQueue(url: string): Promise<void> {
  await (isRedis(url) ? reachRedis(url) : reachPostgres(url));
}

function isRedis(url: string): boolean {
  return /^rediss?:/.test(url);
}

async function reachPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_MS });
  try {
    await client.connect();
  } catch (error) {
    throw new QueueUnreachableError(error);
  } finally {
    await client.end();
  }
}

async function reachRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: ANSWER_MS, retryStrategy: () => null });
  let reason: unknown;
  redis.on('error', (error) => (reason = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new QueueUnreachableError(reason ?? error);
  } finally {
    redis.disconnect();
  }
}

/** Says what went wrong with the queue, which takes up a lost connection by itself. */
export function report(error: unknown): void {
  console.error(`queue: ${error instanceof Error ? error.message : String(error)}`);
}

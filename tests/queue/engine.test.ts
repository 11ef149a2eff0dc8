import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openEngine, QueueUnreachableError, type QueueEngine } from '../../ingest/queue/engine.js';

const servers = [process.env.DATABASE_URL, process.env.QUEUE_URL].filter((url) => url !== undefined);

describe.each(['embedded', ...servers])('a queue on %s', (place) => {
  let pglite: PGlite;
  let engine: QueueEngine;

  beforeAll(async () => {
    pglite = new PGlite();
    engine = await openEngine(place === 'embedded' ? { pglite } : { url: place }, `test-${randomUUID()}`);
  });
  afterAll(async () => {
    await engine.forgetAll();
    await engine.close();
    await pglite.close();
  });

  test('carries every job to a worker, those already there and those to come', async () => {
    const seen: string[] = [];
    await engine.wake('job_1');
    const worker = engine.startWorker(async (id) => void seen.push(await Promise.resolve(id)), 1);
    await engine.wake('job_2');
    await vi.waitFor(() => expect(seen.sort()).toEqual(['job_1', 'job_2']), 10_000);
    await worker.close();
  });

  test('holds a job once, and takes it again when it is done', async () => {
    const seen: string[] = [];
    await engine.wake('job_3');
    await engine.wake('job_3');
    const worker = engine.startWorker(async (id) => void seen.push(await Promise.resolve(id)), 1);
    await vi.waitFor(() => expect(seen).toEqual(['job_3']), 10_000);
    await vi.waitFor(async () => {
      await engine.wake('job_3');
      expect(seen).toEqual(['job_3', 'job_3']);
    }, 10_000);
    await worker.close();
  });

  test('brings a job again whose work failed', async () => {
    let tries = 0;
    const worker = engine.startWorker(async () => {
      tries += 1;
      await Promise.resolve();
      if (tries === 1) throw new Error('once');
    }, 1);
    await engine.wake('job_4');
    await vi.waitFor(() => expect(tries).toBe(2), 10_000);
    await worker.close();
  });

  test('forgets what it held', async () => {
    const seen: string[] = [];
    await engine.wake('job_5');
    await engine.forgetAll();
    const worker = engine.startWorker(async (id) => void seen.push(await Promise.resolve(id)), 1);
    await engine.wake('job_6');
    await vi.waitFor(() => expect(seen).toContain('job_6'), 10_000);
    await worker.close();
    expect(seen).toEqual(['job_6']);
  });
});

test.each(['redis://127.0.0.1:1', 'postgres://postgres@127.0.0.1:1/none'])(
  'says that %s does not answer',
  async (url) => {
    await expect(openEngine({ url }, 'ingest')).rejects.toThrow(QueueUnreachableError);
  },
);

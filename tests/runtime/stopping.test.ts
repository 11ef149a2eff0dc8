import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { stageLimits, type StageLimits } from '../../ingest/processes/index.js';
import { openQueue, type IngestQueue } from '../../ingest/queue/index.js';
import { startWorker, type Worker } from '../../ingest/worker.js';
import type { Database } from '../../schema/database.js';
import { Document } from '../../schema/document.js';
import { ExtractedText } from '../../schema/extracted-text.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { openTestDatabase } from '../support/database.js';

/* Work that is stopped: on request, because it shows no progress, or because its process ends. */

/** A broken text that takes many seconds to restore, with a first line of its own. */
const slow = (line: string) => `${line}\n${readFileSync('seeds/2019-nghi-quyet-108-nq-cp.txt', 'utf8').repeat(15)}`;

let database: Database;
let queue: IngestQueue;
let worker: Worker | undefined;
beforeAll(async () => {
  database = await openTestDatabase();
  queue = await openQueue(database, process.env.QUEUE_URL);
});
afterEach(async () => {
  await worker?.close();
  worker = undefined;
});
afterAll(async () => {
  await queue.engine.forgetAll();
  await queue.close();
  await database.close();
});

async function work(limits?: StageLimits): Promise<void> {
  worker = await startWorker(database, queue, { concurrency: 2, ...(limits && { limits }) });
}

async function submit(text: string): Promise<string> {
  const [submission] = await queue.submit([{ bytes: Buffer.from(text), name: 'a.txt' }]);
  return submission?.jobId ?? '';
}

const job = (id: string) => database.orm.em.fork().findOneOrFail(IngestJob, id);

/** The job once it looks so. */
async function seen(id: string, like: Partial<IngestJob>): Promise<IngestJob> {
  return vi.waitFor(async () => {
    const found = await job(id);
    expect(found).toMatchObject(like);
    return found;
  }, 60_000);
}

/** The processes that read for this one. */
function readers(): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return listed
    .split('\n')
    .flatMap((line) => (line.includes('processes/process.js') ? [Number.parseInt(line, 10)] : []));
}

test('a job that waits is cancelled, and runs when it is asked for again', async () => {
  const id = await submit('một văn bản');
  expect(await queue.cancel(id)).toBe(true);
  expect(await job(id)).toMatchObject({ state: 'FAILED', error: { code: 'CANCELLED' }, attempts: 0 });
  expect(await queue.cancel(id)).toBe(false);
  await work();
  await seen(await submit('văn bản sau đó'), { state: 'COMPLETED' });
  expect(await job(id)).toMatchObject({ state: 'FAILED', attempts: 0 });
  expect(await queue.retry(id)).toBe(true);
  expect(await seen(id, { state: 'COMPLETED' })).toMatchObject({ error: null });
  expect(await queue.cancel(id)).toBe(false);
}, 120_000);

test('a job that runs is cancelled: its process ends, nothing is stored, the next one is done', async () => {
  await work();
  const id = await submit(slow('một'));
  await seen(id, { state: 'RUNNING', stage: 'RESTORE' });
  const before = readers();
  expect(before).toHaveLength(1);
  expect(await queue.cancel(id)).toBe(true);
  await vi.waitFor(() => expect(readers()).toEqual([]), 5000);
  await seen(await submit('văn bản sau khi huỷ'), { state: 'COMPLETED' });
  expect(await job(id)).toMatchObject({ state: 'FAILED', error: { code: 'CANCELLED' }, document: null });
}, 120_000);

test('a stage that shows no progress is cut off, and not tried again', async () => {
  await work({ ...stageLimits, RESTORE: 500 });
  const id = await submit(slow('hai'));
  const late = await seen(id, { state: 'FAILED' });
  expect(late).toMatchObject({ stage: 'RESTORE', attempts: 1, error: { code: 'TIMED_OUT' } });
  expect(late.error?.message).toContain('RESTORE');
  await seen(await submit('văn bản tiếp theo'), { state: 'COMPLETED' });
}, 120_000);

test('a job whose process is killed is done by another', async () => {
  await work();
  const id = await submit(slow('bốn').slice(0, 100_000));
  await seen(id, { state: 'RUNNING', stage: 'RESTORE' });
  for (const pid of readers()) process.kill(pid, 'SIGKILL');
  expect(await seen(id, { state: 'COMPLETED' })).toMatchObject({ attempts: 2, error: null });
}, 120_000);

test('a worker that ends puts its job back, and its processes end with it', async () => {
  await work();
  const id = await submit(slow('ba'));
  await seen(id, { state: 'RUNNING', stage: 'RESTORE' });
  await worker?.close();
  expect(await job(id)).toMatchObject({ state: 'QUEUED' });
  expect(readers()).toEqual([]);
  expect(await queue.cancel(id)).toBe(true);
}, 120_000);

test('what was read from a file is not read again', async () => {
  await work();
  const first = await seen(await submit('đọc một lần'), { state: 'COMPLETED' });
  const documentId = first.document?.id ?? '';
  const kept = { text: 'đã đọc từ trước', mediaType: 'text/plain', pages: [], warnings: [] };
  const content = await promisify(gzip)(JSON.stringify(kept));
  await database.orm.em.fork().nativeUpdate(ExtractedText, { sourceId: first.source?.id }, { content });
  const again = await queue.resubmit(documentId);
  await seen(again?.jobId ?? '', { state: 'COMPLETED' });
  const document = await database.orm.em.fork().findOneOrFail(Document, documentId, { populate: ['text'] });
  expect(document.text).toBe(kept.text);
}, 120_000);

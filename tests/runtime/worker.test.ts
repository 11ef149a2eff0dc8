import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openQueue, type IngestQueue, type NewSource } from '../../ingest/queue/index.js';
import { RULES_VERSION } from '../../ingest/rules-version.js';
import { startWorker, type Worker } from '../../ingest/worker.js';
import type { Database } from '../../schema/database.js';
import { Document } from '../../schema/document.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let queue: IngestQueue;
let worker: Worker;
beforeAll(async () => {
  database = await openTestDatabase();
  queue = await openQueue(database, process.env.QUEUE_URL);
  worker = await startWorker(database, queue, { concurrency: 2 });
});
afterAll(async () => {
  await worker.close();
  await queue.close();
  await database.close();
});

async function submit(text: string, more: Partial<NewSource> = {}): Promise<string> {
  const [submission] = await queue.submit([{ bytes: Buffer.from(text), name: 'a.txt', ...more }]);
  return submission?.jobId ?? '';
}

/** The job once it is done. */
async function done(jobId: string): Promise<IngestJob> {
  return vi.waitFor(async () => {
    const job = await database.orm.em
      .fork()
      .findOneOrFail(IngestJob, jobId, { populate: ['document', 'document.text'] });
    expect(job.state).toMatch(/COMPLETED|FAILED/);
    return job;
  }, 20_000);
}

test('a text without any structure becomes a document with its text', async () => {
  const job = await done(await submit('trời hôm nay đẹp quá\nchúng ta đi chơi nhé'));
  expect(job).toMatchObject({ state: 'COMPLETED', stage: 'STORE', progress: 1, attempts: 1, error: null });
  expect(job.document?.unwrap()).toMatchObject({ text: 'trời hôm nay đẹp quá\nchúng ta đi chơi nhé', number: null });
  expect(job.finishedAt).toBeInstanceOf(Date);
});

test('what a person knows of a document goes before what its text says', async () => {
  const hints = { number: '1/QĐ-UBND', kind: 'DECISION', issuedOn: '2020-03-31' } as const;
  const job = await done(await submit('một văn bản khác', { hints }));
  expect(job.document?.unwrap()).toMatchObject({ ...hints, year: 2020 });
});

test('files are read beside each other', async () => {
  const files = [1, 2, 3, 4].map((n) => ({ bytes: Buffer.from(`văn bản thứ ${n} trong số bốn`), name: `${n}.txt` }));
  const jobs = (await queue.submit(files)).map(({ jobId }) => jobId ?? '');
  const times = (await Promise.all(jobs.map(done))).map(
    ({ startedAt, finishedAt }) => [Number(startedAt), Number(finishedAt)] as const,
  );
  times.sort(([a], [b]) => a - b);
  // At least once the next was begun before the one before it had ended.
  expect(times.some(([, end], i) => (times[i + 1]?.[0] ?? Infinity) < end)).toBe(true);
});

test('a file that has no text fails with the reason, and fails again when it is run again', async () => {
  const jobId = await submit(' \n ');
  expect(await done(jobId)).toMatchObject({
    state: 'FAILED',
    attempts: 1,
    document: null,
    error: { code: 'EMPTY_TEXT' },
  });
  expect(await queue.retry(jobId)).toBe(true);
  const again = await done(jobId);
  expect(again).toMatchObject({ state: 'FAILED', error: { code: 'EMPTY_TEXT' } });
});

test('the same bytes handed in twice at once make one document, and a third time none', async () => {
  const text = 'KẾ HOẠCH\nPhát triển kinh tế - xã hội';
  const jobs = await Promise.all([submit(text), submit(text)]);
  expect(jobs[0]).toBe(jobs[1]);
  const job = await done(jobs[0]);
  expect(job).toMatchObject({ state: 'COMPLETED', attempts: 1 });
  const [again] = await queue.submit([{ bytes: Buffer.from(text), name: 'b.txt' }]);
  expect(again).toEqual({ jobId: job.id, documentId: job.document?.id, duplicate: true });
  expect(await database.orm.em.fork().count(Document, { source: job.source?.id })).toBe(1);
});

test('a job that a killed worker left is taken up again', async () => {
  await worker.close();
  const jobId = await submit('văn bản bị bỏ dở');
  await database.orm.em
    .fork()
    .nativeUpdate(IngestJob, { id: jobId }, { state: 'RUNNING', attempts: 1, stage: 'EXTRACT' });
  worker = await startWorker(database, queue, { concurrency: 2 });
  expect(await done(jobId)).toMatchObject({ state: 'COMPLETED', attempts: 2 });
});

test('a document that older rules have read is read again when a worker starts', async () => {
  const first = await done(await submit('văn bản của bộ quy tắc cũ'));
  await database.orm.em.fork().nativeUpdate(Document, { id: first.document?.id }, { rulesVersion: '0' });
  await worker.close();
  worker = await startWorker(database, queue, { concurrency: 2 });
  const em = database.orm.em.fork();
  const second = await em.findOneOrFail(IngestJob, { source: first.source?.id, id: { $ne: first.id } });
  expect((await done(second.id)).document?.unwrap()).toMatchObject({
    id: first.document?.id,
    rulesVersion: String(RULES_VERSION),
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQueue, type IngestQueue } from '../../ingest/queue/index.js';
import type { Database } from '../../schema/database.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { SourceFile } from '../../schema/source-file.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let queue: IngestQueue;
beforeAll(async () => {
  database = await openTestDatabase();
  queue = await openQueue(database, process.env.QUEUE_URL);
});
afterAll(async () => {
  await queue.engine.forgetAll();
  await queue.close();
  await database.close();
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('a new file is kept whole, with a job that waits', async () => {
  const [submission] = await queue.submit([{ bytes: bytes('KẾ HOẠCH'), name: 'ke-hoach.txt', hints: { year: 2021 } }]);
  expect(submission).toMatchObject({ documentId: null, duplicate: false });
  const job = await database.orm.em
    .fork()
    .findOneOrFail(IngestJob, submission?.jobId ?? '', { populate: ['source.content'] });
  expect(job).toMatchObject({
    state: 'QUEUED',
    stage: null,
    attempts: 0,
    fileName: 'ke-hoach.txt',
    hints: { year: 2021 },
  });
  const source = job.source?.unwrap();
  expect(source?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(Buffer.from(source?.content ?? []).toString()).toBe('KẾ HOẠCH');
});

test('the same bytes handed in at once are one file and one job', async () => {
  const submit = (name: string) => queue.submit([{ bytes: bytes('CHỈ THỊ'), name }]);
  const submissions = (await Promise.all([submit('a.txt'), submit('b.txt'), submit('c.txt')])).flat();
  expect(new Set(submissions.map(({ jobId }) => jobId)).size).toBe(1);
  expect(submissions.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  expect(
    await database.orm.em.fork().count(IngestJob, { source: { name: { $in: ['a.txt', 'b.txt', 'c.txt'] } } }),
  ).toBe(1);
});

test('files handed in together are kept all or none', async () => {
  const before = await database.orm.em.fork().count(SourceFile);
  const broken = { bytes: bytes('y'), name: 'bad\u0000name.txt' };
  await expect(queue.submit([{ bytes: bytes('x'), name: 'x.txt' }, broken])).rejects.toThrow();
  expect(await database.orm.em.fork().count(SourceFile)).toBe(before);
});

test('only a failed job can be run again', async () => {
  const [submission] = await queue.submit([{ bytes: bytes('BÁO CÁO'), name: 'bao-cao.txt' }]);
  const jobId = submission?.jobId ?? '';
  expect(await queue.retry(jobId)).toBe(false);
  await database.orm.em.fork().nativeUpdate(IngestJob, { id: jobId }, { state: 'FAILED', attempts: 3 });
  expect(await queue.retry(jobId)).toBe(true);
  expect(await database.orm.em.fork().findOneOrFail(IngestJob, jobId)).toMatchObject({ state: 'QUEUED', attempts: 0 });
});

test('a document that nobody knows cannot be read again', async () => {
  expect(await queue.resubmit('document_unknown')).toBeNull();
});

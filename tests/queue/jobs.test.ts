import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQueue, type IngestQueue } from '../../ingest/queue/index.js';
import type { Database } from '../../schema/database.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { sourceBytes, sourceChunks } from '../../schema/source-content.js';
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
  const job = await database.orm.em.fork().findOneOrFail(IngestJob, submission?.jobId ?? '', { populate: ['source'] });
  expect(job).toMatchObject({
    state: 'QUEUED',
    stage: null,
    attempts: 0,
    fileName: 'ke-hoach.txt',
    hints: { year: 2021 },
  });
  const source = job.source?.unwrap();
  expect(source?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const kept = await sourceBytes(database.orm.em.fork(), source?.id ?? '');
  expect(Buffer.from(kept).toString()).toBe('KẾ HOẠCH');
});

test('a large file comes back byte for byte, all at once and in chunks', async () => {
  const large = randomBytes(2_500_000);
  const [submission] = await queue.submit([{ bytes: large, name: 'large.pdf' }]);
  const em = database.orm.em.fork();
  const { source } = await em.findOneOrFail(IngestJob, submission?.jobId ?? '');
  expect(large.equals(await sourceBytes(em, source?.id ?? ''))).toBe(true);
  const sizes: number[] = [];
  for await (const chunk of sourceChunks(em, source?.id ?? '')) sizes.push(chunk.length);
  expect(sizes).toEqual([1_048_576, 1_048_576, 402_848]);
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

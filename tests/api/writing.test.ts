import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Database } from '../../schema/database.js';
import { idOf } from '../../schema/id.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { type Answer, serve, type TestApi } from '../support/api.js';
import { storeCorpus } from '../support/corpus.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeCorpus(database.orm.em.fork(), { perDocument: 2 });
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const UPLOAD = `mutation ($file: Upload!, $hints: DocumentHints) { uploadDocument(file: $file, hints: $hints) {
  job { id state fileName attempts source { name bytes } warnings { code } counts { targets } document { id } } document { id } duplicate errors { code field }
} }`;

function upload(
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  hints?: Record<string, unknown>,
): Promise<Answer> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: UPLOAD, variables: { file: null, hints } }));
  form.set('map', JSON.stringify({ 0: ['variables.file'] }));
  form.set('0', new Blob([content]), name);
  return api.post(form, { 'apollo-require-preflight': 'true' });
}

test('a file that is handed in waits with a job, once', async () => {
  const { data, codes } = await upload('Kế hoạch', 'kế hoạch.txt', {
    year: 2021,
    issuedOn: '2021-12-06',
    number: null,
  });
  expect(codes).toEqual([]);
  expect(data).toMatchObject({
    uploadDocument: {
      job: { state: 'QUEUED', fileName: 'kế hoạch.txt', source: { name: 'kế hoạch.txt', bytes: 12 }, document: null },
      document: null,
      duplicate: false,
      errors: [],
    },
  });
  const job = await database.orm.em.fork().findOneOrFail(IngestJob, { fileName: 'kế hoạch.txt' });
  expect(job.hints).toEqual({ year: 2021, issuedOn: '2021-12-06' });

  const again = await upload('Kế hoạch', 'other name.txt', { year: 2021, issuedOn: '2021-12-06' });
  expect(again.data).toMatchObject({ uploadDocument: { job: { id: job.id }, duplicate: true, errors: [] } });

  const { data: jobs } = await api.ask(
    '{ ingestJobs(first: 1) { totalCount nodes { id createdAt finishedAt stage progress error { code } } } }',
  );
  expect(jobs).toMatchObject({
    ingestJobs: {
      totalCount: 1,
      nodes: [{ id: job.id, createdAt: job.createdAt.toISOString(), finishedAt: null, progress: 0 }],
    },
  });
});

test('a judgement is kept, and can be taken back', async () => {
  const id = idOf('link', 'CONTINUES', idOf('task', '2021', '0'), idOf('task', '2018', '0'));
  const review = (verdict: string, link = id) =>
    api.ask(`mutation { reviewLink(id: "${link}", verdict: ${verdict}) { link { review } errors { code } } }`);
  expect((await review('REJECTED')).data).toEqual({ reviewLink: { link: { review: 'REJECTED' }, errors: [] } });
  const { data } = await api.ask(
    `{ node(id: "${idOf('task', '2021', '0')}") { ... on Task { related { totalCount } } } }`,
  );
  expect(data).toEqual({ node: { related: { totalCount: 0 } } });
  expect((await review('PROPOSED')).data).toMatchObject({ reviewLink: { link: { review: 'PROPOSED' } } });
  expect((await review('CONFIRMED', 'link_x')).data).toEqual({
    reviewLink: { link: null, errors: [{ code: 'NOT_FOUND' }] },
  });
});

test('a document is read again when asked for', async () => {
  const reingest = (id: string) =>
    api.ask(`mutation { reingestDocument(id: "${id}") { job { state } document { year } duplicate errors { code } } }`);
  expect((await reingest(idOf('document', '2018'))).data).toEqual({
    reingestDocument: { job: { state: 'QUEUED' }, document: { year: 2018 }, duplicate: false, errors: [] },
  });
  expect((await reingest('document_x')).data).toMatchObject({
    reingestDocument: { job: null, errors: [{ code: 'NOT_FOUND' }] },
  });
});

test('a document goes with all that only it speaks of', async () => {
  const remove = (id: string) => api.ask(`mutation { deleteDocument(id: "${id}") { deletedId errors { code } } }`);
  expect((await remove('document_x')).data).toEqual({
    deleteDocument: { deletedId: null, errors: [{ code: 'NOT_FOUND' }] },
  });
  // The job of the test before still waits.
  const being = await remove(idOf('document', '2018'));
  expect(being.data).toEqual({ deleteDocument: { deletedId: null, errors: [{ code: 'IN_PROGRESS' }] } });
  await database.orm.em.fork().nativeUpdate(IngestJob, {}, { state: 'FAILED' });

  const id = idOf('document', '2018');
  expect((await remove(id)).data).toEqual({ deleteDocument: { deletedId: id, errors: [] } });
  const counts =
    '{ documents { totalCount } targets { totalCount } links { totalCount } projects { totalCount } agencies { totalCount } }';
  expect((await api.ask(counts)).data).toEqual({
    ...{ documents: { totalCount: 1 }, targets: { totalCount: 2 }, links: { totalCount: 0 } },
    ...{ projects: { totalCount: 1 }, agencies: { totalCount: 2 } },
  });
  await remove(idOf('document', '2021'));
  expect((await api.ask(`${counts.slice(0, -1)} indicators { key } }`)).data).toEqual({
    ...{ documents: { totalCount: 0 }, targets: { totalCount: 0 }, links: { totalCount: 0 } },
    ...{ projects: { totalCount: 0 }, agencies: { totalCount: 0 }, indicators: [{ key: 'grdp-per-capita' }] },
  });
});

test('a job is followed until it is done', async () => {
  const em = database.orm.em.fork();
  const job = await em.findOneOrFail(IngestJob, { fileName: 'kế hoạch.txt' });
  Object.assign(job, { state: 'RUNNING', stage: 'READ', progress: 0.1 });
  await em.flush();

  const client = createClient({ url: api.url.replace('http', 'ws'), webSocketImpl: WebSocket });
  const seen: unknown[] = [];
  const query = `subscription { ingestProgress(jobId: "${job.id}") { state stage progress document { id } error { code } } }`;
  for await (const { data } of client.iterate({ query })) {
    seen.push(data?.ingestProgress);
    if (seen.length === 1) {
      Object.assign(job, { state: 'FAILED', progress: 0.4, error: { code: 'EMPTY_TEXT', message: 'no text' } });
      await em.flush();
    }
  }
  expect(seen).toEqual([
    { state: 'RUNNING', stage: 'READ', progress: 0.1, document: null, error: null },
    { state: 'FAILED', stage: 'READ', progress: 0.4, document: null, error: { code: 'EMPTY_TEXT' } },
  ]);

  const unknown: unknown[] = [];
  for await (const each of client.iterate({ query: 'subscription { ingestProgress(jobId: "job_x") { state } }' }))
    unknown.push(each);
  expect(unknown).toEqual([]);
  await client.dispose();
});

test('a failed job is run again by its own id', async () => {
  await upload('Kế hoạch thứ hai', 'failed.txt');
  const em = database.orm.em.fork();
  const { id } = await em.findOneOrFail(IngestJob, { fileName: 'failed.txt' });
  const again = () =>
    api.ask(`mutation { reingestDocument(id: "${id}") { job { state error { code } } errors { code } } }`);
  expect((await again()).data).toMatchObject({ reingestDocument: { job: null, errors: [{ code: 'NOT_FOUND' }] } });
  await em.nativeUpdate(IngestJob, { id }, { state: 'FAILED', error: { code: 'INTERNAL', message: 'out of luck' } });
  expect((await again()).data).toEqual({ reingestDocument: { job: { state: 'QUEUED', error: null }, errors: [] } });
});

import { createHash } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../schema/database.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { SourceFile } from '../../schema/source-file.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let api: TestApi;
let documents: string;
beforeAll(async () => {
  database = await openTestDatabase();
  api = await serve(database);
  documents = api.url.replace('/graphql', '/documents');
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const MEGABYTE = new TextEncoder().encode('Kế hoạch năm 2025\n'.repeat(50_000)).subarray(0, 1_000_000);
const preflight = { 'apollo-require-preflight': 'true' };

/** The beginning of a form with a file, as it goes over the wire. */
const opening = (fields: Record<string, string>, name = 'a.txt', field = 'file') =>
  Object.entries(fields)
    .map(([key, value]) => `--x\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`)
    .concat(`--x\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`)
    .join('');
const operations = JSON.stringify({
  query:
    'mutation ($file: Upload!) { uploadDocument(file: $file) { job { fileName } duplicate errors { code field } } }',
  variables: { file: null },
});
const graphqlFields = { operations, map: '{"0":["variables.file"]}' };
const multipart = { 'content-type': 'multipart/form-data; boundary=x' };

/** Sends a body as it is, or piece by piece. */
async function send(
  url: string,
  body: string | FormData | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
) {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: JSON.parse(text) as Record<string, unknown>,
  };
}

function post(content: string | Uint8Array<ArrayBuffer>, name: string, hints?: string) {
  const form = new FormData();
  form.set('file', new Blob([content]), name);
  if (hints !== undefined) form.set('hints', hints);
  return send(documents, form);
}

/** The files of this process that a temporary upload lies in. */
function temporary(): string[] {
  const open = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return [...open, ...readdirSync(tmpdir())].filter((path) => path.includes('soichi-upload-'));
}

/** Whatever came before, the next upload works and no temporary file is left. */
async function nextWorks(): Promise<void> {
  expect((await post(`Báo cáo ${Math.random()}`, 'next.txt')).status).toBe(202);
  await vi.waitFor(() => expect(temporary()).toEqual([]));
}

test('a form brings a file; the same bytes again are a duplicate; the file is given back as it was', async () => {
  const text = 'Kế hoạch\0 lạ';
  const first = await post(text, '../kế  hoạch\u202e 1.txt', '{"year":2021,"issuedOn":"2021-12-06"}');
  expect(first.status).toBe(202);
  expect(first.body).toEqual({ jobId: expect.stringMatching(/^job_/) as string, documentId: null, duplicate: false });
  const em = database.orm.em.fork();
  const job = await em.findOneOrFail(IngestJob, String(first.body.jobId), { populate: ['source'] });
  expect(job).toMatchObject({ fileName: 'kế  hoạch 1.txt', hints: { year: 2021, issuedOn: '2021-12-06' } });
  const again = await post(text, 'other.txt');
  expect(again.status).toBe(200);
  expect(again.body).toEqual({ jobId: job.id, documentId: null, duplicate: true });

  const source = job.source?.unwrap();
  const back = await fetch(new URL(source?.url ?? '', documents));
  expect(await back.text()).toBe(text);
  expect(Object.fromEntries(back.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringContaining(`filename*=UTF-8''k%E1%BA%BF%20%20ho%E1%BA%A1ch%201.txt`) as string,
    'x-content-type-options': 'nosniff',
  });
  expect((await fetch(`${documents}/document_x/file`)).status).toBe(404);
});

test('the same bytes handed in at once, by both ways, are one job', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(graphqlFields)) form.set(name, value);
  form.set('0', new Blob([MEGABYTE]), 'a.txt');
  const answers = await Promise.all([
    ...[1, 2, 3].map((n) => post(MEGABYTE, `${n}.txt`)),
    ...[4, 5].map(() => send(api.url, form, preflight)),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
  const em = database.orm.em.fork();
  const sha256 = createHash('sha256').update(MEGABYTE).digest('hex');
  expect(await em.count(IngestJob, { source: { sha256 } })).toBe(1);
  expect(answers.filter(({ text }) => text.includes('"duplicate":false'))).toHaveLength(1);
});

test('a text of 300 MB is refused in bounded memory, by both ways', async () => {
  const endless = (head: string) => {
    let left = 300;
    return new ReadableStream<Uint8Array>({
      start: (out) => out.enqueue(new TextEncoder().encode(head)),
      pull: (out) => (left-- > 0 ? out.enqueue(MEGABYTE) : out.close()),
    });
  };
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const before = process.memoryUsage().rss;
  const plain = await send(documents, endless(opening({})), multipart);
  expect(plain).toMatchObject({ status: 413, body: { errors: [{ code: 'TOO_LARGE' }] } });
  const graphql = await send(api.url, endless(opening(graphqlFields, 'a.txt', '0')), { ...multipart, ...preflight });
  clearInterval(watch);
  expect(graphql.body).toEqual({
    data: { uploadDocument: { job: null, duplicate: false, errors: [{ code: 'TOO_LARGE', field: ['file'] }] } },
  });
  expect(peak - before).toBeLessThan(150e6);
  await nextWorks();
});

describe('what is no document is refused without a job', () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1,
  ]);
  test.each([
    ['nothing', '', 'empty.pdf', undefined, 422, 'EMPTY'],
    ['an image named .pdf', png, 'a.pdf', undefined, 415, 'UNSUPPORTED_TYPE'],
    ['hints that are no JSON', 'a', 'a.txt', '{', 400, 'BAD_REQUEST'],
    ['hints that nobody knows', 'a', 'a.txt', '{"yeer":2021}', 400, 'BAD_REQUEST'],
    ['hints with a day that is none', 'a', 'a.txt', '{"issuedOn":"2021-02-31"}', 400, 'BAD_REQUEST'],
    ['hints that name __proto__', 'a', 'a.txt', '{"__proto__":{"year":1}}', 400, 'BAD_REQUEST'],
  ])('%s', async (_, content, name, hints, status, code) => {
    const before = await database.orm.em.fork().count(IngestJob);
    const answer = await post(content, name, hints);
    expect(answer).toMatchObject({
      status,
      body: { errors: [{ code, message: expect.stringMatching(/./) as string }] },
    });
    expect(await database.orm.em.fork().count(IngestJob)).toBe(before);
  });

  test('a text that begins as an image does', async () => {
    expect((await post('BM01 Biểu mẫu báo cáo', 'bm01.txt')).status).toBe(202);
  });
});

describe('a form that is none is refused with a code, and changes no prototype', () => {
  const file = 'Nghị quyết\r\n--x--\r\n';
  const mapped = (map: string) => opening({ ...graphqlFields, map }, 'a.txt', '0') + file;
  const cases: [what: string, body: string][] = [
    ['nothing at all', ''],
    ['a form that breaks off in the file', opening(graphqlFields, 'a.txt', '0') + 'Nghị'],
    ['a form that breaks off in a head', '--x\r\ncontent-disposition: form-da'],
    ['another boundary', (opening(graphqlFields, 'a.txt', '0') + file).replaceAll('--x', '--y')],
    ['no fields', opening({}, 'a.txt', '0') + file],
    ['no map', opening({ operations }, 'a.txt', '0') + file],
    ['operations that are no object', opening({ ...graphqlFields, operations: '[]' }, 'a.txt', '0') + file],
    ['a map that is none', mapped('["variables.file"]')],
    ['a map of another file', mapped('{"1":["variables.file"]}')],
    ['a map to __proto__', mapped('{"0":["__proto__.file"]}')],
    ['a map to variables.__proto__', mapped('{"0":["variables.__proto__.polluted"]}')],
    ['a map to constructor', mapped('{"0":["variables.constructor.prototype.polluted"]}')],
    ['a map named __proto__', mapped('{"__proto__":["variables.file"]}')],
    ['a map with a thousand places', mapped(JSON.stringify({ 0: Array(1000).fill('variables.file') }))],
    ['a map to the query', mapped('{"0":["query"]}')],
    ['operations with a __proto__', opening({ ...graphqlFields, operations: '{"__proto__":{"query":"{a}"}}' }) + file],
    ['a field named __proto__', opening({ __proto__x: '1', ['__proto__']: '{}' }) + file],
    ['a head named constructor', `--x\r\nconstructor: a\r\n${opening({}).slice(5)}${file}`],
    [
      'ten thousand fields',
      opening(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, '1']))) + file,
    ],
    ['two files', `${opening(graphqlFields, 'a.txt', '0')}a\r\n${opening({})}${file}`],
    ['a field of two megabytes', opening({ operations: ' '.repeat(2_000_000) }) + file],
  ];
  test.each(cases)('%s', async (_, body) => {
    const answer = await send(api.url, body, { ...multipart, ...preflight });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test.each([
    ['no file', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no boundary', 'a', { 'content-type': 'multipart/form-data' }],
    ['a file that is a field', opening({ file: 'text' }).replace(/--x[^]*$/, '--x--\r\n'), multipart],
    ['a form that breaks off', opening({}) + 'Nghị', multipart],
  ])('at /documents: %s', async (_, body, headers) => {
    expect(await send(documents, body, headers)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'BAD_REQUEST' }] },
    });
  });

  test('and the next upload works', nextWorks);
});

test('a client that goes away in the middle leaves nothing behind', async () => {
  const before = await database.orm.em.fork().count(SourceFile);
  for (const [path, head] of [
    ['/documents', opening({})],
    ['/graphql', opening(graphqlFields, 'a.txt', '0')],
  ] as const) {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${multipart['content-type']}\r\n` +
        `apollo-require-preflight: 1\r\ncontent-length: 9000000\r\n\r\n${head}${'Nghị quyết '.repeat(50_000)}`,
    );
    await vi.waitFor(() => expect(temporary()).toHaveLength(1));
    socket.destroy();
    await vi.waitFor(() => expect(temporary()).toEqual([]));
  }
  expect(await database.orm.em.fork().count(SourceFile)).toBe(before);
  await nextWorks();
});

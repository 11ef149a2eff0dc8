import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createServerDatabase } from '../../support/server-database.js';
import { addressOf, startSoichi, temporaryFolder } from '../../support/soichi.js';
import { decision, jobsOf, uploadDecisions, uploadForm } from '../../support/uploading.js';

/* Uploads that break off: nothing of them stays, in the database or on the disk. */

const { DATABASE_URL: server = '', QUEUE_URL: redis } = process.env;

/** An upload of some megabytes, of which the first half is on its way. */
async function beginUpload(url: string): Promise<ClientRequest> {
  const whole = new Response(uploadForm(decision(0).repeat(10_000), '0.txt'));
  const body = Buffer.from(await whole.arrayBuffer());
  const headers = {
    'content-type': whole.headers.get('content-type') ?? '',
    'content-length': body.length,
    'apollo-require-preflight': 'true',
  };
  const upload = request(url, { method: 'POST', headers });
  upload.on('error', () => undefined);
  if (!upload.write(body.subarray(0, body.length / 2))) await once(upload, 'drain');
  await sleep(200);
  return upload;
}

test('what a vanished client or a killed server leaves of an upload is gone, and the next upload works', async () => {
  await using database = await createServerDatabase(server);
  using temporary = temporaryFolder();
  const env = { DATABASE_URL: database.url, QUEUE_URL: redis, TMPDIR: temporary.path };
  const start = () => startSoichi(['--port', '0'], env, 'api/main');
  const leftOvers = () =>
    readdirSync(temporary.path, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  {
    await using api = start();
    const url = await addressOf(api);
    (await beginUpload(url)).destroy();
    await vi.waitFor(() => expect(leftOvers()).toEqual([]), 10_000);
    expect(await jobsOf(url)).toEqual([]);
    await uploadDecisions(url, 0, 1);

    const upload = await beginUpload(url);
    api.kill('SIGKILL');
    expect(await api.ended).toBeNull();
    upload.destroy();
  }
  await using api = start();
  const url = await addressOf(api);
  expect(leftOvers()).toEqual([]);
  expect(await jobsOf(url)).toHaveLength(1);
  await uploadDecisions(url, 1, 2);
  expect((await jobsOf(url)).map(({ fileName }) => fileName).sort()).toEqual(['0.txt', '1.txt']);
});

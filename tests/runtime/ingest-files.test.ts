import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQueue, type IngestQueue } from '../../ingest/queue/index.js';
import { startWorker, type Worker } from '../../ingest/worker.js';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/soichi.js';

const PROGRAM = resolve(import.meta.dirname, '../../dist/seeds/ingest-files.js');

let database: Database;
let queue: IngestQueue;
let worker: Worker;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  queue = await openQueue(database);
  worker = await startWorker(database, queue, { concurrency: 2 });
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await worker.close();
  await queue.close();
  await database.close();
});

async function ingest(args: readonly string[]): Promise<{ status: number | null; lines: string[]; complaint: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args]);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const [lines, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { status, lines: lines.trim().split('\n').sort(), complaint };
}

test('all files read: a line each with what was read, and status 0, also when they are there already', async () => {
  using folder = temporaryFolder();
  const paths = [1, 2, 3].map((n) => join(folder.path, `${n}.txt`));
  for (const path of paths) writeFileSync(path, `KẾ HOẠCH ${path}\nI. MỤC TIÊU\nPhát triển kinh tế - xã hội\n`);
  const first = await ingest(['--url', api.url, ...paths]);
  expect(first).toMatchObject({ status: 0, complaint: '' });
  expect(first.lines).toHaveLength(3);
  for (const line of first.lines) expect(line).toMatch(/^✓ .*\d\.txt: 1 sections, .*\d+ warnings$/);
  const again = await ingest(['--url', api.url, ...paths]);
  expect(again.status).toBe(0);
  for (const line of again.lines) expect(line).toContain('is there already');
});

test('a file that cannot be read says why, the others are read, and the status is 1', async () => {
  using folder = temporaryFolder();
  const path = (name: string) => join(folder.path, name);
  writeFileSync(path('good.txt'), 'một văn bản tốt');
  writeFileSync(path('blank.txt'), ' \n ');
  mkdirSync(path('folder.txt'));
  const names = ['good.txt', 'blank.txt', 'folder.txt', 'nowhere.txt'];
  const { status, lines } = await ingest(['--url', api.url, ...names.map(path)]);
  expect(status).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/✓ .*good\.txt: /),
    expect.stringMatching(/✗ .*blank\.txt: EMPTY_TEXT: /),
    expect.stringMatching(/✗ .*folder\.txt: cannot be handed in: /),
    expect.stringMatching(/✗ .*nowhere\.txt: cannot be handed in: /),
  ]);
});

test('without a server, and without a file, the status is 2 and one line says what to do', async () => {
  const none = await ingest(['--url', 'http://127.0.0.1:1/graphql', PROGRAM]);
  expect(none.status).toBe(2);
  expect(none.complaint).toMatch(/^soichi: No Soichi answers .*--url.*\n$/);
  const bare = await ingest([]);
  expect(bare.status).toBe(2);
  expect(bare.complaint).toContain('usage:');
  expect(await ingest(['--help'])).toMatchObject({ status: 0, complaint: '' });
});

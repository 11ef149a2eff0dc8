import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQueue } from '../../ingest/queue/index.js';
import { openDatabase } from '../../schema/database.js';
import { holdingAt, holdStoring, STORING } from '../support/holding.js';
import { addressOf, startSoichi, temporaryFolder } from '../support/soichi.js';
import { ask, completed, decision, expectEachOnce, uploadDecisions } from '../support/uploading.js';

/* The process of an embedded engine, ended at any moment: the next start goes on. */

const LIMIT = 400_000;

/** True at the first time that a moment comes, which leaves a file of its name in the folder of the database. */
const FIRST_TIME = `pg_stat_file(tg_argv[0], true) is null and leave_file(tg_argv[0])`;
const LEAVE_FILE = `create function leave_file(name text) returns boolean language plpgsql as $$ begin
    execute format('copy (select 1) to %L', current_setting('data_directory') || '/' || name);
    return true;
  end $$;`;

/** A folder with a database that has one decision waiting, so that it is not the first start. */
const prepared = temporaryFolder();
beforeAll(async () => {
  const database = await openDatabase({ folder: prepared.path });
  const queue = await openQueue(database);
  await queue.submit([{ bytes: Buffer.from(decision(0)), name: '0.txt' }]);
  await queue.close();
  await database.close();
});
afterAll(() => {
  prepared[Symbol.dispose]();
});

function start(folder: string, env: NodeJS.ProcessEnv = {}) {
  return startSoichi(['--port', '0', '--data', folder], env);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

test.concurrent(
  'thirty uploads survive kills in the middle of reading and of storing',
  async () => {
    using folder = temporaryFolder();
    cpSync(prepared.path, folder.path, { recursive: true });
    {
      await using soichi = start(folder.path);
      await uploadDecisions(await addressOf(soichi), 1, 30);
      soichi.kill('SIGKILL');
    }
    for (const stage of ['READ', 'EXTRACT']) {
      await using soichi = start(folder.path, holdingAt(stage));
      await soichi.says(new RegExp(`held at ${stage}`));
    }
    const database = await openDatabase({ folder: folder.path });
    if ('pglite' in database.engine) await database.engine.pglite.exec(LEAVE_FILE + holdStoring(FIRST_TIME));
    await database.close();
    for (const moment of Object.keys(STORING)) {
      await using soichi = start(folder.path);
      await until(() => existsSync(join(folder.path, 'database', moment)));
      soichi.kill('SIGKILL');
    }
    await using soichi = start(folder.path);
    await expectEachOnce(await addressOf(soichi), 30);
  },
  LIMIT,
);

test.concurrent(
  'told to stop while it reads, it stops with status 0, and the next start goes on',
  async () => {
    using folder = temporaryFolder();
    cpSync(prepared.path, folder.path, { recursive: true });
    {
      await using soichi = start(folder.path);
      const url = await addressOf(soichi);
      await uploadDecisions(url, 1, 12);
      await completed(url, 2);
      soichi.kill('SIGTERM');
      expect(await soichi.ended).toBe(0);
      expect(soichi.output()).not.toMatch(/error/i);
    }
    await using soichi = start(folder.path);
    await expectEachOnce(await addressOf(soichi), 12);
  },
  LIMIT,
);

test.concurrent(
  'a database whose first migration was killed is made by the next start',
  async () => {
    using folder = temporaryFolder();
    const files = (database: number) => {
      const path = join(folder.path, 'database/base', String(database));
      return existsSync(path) ? readdirSync(path).length : 0;
    };
    {
      await using soichi = start(folder.path);
      // The first migration runs: there are more tables than in the template that the database was made from.
      await until(() => files(1) > 0 && files(5) > files(1) + 20);
      soichi.kill('SIGKILL');
      expect(await soichi.ended).toBeNull();
    }
    expect(existsSync(join(folder.path, 'database.unfinished'))).toBe(true);
    await using soichi = start(folder.path);
    const { data, errors } = await ask(await addressOf(soichi), '{ documents { totalCount } }');
    expect({ data, errors }).toEqual({ data: { documents: { totalCount: 5 } }, errors: [] });
  },
  LIMIT,
);

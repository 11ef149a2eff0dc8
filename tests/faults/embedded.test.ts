import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQueue } from '../../ingest/queue/index.js';
import { openDatabase } from '../../schema/database.js';
import { addressOf, startSoichi, temporaryFolder } from '../support/soichi.js';
import { ask, completed, decision, expectEachOnce, uploadDecisions } from '../support/uploading.js';

/* The one process of an embedded engine, ended at every moment: the next start goes on. */

const LIMIT = 180_000;

/** What the process writes as it gets to each moment. */
const MOMENTS: Readonly<Record<string, string>> = {
  read: `ingest_job for each row when (new.stage = 'READ')`,
  extract: `ingest_job for each row when (new.stage = 'EXTRACT')`,
  storing: `document for each row`,
  stored: `ingest_job for each row when (new.state = 'COMPLETED')`,
};
/** So many jobs there are before any is held. */
const UPLOADS = 30;

/** Has the database stand still where it comes to a moment for the first time, and leave a file in its folder that says so. */
function holdAtMoments(): string {
  const triggers = Object.entries(MOMENTS).map(
    ([moment, place]) =>
      `create trigger hold_${moment} before insert or update on ${place} execute function hold('${moment}');`,
  );
  return `create function hold() returns trigger language plpgsql as $$ begin
      if pg_stat_file(tg_argv[0], true) is null and (select count(*) from ingest_job) = ${UPLOADS} then
        execute format('copy (select 1) to %L', current_setting('data_directory') || '/' || tg_argv[0]);
        perform pg_sleep(600);
      end if;
      return new;
    end $$;
    ${triggers.join('\n')}`;
}

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

function start(folder: string) {
  return startSoichi(['--port', '0', '--data', folder]);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

test.concurrent(
  'thirty uploads survive kills at every moment',
  async () => {
    using folder = temporaryFolder();
    cpSync(prepared.path, folder.path, { recursive: true });
    const database = await openDatabase({ folder: folder.path });
    if ('pglite' in database.engine) await database.engine.pglite.exec(holdAtMoments());
    await database.close();

    for (const moment of Object.keys(MOMENTS)) {
      await using soichi = start(folder.path);
      if (moment === 'read') {
        const url = await addressOf(soichi);
        // The last answer does not come: its job is held.
        await uploadDecisions(url, 1, UPLOADS).catch(() => undefined);
      }
      await until(() => existsSync(join(folder.path, 'database', moment)));
      soichi.kill('SIGKILL');
      expect(await soichi.ended).toBeNull();
    }

    await using soichi = start(folder.path);
    await expectEachOnce(await addressOf(soichi), UPLOADS);
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

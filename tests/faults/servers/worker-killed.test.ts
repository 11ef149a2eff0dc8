import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { test } from 'vitest';
import { createServerDatabase } from '../../support/server-database.js';
import { holdingAt, holdStoring, STAGES, STORING } from '../../support/holding.js';
import { addressOf, startSoichi } from '../../support/soichi.js';
import { expectEachOnce, uploadDecisions } from '../../support/uploading.js';

/* Workers killed at every moment of their work, while others go on. */

const { DATABASE_URL: server = '', QUEUE_URL: redis } = process.env;
const LIMIT = 400_000;

test.concurrent.each([
  ['PostgreSQL', undefined],
  ['Redis', redis],
])(
  'thirty uploads survive kills at every moment, with the queue in %s',
  async (_, queueUrl) => {
    await using made = await createServerDatabase(server);
    const servers = { DATABASE_URL: made.url, QUEUE_URL: queueUrl };
    await using running = new AsyncDisposableStack();
    const url = await addressOf(running.use(startSoichi(['--port', '0'], servers, 'api/main')));
    const client = new Client(made.url);
    await client.connect();
    running.defer(() => client.end());
    await client.query(holdStoring(`current_setting('application_name') = tg_argv[0]`));
    await uploadDecisions(url, 0, 15);

    for (const stage of STAGES) {
      await using victim = startSoichi(['--concurrency', '1'], { ...servers, ...holdingAt(stage) }, 'ingest/main');
      await victim.says(new RegExp(`held at ${stage}`));
    }
    for (const moment of Object.keys(STORING)) {
      await using victim = startSoichi(['--concurrency', '1'], { ...servers, PGAPPNAME: moment }, 'ingest/main');
      const sleeping = `from pg_stat_activity where application_name = '${moment}' and wait_event = 'PgSleep'`;
      while ((await client.query(`select pid ${sleeping}`)).rowCount === 0) await sleep(50);
      if (moment === 'stored') running.use(startSoichi([], servers, 'ingest/main'));
      victim.kill('SIGKILL');
      // The server hears of its client's death only when it next writes to it.
      await client.query(`select pg_terminate_backend(pid) ${sleeping}`);
    }
    await uploadDecisions(url, 15, 30);
    await expectEachOnce(url, 30);
  },
  LIMIT,
);

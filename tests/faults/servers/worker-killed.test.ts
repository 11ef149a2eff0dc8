import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createServerDatabase } from '../../support/database.js';
import { addressOf, startSoichi } from '../../support/soichi.js';
import { expectEachOnce, uploadDecisions } from '../../support/uploading.js';

/* Workers killed at every moment of their work, while another one goes on. */

const { DATABASE_URL: server = '', QUEUE_URL: redis } = process.env;
const LIMIT = 180_000;

/** What a worker writes as it gets to each moment; the last ones hold what later workers would wait for. */
const MOMENTS: Readonly<Record<string, string>> = {
  READ: `ingest_job for each row when (new.stage = 'READ')`,
  RESTORE: `ingest_job for each row when (new.stage = 'RESTORE')`,
  OUTLINE: `ingest_job for each row when (new.stage = 'OUTLINE')`,
  EXTRACT: `ingest_job for each row when (new.stage = 'EXTRACT')`,
  LINK: `ingest_job for each row when (new.stage = 'LINK')`,
  STORE: `ingest_job for each row when (new.stage = 'STORE')`,
  stored: `ingest_job for each row when (new.state = 'COMPLETED')`,
  storing: `document for each row`,
};

/** Has a worker that is named for a moment stand still when it gets there. */
function holdAtMoments(): string {
  const triggers = Object.entries(MOMENTS).map(
    ([moment, place]) =>
      `create trigger "hold_${moment}" before insert or update on ${place} execute function hold('${moment}');`,
  );
  return `create function hold() returns trigger language plpgsql as $$ begin
      if current_setting('application_name') = tg_argv[0] then perform pg_sleep(600); end if;
      return new;
    end $$;
    ${triggers.join('\n')}`;
}

test.concurrent.each([
  ['PostgreSQL', undefined],
  ['Redis', redis],
])(
  'thirty uploads survive kills at every moment, with the queue in %s',
  async (_, queueUrl) => {
    await using made = await createServerDatabase(server);
    const start = (program: 'api/main' | 'ingest/main', name: string) =>
      startSoichi(['--port', '0'], { DATABASE_URL: made.url, QUEUE_URL: queueUrl, PGAPPNAME: name }, program);
    await using processes = new AsyncDisposableStack();
    const url = await addressOf(processes.use(start('api/main', 'api')));
    const client = new Client(made.url);
    await client.connect();
    client.on('error', () => undefined);
    processes.defer(() => client.end());
    await client.query(holdAtMoments());

    const held = async (moment: string) => {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where application_name = $1 and wait_event = 'PgSleep'`,
        [moment],
      );
      return rows.map(({ pid }) => pid);
    };
    await uploadDecisions(url, 0, 15);
    const victims = [];
    for (const moment of Object.keys(MOMENTS)) {
      const victim = processes.use(start('ingest/main', moment));
      while ((await held(moment)).length === 0) await sleep(50);
      victims.push(victim);
    }
    processes.use(start('ingest/main', 'survivor'));
    for (const victim of victims) victim.kill('SIGKILL');
    for (const victim of victims) expect(await victim.ended).toBeNull();
    // A server hears of a client's death only when it next writes to it.
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = any($1)`, [
      Object.keys(MOMENTS),
    ]);
    await uploadDecisions(url, 15, 30);
    await expectEachOnce(url, 30);
  },
  LIMIT,
);

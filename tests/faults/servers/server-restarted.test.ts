import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startPostgres, startRedis } from '../../support/servers.js';
import { addressOf, startSoichi } from '../../support/soichi.js';
import { ask, completed, expectEachOnce, uploadDecisions } from '../../support/uploading.js';

/* Servers that are killed while files are read, and come back: nobody restarts the API or the worker. */

const AWAY_MS = 2000;
const LIMIT = 400_000;

test.concurrent.each([
  ['PostgreSQL', null],
  ['Redis that remembers', { remembers: true }],
  ['Redis that forgets', { remembers: false }],
])(
  'thirty uploads survive that servers are killed and started again, with the queue in %s',
  async (_, kind) => {
    await using running = new AsyncDisposableStack();
    const postgres = running.use(await startPostgres());
    const redis = kind && running.use(await startRedis(kind));
    const env = { DATABASE_URL: postgres.url, QUEUE_URL: redis?.url };
    const api = running.use(startSoichi(['--port', '0'], env, 'api/main'));
    const url = await addressOf(api);
    const worker = running.use(startSoichi([], env, 'ingest/main'));

    await uploadDecisions(url, 0, 12);
    await completed(url, 2);
    await postgres.kill();
    const { errors } = await ask(url, '{ documents { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    await expect(uploadDecisions(url, 12, 13)).rejects.toThrow('SERVICE_UNAVAILABLE');
    await sleep(AWAY_MS);
    await postgres.start();
    await completed(url, 3);

    await uploadDecisions(url, 12, 24);
    await redis?.kill();
    // What the database alone can do goes on.
    expect((await ask(url, '{ documents { totalCount } }')).errors).toEqual([]);
    await uploadDecisions(url, 24, 30);
    await sleep(AWAY_MS);
    await redis?.start();
    await expectEachOnce(url, 30);

    for (const program of [api, worker]) {
      program.kill('SIGTERM');
      expect(await program.ended).toBe(0);
    }
  },
  LIMIT,
);

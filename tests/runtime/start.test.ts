import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createServerDatabase } from '../support/server-database.js';
import { startSoichi, temporaryFolder, type Soichi } from '../support/soichi.js';

/* The start command from an empty place on: in a folder, or on the servers under test. */

const { DATABASE_URL: server, QUEUE_URL: queue } = process.env;
const LIMIT = 120_000;

async function trace(soichi: Soichi): Promise<unknown> {
  const [, url = ''] = await soichi.says(/ready: (http:\S+)/);
  const query =
    '{ documents { totalCount } trace(indicator: "grdp binh quan dau nguoi") { points { baseMin baseUnit } } }';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

test(
  'a first start cut off by a kill is finished by the next, and a third finds all',
  async () => {
    using folder = temporaryFolder();
    await using database = server === undefined ? null : await createServerDatabase(server);
    const start = () =>
      startSoichi(['--port', '0', '--data', folder.path], { DATABASE_URL: database?.url, QUEUE_URL: queue });

    const first = start();
    await first.says(/✓ .*sections/);
    first.kill('SIGKILL');
    expect(await first.ended).toBeNull();

    const second = start();
    const answer = await trace(second);
    expect(answer).toMatchObject({ data: { documents: { totalCount: 5 } } });
    expect(second.output()).not.toContain('✗');
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);

    const third = start();
    expect(await trace(third)).toEqual(answer);
    expect(third.output()).not.toContain('✓');
    third.kill('SIGINT');
    expect(await third.ended).toBe(0);
  },
  LIMIT,
);

if (server === undefined)
  test(
    'a folder serves one process at a time',
    async () => {
      using folder = temporaryFolder();
      const args = ['--port', '0', '--data', folder.path];
      const first = startSoichi(args);
      await first.says(/✓/);
      const second = startSoichi(args);
      expect(await second.ended).toBe(1);
      expect(second.output()).toMatch(/^soichi: The folder .* is in use by process \d+\. .*--data\.\n$/);
      first.kill('SIGTERM');
      expect(await first.ended).toBe(0);
      expect(existsSync(join(folder.path, 'lock'))).toBe(false);
    },
    LIMIT,
  );

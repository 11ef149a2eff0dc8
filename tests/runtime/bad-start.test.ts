import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOf } from '../../api/access/tokens.js';
import { startSoichi, temporaryFolder } from '../support/soichi.js';

const TOKENS = entryOf('an', 'editor', 'secret');

/* What the start command is given wrongly is told in one line that says what to do, and leaves nothing behind. */

test.each([
  [['--pot', '4000'], {}, /Unknown option '--pot'.*--port <number>/],
  [['surplus'], {}, /Unexpected argument 'surplus'.*--port <number>/],
  [['--port', '70000'], {}, /"70000" is no number from 0 to 65535.*--port/],
  [['--port', 'http'], {}, /"http" is no number/],
  [['--port', '0', '--host', '0.0.0.0'], {}, /Anyone who reaches 0\.0\.0\.0 could write.*npm run token/],
  [['--port', '0'], { SOICHI_TOKENS: 'an:editor:secret' }, /Entry 1 of SOICHI_TOKENS \(an\) has no SHA-256/],
  [['--port', '0', '--host', '203.0.113.1'], { SOICHI_TOKENS: TOKENS }, /Cannot listen on 203\.0\.113\.1.*--host/],
  [['--port', '0'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /database does not answer.*DATABASE_URL/],
  [['--port', '0'], { DATABASE_URL: 'mysql://127.0.0.1/soichi' }, /DATABASE_URL is no URL that begins with postgres/],
  [['--port', '0'], { QUEUE_URL: 'redis://127.0.0.1:1' }, /queue does not answer.*QUEUE_URL/],
  [['--port', '0'], { QUEUE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /queue does not answer.*QUEUE_URL/],
  [['--port', '0'], { QUEUE_URL: 'here' }, /QUEUE_URL is no URL that begins with redis/],
])('%j with %j', async (args, env, message) => {
  using folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const soichi = startSoichi([...args, '--data', data], env);
  expect(await soichi.ended).toBe(1);
  expect(soichi.output()).toMatch(message);
  expect(soichi.output().trim().split('\n')).toHaveLength(1);
  expect(existsSync(data)).toBe(false);
});

test('a port in use', async () => {
  using folder = temporaryFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const data = join(folder.path, 'data');
  const soichi = startSoichi(['--port', String(port), '--data', data]);
  expect(await soichi.ended).toBe(1);
  expect(soichi.output()).toBe(
    `soichi: Port ${port} is in use. Stop what listens there, or choose another with --port.\n`,
  );
  expect(existsSync(data)).toBe(false);
  other.close();
});

test.each(['/proc/soichi', 'a-file/data'])('a folder that cannot be written: %s', async (path) => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'a-file'), '');
  const data = path.startsWith('/') ? path : join(folder.path, path);
  const soichi = startSoichi(['--port', '0', '--data', data]);
  expect(await soichi.ended).toBe(1);
  expect(soichi.output()).toMatch(/^soichi: The folder cannot be written: .*--data\.\n$/);
});

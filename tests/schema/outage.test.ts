import { createServer } from 'node:net';
import { once } from 'node:events';
import { Client, DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { isOutage } from '../../schema/outage.js';

test('a server that is not there is an outage', async () => {
  const client = new Client('postgres://nobody@127.0.0.1:1/none');
  expect(isOutage(await client.connect().catch((error: unknown) => error))).toBe(true);
});

test('a server that breaks off is an outage', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const client = new Client(`postgres://nobody@127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/none`);
  expect(isOutage(await client.connect().catch((error: unknown) => error))).toBe(true);
  server.close();
});

test.each([
  ['57P01', 'terminating connection due to administrator command', true],
  ['57P03', 'the database system is starting up', true],
  ['53300', 'sorry, too many clients already', true],
  ['57014', 'canceling statement due to statement timeout', false],
  ['23505', 'duplicate key value violates unique constraint', false],
  ['42P01', 'relation "x" does not exist', false],
])('what the server says with %s: %s', (code, message, outage) => {
  expect(isOutage(Object.assign(new DatabaseError(message, message.length, 'error'), { code }))).toBe(outage);
});

test('a fault of the program is none', () => {
  expect(isOutage(new TypeError('x is not a function'))).toBe(false);
  expect(isOutage('ECONNREFUSED')).toBe(false);
});

import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A new database on a server, empty or a copy of another; it goes with whoever still uses it. */
export async function createServerDatabase(
  server: string,
  template = 'template1',
): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `soichi_test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => execute(server, `drop database ${name} with (force)`),
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

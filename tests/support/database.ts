import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../schema/database.js';

/** A fresh database of the engine under test: on the server at DATABASE_URL, else in memory. Closing it removes it. */
export async function openTestDatabase(): Promise<Database> {
  if (process.env.DATABASE_URL === undefined) return openDatabase('memory');
  const made = await createServerDatabase(process.env.DATABASE_URL);
  const database = await openDatabase({ url: made.url });
  return {
    ...database,
    async close() {
      await database.close();
      await made[Symbol.asyncDispose]();
    },
  };
}

/** An empty database on a server; it goes with whoever still uses it. */
export async function createServerDatabase(server: string): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `soichi_test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
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

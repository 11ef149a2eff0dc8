import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../schema/database.js';

/** A fresh database of the engine under test: on the server at DATABASE_URL, else in memory. Closing it removes it. */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env.DATABASE_URL;
  if (server === undefined) return openDatabase('memory');

  const name = `soichi_test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const database = await openDatabase({ url: url.href });
  return {
    ...database,
    async close() {
      await database.close();
      await execute(server, `drop database ${name} with (force)`);
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

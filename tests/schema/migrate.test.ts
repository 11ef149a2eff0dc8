import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate } from '../../schema/migrate.js';
import { openDatabase } from '../../schema/database.js';
import { sourceBytes } from '../../schema/source-content.js';
import { migrationsList } from '../../schema/migrations/list.js';
import { openTestDatabase } from '../support/database.js';

test('migrating again changes nothing', async () => {
  const database = await openTestDatabase();
  const { orm } = database;
  await migrate(orm);
  const done = await orm.em.execute<{ name: string }[]>('select name from mikro_orm_migrations');
  expect(done.map(({ name }) => name)).toEqual(migrationsList.map(({ name }) => name));
  await database.close();
});

test('a file that was kept in one piece is kept in chunks, byte for byte', async () => {
  const database = await openTestDatabase();
  const { orm } = database;
  const before = [
    'drop table source_chunk',
    'alter table source_file add column content bytea',
    'alter table source_file add constraint source_file_sha256_key unique (sha256)',
    "delete from mikro_orm_migrations where name = '0002-source-chunks'",
  ];
  for (const statement of before) await orm.em.execute(statement, [], 'run');
  const files = [0, 5, 1024 * 1024, 2_500_000].map((bytes) => ({ id: `source_${bytes}`, content: randomBytes(bytes) }));
  for (const { id, content } of files) {
    await orm.em.execute(
      `insert into source_file (id, name, media_type, bytes, sha256, content) values (?, 'a.txt', 'text/plain', ?, ?, ?)`,
      [id, content.length, id, content],
      'run',
    );
  }
  await migrate(orm);
  const em = orm.em.fork();
  for (const { id, content } of files) expect(content.equals(await sourceBytes(em, id))).toBe(true);
  await database.close();
});

// The embedded engine has one process only.
if (process.env.DATABASE_URL) {
  test('several processes that start at once migrate once', async () => {
    const first = await openTestDatabase();
    if (!('url' in first.engine)) throw new Error('not on a server');
    const { url } = first.engine;
    await first.orm.em.execute('drop schema public cascade; create schema public', [], 'run');
    const opened = await Promise.all([openDatabase({ url }), openDatabase({ url }), openDatabase({ url })]);
    const done = await first.orm.em.execute<{ name: string }[]>('select name from mikro_orm_migrations');
    expect(done.map(({ name }) => name)).toEqual(migrationsList.map(({ name }) => name));
    for (const each of opened) await each.close();
    await first.close();
  });
}

import { expect, test } from 'vitest';
import { migrate } from '../../schema/migrate.js';
import { openDatabase } from '../../schema/database.js';
import { openTestDatabase } from '../support/database.js';

test('migrating again changes nothing', async () => {
  const database = await openTestDatabase();
  const { orm } = database;
  await migrate(orm);
  const done = await orm.em.execute<{ name: string }[]>('select name from mikro_orm_migrations');
  expect(done.map(({ name }) => name)).toEqual(['0001-initial']);
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
    expect(done.map(({ name }) => name)).toEqual(['0001-initial']);
    for (const each of opened) await each.close();
    await first.close();
  });
}

import { cpSync } from 'node:fs';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../../schema/database.js';
import { createServerDatabase } from './server-database.js';
import { temporaryFolder } from './soichi.js';

/** A fresh database of the engine under test: on the server at DATABASE_URL, else in a folder. Closing it removes it. */
export async function openTestDatabase(): Promise<Database> {
  const prepared = inject('preparedDatabase');
  if (process.env.DATABASE_URL !== undefined) {
    const made = await createServerDatabase(process.env.DATABASE_URL, prepared);
    return closingAlso(await openDatabase({ url: made.url }), async () => made[Symbol.asyncDispose]());
  }
  const folder = temporaryFolder();
  cpSync(prepared, folder.path, { recursive: true });
  return closingAlso(await openDatabase({ folder: folder.path }), () => Promise.resolve(folder[Symbol.dispose]()));
}

function closingAlso(database: Database, remove: () => Promise<void>): Database {
  return {
    ...database,
    async close() {
      await database.close();
      await remove();
    },
  };
}

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import type { MikroORM } from '@mikro-orm/sql';
import { entities } from './entities.js';
import { takeLock } from './lock.js';
import { migrate } from './migrate.js';

/** Where the data lives: a PostgreSQL server, a folder of this machine, or the memory of this process. */
export type DatabasePlace = { readonly url: string } | { readonly folder: string } | 'memory';

/** The open database, one code over both sizes of the engine. */
export interface Database {
  readonly orm: MikroORM;
  /** What holds the data: the engine inside this process, or a server. */
  readonly engine: { readonly pglite: PGlite } | { readonly url: string };
  close(): Promise<void>;
}

/** The database does not answer. */
export class DatabaseUnreachableError extends Error {
  constructor(cause: unknown) {
    super(`the database does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'DatabaseUnreachableError';
  }
}

/** How long a connection is waited for, to a server that does not answer or that has no more to give. */
const ANSWER_MS = 10_000;

const common = {
  entities,
  metadataProvider: ReflectMetadataProvider,
  metadataCache: { enabled: false },
  extensions: [Migrator],
  forceUtcTimezone: true,
  dataloader: true,
  migrations: { silent: true },
};

/**
 * Opens the database and brings its schema up to date. Throws `LockedError` when another process holds the folder,
 * `DatabaseUnreachableError` when the server does not answer, and the system's error when the folder cannot be written.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if (place === 'memory') return openPglite('memory://');
  return 'url' in place ? openServer(place.url) : openFolder(place.folder);
}

async function openServer(url: string): Promise<Database> {
  const driverOptions = { connectionTimeoutMillis: ANSWER_MS };
  const orm = await PostgresOrm.init({ ...common, clientUrl: url, pool: { min: 0, max: 10 }, driverOptions });
  try {
    await orm.em.getConnection().execute('select 1');
  } catch (error) {
    await orm.close();
    throw new DatabaseUnreachableError(error);
  }
  await migrate(orm);
  return { orm, engine: { url }, close: () => orm.close() };
}

/**
 * The embedded engine does not guard its folder against a second process, so a lock does. A database whose first
 * opening was cut off holds nothing yet and is made anew.
 */
async function openFolder(folder: string): Promise<Database> {
  makeFolder(folder);
  const release = takeLock(join(folder, 'lock'));
  try {
    const data = join(folder, 'database');
    const unfinished = join(folder, 'database.unfinished');
    if (existsSync(unfinished)) rmSync(data, { recursive: true, force: true });
    if (!existsSync(data)) writeFileSync(unfinished, '');
    const database = await openPglite(data);
    rmSync(unfinished, { force: true });
    return {
      ...database,
      async close() {
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** One step at a time: where a file system refuses, Node's own recursive way may go on for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

async function openPglite(dataDir: string): Promise<Database> {
  const orm = await PgliteOrm.init({
    ...common,
    dbName: dataDir,
    driverOptions: {
      extensions: { pg_trgm, unaccent },
      startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
    },
  });
  await migrate(orm);
  return { orm, engine: { pglite: await orm.em.getConnection().getNativeClient() }, close: () => orm.close() };
}

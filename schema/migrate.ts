import type { MikroORM } from '@mikro-orm/sql';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { migrationsList } from './migrations/list.js';

/** Any number, the same in every process: who holds this advisory lock migrates. */
const MIGRATION_LOCK = 7_031_969;

/**
 * Brings the database to the shape of this version, forward only. Safe when several processes start at once: on a
 * server one migrates while the others wait. The embedded engine has one session and one process, and needs no lock.
 */
export async function migrate(orm: MikroORM): Promise<void> {
  orm.config.set('migrations', { ...orm.config.get('migrations'), migrationsList, snapshot: false, silent: true });
  if (!(orm.driver instanceof PostgreSqlDriver)) {
    await orm.migrator.up();
    return;
  }
  await orm.em.fork().transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await orm.migrator.up();
  });
}

import type { SqlEntityManager } from '@mikro-orm/sql';

/** Any number, the same in every process: who holds this advisory lock writes what documents share. */
const TOGETHER_LOCK = 7_031_970;

/** A statement that takes longer is ended by the server, and the others get their turn; another try may do better. */
const STATEMENT_MS = 60_000;

/**
 * Runs a transaction that touches what documents share: agencies, projects, links, versions. One after the other, in all
 * processes, so that each sees all documents before it and none is in another's way.
 */
export function writeTogether<T>(em: SqlEntityManager, write: (tx: SqlEntityManager) => Promise<T>): Promise<T> {
  return em.fork().transactional(async (tx) => {
    await tx.execute(`select pg_advisory_xact_lock(${TOGETHER_LOCK})`);
    await tx.execute(`set local statement_timeout = ${STATEMENT_MS}`);
    return write(tx);
  });
}

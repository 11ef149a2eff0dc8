import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeadlockException,
  ForeignKeyConstraintViolationException,
  UniqueConstraintViolationException,
  type SqlEntityManager,
} from '@mikro-orm/sql';

const MAX_TRIES = 5;
/** Any number, the same in every process: who holds this advisory lock brings documents together. */
const TOGETHER_LOCK = 7_031_970;

/**
 * Runs a transaction that touches what documents share, beside others that do so too: it is tried again when they are
 * in its way. `together` waits for its turn; what is written after it sees all documents before it.
 */
export async function writeTogether<T>(
  em: SqlEntityManager,
  write: (tx: SqlEntityManager, together: () => Promise<void>) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await em.fork().transactional((tx) =>
        write(tx, async () => {
          await tx.execute(`select pg_advisory_xact_lock(${TOGETHER_LOCK})`);
        }),
      );
    } catch (error) {
      if (tries === MAX_TRIES || !isConflict(error)) throw error;
      await sleep(Math.random() * 100 * tries);
    }
  }
}

/** Another transaction made, took away or held what this one needs. */
function isConflict(error: unknown): boolean {
  return (
    error instanceof DeadlockException ||
    error instanceof UniqueConstraintViolationException ||
    error instanceof ForeignKeyConstraintViolationException
  );
}

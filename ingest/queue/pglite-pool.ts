import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import { runMigrations, type PgPool, type PgPoolClient, type PgQueryResult } from 'bullmq';

/**
 * BullMQ's tables in the embedded database. Its migrator opens and closes a transaction of its own, which here the
 * database must hold together itself; afterwards its statements find their tables by the session's search path.
 */
export async function migratePglite(pglite: PGlite): Promise<void> {
  await pglite.transaction(async (transaction) => {
    await runMigrations({
      async query<R>(text: string, params: readonly unknown[] = []): Promise<PgQueryResult<R>> {
        if (/^\s*(BEGIN|COMMIT|ROLLBACK)\s*$/i.test(text)) return { rows: [] };
        if (params.length > 0) return transaction.query<R>(text, [...params]);
        const results = await transaction.exec(text);
        return { rows: (results.at(-1)?.rows ?? []) as R[] };
      },
    });
  });
  await pglite.exec('set search_path to public, bullmq');
}

/**
 * What BullMQ asks of a node-postgres pool, over the embedded database: every statement runs alone, and every client
 * hears every notification of the one session.
 */
export class PglitePool extends EventEmitter implements PgPool {
  /** Tells BullMQ that a listening client cannot be lost unseen. */
  readonly options = { keepAlive: true };

  constructor(private readonly pglite: PGlite) {
    super();
  }

  async query<R>(text: string, params: readonly unknown[] = []): Promise<PgQueryResult<R>> {
    const { rows, affectedRows } = await this.pglite.query<R>(text, [...params]);
    return { rows, rowCount: affectedRows ?? rows.length };
  }

  async connect(): Promise<PgPoolClient> {
    return Promise.resolve(new PgliteClient(this, this.pglite));
  }

  /** Nothing to end: the database belongs to whoever opened it. */
  async end(): Promise<void> {
    return Promise.resolve();
  }
}

class PgliteClient extends EventEmitter implements PgPoolClient {
  readonly release: () => void;

  constructor(
    private readonly pool: PglitePool,
    pglite: PGlite,
  ) {
    super();
    this.release = pglite.onNotification((channel, payload) => this.emit('notification', { channel, payload }));
  }

  async query<R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    return this.pool.query<R>(text, params);
  }
}

import DataLoader from 'dataloader';
import type { EntityManager } from '@mikro-orm/sql';
import type { IngestQueue } from '../ingest/queue/index.js';
import type { Caller } from './access/caller.js';

/** What a request has, whatever it asks for. */
export interface Scope {
  /** A fork of its own: nothing is shared between requests. */
  readonly em: EntityManager;
  readonly queue: IngestQueue;
  readonly caller: Caller;
}

/** What one GraphQL request works with. */
export interface Context extends Scope {
  /** The loader under a name, made at its first use: whatever is asked under one name in one moment is one query. */
  loader<V>(name: string, batch: (keys: readonly string[]) => Promise<readonly (V | Error)[]>): DataLoader<string, V>;
  /** Forgets what was loaded, after something has changed. */
  forget(): void;
}

/** A new context. */
export function contextOf(scope: Scope): Context {
  const loaders = new Map<string, unknown>();
  return {
    ...scope,
    loader<V>(name: string, batch: (keys: readonly string[]) => Promise<readonly (V | Error)[]>) {
      const known = loaders.get(name);
      // A name always stands for the same batch function, so the loader has its type.
      if (known) return known as DataLoader<string, V>;
      const made = new DataLoader(batch);
      loaders.set(name, made);
      return made;
    },
    forget() {
      loaders.clear();
      scope.em.clear();
    },
  };
}

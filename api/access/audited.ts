import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { GraphQLError } from 'graphql';
import { AuditEntry } from '../../schema/audit-entry.js';
import { idOf } from '../../schema/id.js';
import { refusal } from '../errors.js';
import { type Caller, refusalOf } from './caller.js';

/** A longer text among the arguments is cut: the entry says what was wanted, it does not keep it. */
const MAX_TEXT = 1000;

/**
 * Does a mutation if the caller may, and keeps an entry of it whatever comes of it; without the entry nothing is done.
 * Throws UNAUTHENTICATED and FORBIDDEN, and what the work throws.
 */
export async function audited<T>(
  { em, caller }: { readonly em: EntityManager; readonly caller: Caller },
  action: string,
  given: Record<string, unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const { name: actor, role, address } = caller;
  const entry = { id: idOf('audit', randomUUID()), at: new Date(), actor, role, address, action };
  await em.fork().insert(AuditEntry, { ...entry, arguments: described(given), outcome: null, code: null });
  // What is done is done: an entry that cannot be completed says no less than one that was cut off.
  const end = async (outcome: AuditEntry['outcome'], code: string | null) => {
    await em.fork().nativeUpdate(AuditEntry, { id: entry.id }, { outcome, code }).catch(console.error);
  };
  try {
    const refused = refusalOf(caller, action);
    if (refused) throw refusal(refused.code, refused.message);
    const result = await work();
    const code = refusalIn(result);
    await end(code === null ? 'DONE' : 'REFUSED', code);
    return result;
  } catch (error) {
    const code = error instanceof GraphQLError ? error.extensions.code : undefined;
    await (typeof code === 'string' ? end('REFUSED', code) : end('FAILED', 'INTERNAL_SERVER_ERROR'));
    throw error;
  }
}

/** Arguments as the entry tells them: a file says of itself what is to be told. */
function described(given: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(given, (_, value: unknown) => (typeof value === 'string' ? shortened(value) : value));
  return JSON.parse(text) as Record<string, unknown>;
}

/** A text that PostgreSQL takes: no NUL, no half of a surrogate pair. */
function shortened(text: string): string {
  const sound = (cut: string) => cut.toWellFormed().replaceAll('\0', '');
  return text.length > MAX_TEXT ? `${sound(text.slice(0, MAX_TEXT))}…` : sound(text);
}

/** The code of the first of a payload's `errors`; null for a payload without. */
function refusalIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('errors' in payload)) return null;
  const [error] = payload.errors as { code: string }[];
  return error?.code ?? null;
}

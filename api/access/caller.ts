import type { IncomingMessage } from 'node:http';
import { isLoopbackHost, isOfAnotherSite } from './origin.js';
import { may, type Role } from './roles.js';
import { holderOf, type TokenEntry } from './tokens.js';

/** Who asks, and what for a refusal meets whoever may not write. */
export interface Caller {
  /** Of the token; null without one. */
  readonly name: string | null;
  /** Null for who may only read. */
  readonly role: Role | null;
  /** The address that the connection comes from. */
  readonly address: string;
  /** Why nothing is written for this caller; null for one with a role. */
  readonly refusal: AccessRefusal | null;
}

/** UNAUTHENTICATED: nobody known asks. FORBIDDEN: known, or unknown from where it must not come, and may not. */
export interface AccessRefusal {
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  readonly message: string;
}

/** Who sent a request, by its `Authorization` header or what stands for it. Without any tokens, whoever is on this machine may do all. */
export function callerOf(request: IncomingMessage, authorization: unknown, tokens: readonly TokenEntry[]): Caller {
  const address = request.socket.remoteAddress ?? 'unknown';
  const token = typeof authorization === 'string' ? /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1] : undefined;
  const holder = token === undefined ? null : holderOf(token, tokens);
  const known = { name: holder?.name ?? null, address };
  const refused = (code: AccessRefusal['code'], message: string) => ({
    ...known,
    role: null,
    refusal: { code, message },
  });

  if (isOfAnotherSite(request.headers)) return refused('FORBIDDEN', 'The page of another site may not write here.');
  if (tokens.length === 0) {
    if (isLoopbackHost(request.headers.host)) return { ...known, role: 'admin', refusal: null };
    const message = 'Without tokens, writing is for who asks as localhost. Set SOICHI_TOKENS to write from elsewhere.';
    return refused('FORBIDDEN', message);
  }
  if (holder) return { ...known, role: holder.role, refusal: null };
  const message =
    token === undefined ? 'This needs a token: send "Authorization: Bearer ...".' : 'Nobody has this token.';
  return refused('UNAUTHENTICATED', message);
}

/** Why a caller may not do a mutation, or read the audit; null for one who may. */
export function refusalOf({ role, refusal }: Caller, action: string): AccessRefusal | null {
  if (role === null) return refusal;
  if (may(role, action)) return null;
  return { code: 'FORBIDDEN', message: `The role ${role} may not do this. Ask for a token of another role.` };
}

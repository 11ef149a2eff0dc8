import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SettingsError } from '../../settings-error.js';
import { roles, type Role } from './roles.js';

/** Who holds a token. The token itself is known to nobody but its holder. */
export interface TokenEntry {
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string;
}

const HOW = 'Make one with: npm run token -- NAME ROLE';
const NAME = /^[\wÀ-ỹ][\wÀ-ỹ .@-]{0,62}$/;

/**
 * The entries of SOICHI_TOKENS, `name:role:hash` with commas or line breaks between them, or of the file that `@path`
 * names. Throws `SettingsError`, which names the entry and never shows a hash.
 */
export function readTokens(setting: string): TokenEntry[] {
  const text = setting.startsWith('@') ? fileAt(setting.slice(1)) : setting;
  const entries = text.split(/[,\n]/).map((entry) => entry.trim());
  return entries.flatMap((entry, index) => (entry === '' ? [] : readEntry(entry, index + 1)));
}

/** Who holds this token; null for one that nobody was given. Takes as long for a nearly right one as for any other. */
export function holderOf(token: string, entries: readonly TokenEntry[]): TokenEntry | null {
  const hash = createHash('sha256').update(token).digest();
  const held = entries.filter((entry) => timingSafeEqual(hash, Buffer.from(entry.hash, 'hex')));
  return held[0] ?? null;
}

/** One line for the one who starts a server. */
export function whoMayWrite(entries: readonly TokenEntry[]): string {
  if (entries.length === 0) return 'SOICHI_TOKENS is not set: only this machine can connect, and all on it may write.';
  return `Writing needs one of ${entries.length} token${entries.length === 1 ? '' : 's'}; reading is open.`;
}

/** What SOICHI_TOKENS holds of a token. */
export function entryOf(name: string, role: string, token: string): string {
  const entry = `${name}:${role}:${createHash('sha256').update(token).digest('hex')}`;
  readTokens(entry);
  return entry;
}

function readEntry(entry: string, place: number): TokenEntry {
  const [name = '', role, hash = '', ...more] = entry.split(':');
  const which = `Entry ${place} of SOICHI_TOKENS${NAME.test(name) && role !== undefined ? ` (${name})` : ''}`;
  if (role === undefined || more.length > 0) throw new SettingsError(`${which} is not name:role:hash. ${HOW}`);
  if (!NAME.test(name)) throw new SettingsError(`${which} has no name of letters, digits, spaces or . @ -. ${HOW}`);
  const known = z.enum(roles).safeParse(role);
  if (!known.success) throw new SettingsError(`${which} has no role of ${roles.join(', ')}. ${HOW}`);
  if (!/^[0-9a-f]{64}$/i.test(hash)) throw new SettingsError(`${which} has no SHA-256 of 64 digits. ${HOW}`);
  return { name, role: known.data, hash };
}

function fileAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`The file of SOICHI_TOKENS cannot be read: ${why}. Name one after the @.`);
  }
}

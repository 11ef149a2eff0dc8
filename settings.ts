import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTokens, type TokenEntry } from './api/access/tokens.js';
import type { DatabasePlace } from './schema/database.js';
import { SettingsError } from './settings-error.js';

export { SettingsError } from './settings-error.js';

/** Where a process listens and where its data lives. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly database: DatabasePlace;
  /** Redis or PostgreSQL; undefined puts the queue into the database. */
  readonly queueUrl: string | undefined;
  /** Files that are read at the same time. */
  readonly concurrency: number;
  /** Who may write; empty lets whoever is on this machine write, and nobody else connect. */
  readonly tokens: readonly TokenEntry[];
}

const USAGE = 'Known: --port <number>, --host <address>, --data <folder>, --concurrency <number>.';

/** Reads the options of the command line, which go before the environment. Throws `SettingsError`. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const options = readOptions(args);
  const databaseUrl = readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  return {
    host: options.host ?? given(env.HOST) ?? '127.0.0.1',
    port: readPort(options.port ?? given(env.PORT) ?? '4000'),
    database: databaseUrl
      ? { url: databaseUrl }
      : { folder: resolve(options.data ?? given(env.SOICHI_DATA) ?? 'data') },
    queueUrl: readUrl(env, 'QUEUE_URL', ['redis:', 'rediss:', 'postgres:', 'postgresql:']),
    concurrency: readConcurrency(options.concurrency ?? given(env.SOICHI_CONCURRENCY)),
    tokens: readTokens(env.SOICHI_TOKENS ?? ''),
  };
}

/** The same for a process that shares its data with others: they need a server. Throws `SettingsError`. */
export function readServerSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const settings = readSettings(args, env);
  if (settings.database !== 'memory' && 'url' in settings.database) return settings;
  throw new SettingsError(
    'Set DATABASE_URL: an API and workers of their own need a PostgreSQL server. For one machine: npm start.',
  );
}

function readOptions(args: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { port: option, host: option, data: option, concurrency: option } })
      .values;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('. ');
    throw new SettingsError(`${reason}. ${USAGE}`);
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535))
    throw new SettingsError(`The port "${text}" is no number from 0 to 65535. Choose one with --port.`);
  return port;
}

/** As many files as there are processors, unless told otherwise. */
function readConcurrency(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new SettingsError(`"${text}" files at once is no number from 1 to 99. Choose one with --concurrency.`);
}

/** An environment variable that is set to nothing is not set. */
function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function readUrl(env: NodeJS.ProcessEnv, name: string, protocols: readonly string[]): string | undefined {
  const text = given(env[name]);
  if (text === undefined) return undefined;
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocols.includes(protocol)) return text;
  throw new SettingsError(`${name} is no URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
}

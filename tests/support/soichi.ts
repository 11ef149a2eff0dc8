import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DIST = resolve(import.meta.dirname, '../../dist');

/** What can be started: all in one process, an API, a worker. */
export type Program = 'start' | 'api/main' | 'ingest/main';

/** A program of the project as a process of its own; one that still runs is killed where it goes out of scope. */
export interface Soichi extends AsyncDisposable {
  /** All that it has written so far, to both streams. */
  output(): string;
  /** Resolves to the first match in what it writes; rejects when it ends without one. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void;
  /** Exit status; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts a compiled program, on the engines of its own machine unless `env` says otherwise. */
export function startSoichi(args: readonly string[], env: NodeJS.ProcessEnv = {}, program: Program = 'start'): Soichi {
  const {
    DATABASE_URL: _database,
    QUEUE_URL: _queue,
    SOICHI_TOKENS: _tokens,
    NODE_ENV: _test,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, [join(DIST, `${program}.js`), ...args], { env: { ...inherited, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'close').then(([status]: (number | null)[]) => status ?? null);
  return {
    output: () => output,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match) resolve(match);
        };
        look();
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then(() => reject(new Error(`ended without ${String(pattern)}:\n${output}`)));
      }),
    kill: (signal) => void child.kill(signal),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The address of an API, once it says that it is ready. */
export async function addressOf(soichi: Soichi): Promise<string> {
  const [, url = ''] = await soichi.says(/ready: (http:\S+)/);
  return url;
}

/** A folder that goes when the test is done. */
export function temporaryFolder(): { readonly path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'soichi-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

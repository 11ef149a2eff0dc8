import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';

/* Servers of a test's own, on a free port and in a folder that goes with them: to be stopped while something uses them. */

/** A running server. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
  /** Starts it again in the same place. */
  start(): Promise<void>;
}

/** An empty PostgreSQL server of the version that Debian's packages have brought. */
export async function startPostgres(): Promise<TestServer> {
  const [version = 'none'] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
  const bin = join('/usr/lib/postgresql', version, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'soichi-postgres-'));
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? userNamed('postgres') : null;
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { cwd: folder, ...user, stdio: 'ignore' as const };
  execFileSync(join(bin, 'initdb'), ['-D', folder, '-U', 'postgres', '-A', 'trust', '--no-sync'], options);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return serverOf(folder, url, {
    // What it does when one of its processes crashes; to a SIGKILL its children would survive it for a moment.
    end: 'SIGQUIT',
    start: () =>
      spawn(join(bin, 'postgres'), ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', folder], options),
    async isReady() {
      const client = new Client(url);
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('select 1');
      } finally {
        await client.end();
      }
    },
  });
}

/** An empty Redis server; one that `remembers` writes down every change, another has lost all when it is killed. */
export async function startRedis({ remembers }: { remembers: boolean }): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'soichi-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const keeping = ['--save', '', '--appendonly', remembers ? 'yes' : 'no', '--appendfsync', 'always'];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...keeping];
  return serverOf(folder, url, {
    end: 'SIGKILL',
    start: () => spawn('redis-server', args, { stdio: 'ignore' }),
    async isReady() {
      const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      redis.on('error', () => undefined);
      await redis.connect();
      await redis.ping().finally(() => redis.disconnect());
    },
  });
}

interface Ways {
  /** The signal that ends it at once. */
  readonly end: NodeJS.Signals;
  readonly start: () => ChildProcess;
  /** Rejects while the server does not answer. */
  readonly isReady: () => Promise<void>;
}

async function serverOf(folder: string, url: string, { end, start, isReady }: Ways): Promise<TestServer> {
  let child: ChildProcess;
  let ended: Promise<unknown>;
  const server: TestServer = {
    url,
    async start() {
      child = start();
      ended = once(child, 'close');
      while (
        !(await isReady().then(
          () => true,
          () => false,
        ))
      ) {
        if (child.exitCode !== null) throw new Error(`the server for ${url} ended with status ${child.exitCode}`);
        await sleep(50);
      }
    },
    async kill() {
      child.kill(end);
      await ended;
    },
    async [Symbol.asyncDispose]() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  return typeof bound === 'object' && bound ? bound.port : 0;
}

function userNamed(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

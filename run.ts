import { dirname } from 'node:path';
import { DatabaseUnreachableError } from './schema/database.js';
import { LockedError } from './schema/lock.js';
import { QueueUnreachableError } from './ingest/queue/index.js';
import { SettingsError } from './settings.js';

/**
 * Runs a process: `start` opens what it needs and leaves on the stack how each is closed. SIGINT and SIGTERM close all
 * in reverse order. What keeps it from starting is told in one line, with exit status 1.
 */
export async function run(start: (opened: AsyncDisposableStack) => Promise<void>): Promise<void> {
  const opened = new AsyncDisposableStack();
  let stopping = false;
  const stop = (status: number) => {
    if (stopping) return;
    stopping = true;
    opened.disposeAsync().then(
      () => process.exit(status),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', () => stop(0)).once('SIGTERM', () => stop(0));
  try {
    await start(opened);
  } catch (error) {
    if (!stopping) console.error(`soichi: ${explain(error)}`);
    stop(1);
  }
}

/** One line with what to do, for what the reader can put right; a stack for anything else. */
function explain(error: unknown): string {
  if (error instanceof LockedError) {
    return `The folder ${dirname(error.path)} is in use by process ${error.pid}. Stop that process, or choose another folder with --data.`;
  }
  if (error instanceof DatabaseUnreachableError) return `${error.message}. Is PostgreSQL running at DATABASE_URL?`;
  if (error instanceof QueueUnreachableError) return `${error.message}. Is the server running at QUEUE_URL?`;
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Error && 'syscall' in error && 'path' in error) {
    return `The folder cannot be written: ${error.message}. Choose another with --data.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

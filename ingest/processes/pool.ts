import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Child processes that read: each is had by one work at a time. */
export interface Pool {
  /** A process that is free, or a new one. */
  take(): ChildProcess;
  /** Keeps a process for the next work, unless it is ending. */
  giveBack(child: ChildProcess): void;
  /** Ends all of them, also those at work. */
  close(): Promise<void>;
}

/** More memory for objects than any text has been seen to take; one that wants still more loses its process, not the machine. */
const HEAP_MB = 1024;

/** A pool without processes: they are made when they are needed. */
export function openPool(): Pool {
  // The program of a process is the compiled one, also where this file runs from its source.
  const program = new URL('dist/ingest/processes/process.js', import.meta.resolve('#package'));
  const all = new Set<ChildProcess>();
  const free = new Set<ChildProcess>();

  function make(): ChildProcess {
    const execArgv = [`--max-old-space-size=${HEAP_MB}`];
    const child = fork(program, [String(process.pid)], { serialization: 'advanced', execArgv });
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      free.delete(child);
    });
    return child;
  }

  return {
    take() {
      const [child = make()] = free;
      free.delete(child);
      return child;
    },
    giveBack(child) {
      if (all.has(child) && !child.killed) free.add(child);
    },
    async close() {
      const ended = [...all].map((child) => once(child, 'exit'));
      for (const child of all) child.kill('SIGKILL');
      await Promise.all(ended);
    },
  };
}

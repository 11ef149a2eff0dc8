import type { Understanding } from '../pipeline.js';
import { enginesFor, type SourceText } from '../read/index.js';
import { stageLimits, type LimitedStage, type StageLimits } from './limits.js';
import type { Work } from './messages.js';
import { openPool } from './pool.js';
import { supervise, type Supervision } from './supervise.js';

export { stageLimits, type StageLimits } from './limits.js';
export type { Told } from './messages.js';
export { StoppedError } from './stopped-error.js';
export type { Supervision } from './supervise.js';

/**
 * The processes that read, each one file at a time: what takes long happens in them, so that this process goes on
 * answering. Work rejects with `ReadError` for a file that has no text to give, and with `StoppedError` when it came to
 * no end.
 */
export interface Processes {
  /** The text of a file. */
  read(bytes: Uint8Array, name: string, supervision: Supervision): Promise<SourceText>;
  /** All that a text says. */
  understand(source: SourceText, supervision: Supervision): Promise<Understanding>;
  /** Ends them, also those at work. */
  close(): Promise<void>;
}

/** Makes a process whenever none is free; it stays for the next file. How many work at once is for the caller to say. */
export function openProcesses(limits: StageLimits = stageLimits): Processes {
  const pool = openPool();
  let inHand = 0;
  async function done(work: Work, stage: LimitedStage, supervision: Supervision): Promise<unknown> {
    supervision.signal.throwIfAborted();
    const child = pool.take();
    inHand++;
    try {
      return await supervise(child, work, stage, limits, supervision);
    } finally {
      inHand--;
      pool.giveBack(child);
    }
  }
  return {
    read: async (bytes, name, supervision) => {
      const work = { bytes, name, engines: enginesFor(inHand + 1) };
      return (await done(work, 'READ', supervision)) as SourceText;
    },
    understand: async (source, supervision) => (await done({ source }, 'RESTORE', supervision)) as Understanding,
    close: () => pool.close(),
  };
}

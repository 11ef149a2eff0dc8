/**
 * Why a process gave no answer. TIMED_OUT: it showed no progress and was stopped. CRASHED: it ended by itself, also for
 * want of memory. INTERNAL: what it does with this file is wrong, and will be the next time.
 */
export type StoppedCode = 'TIMED_OUT' | 'CRASHED' | 'INTERNAL';

/** Work in a process came to no end. The message says, for the one who brought the file, what to do. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';

  constructor(
    readonly code: StoppedCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';

/** The model for Vietnamese, in the package that holds it: nothing is ever fetched. */
const MODEL = join(
  dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json'))),
  '4.0.0_best_int',
);

/** The engines that recognise one file. */
export interface Engines {
  /** Does one piece of work on an engine of its own, as soon as one is free. One that fails is not used again. */
  use<Result>(work: (engine: Worker) => Promise<Result>): Promise<Result>;
  /** Ends all but one, which waits for the next file. */
  close(): void;
}

/** An engine that waits for the next file: loading one takes as long as reading a line or two, and each holds much memory. */
let kept: Worker | undefined;

/**
 * Engines, of which so many work at once; they are started when they are needed, and keep the process alive only while
 * they work.
 */
export function openEngines(atOnce: number): Engines {
  const idle = kept ? [kept] : [];
  kept = undefined;
  const waiting: (() => void)[] = [];
  let atWork = 0;
  let closed = false;

  async function workWith<Result>(work: (engine: Worker) => Promise<Result>): Promise<Result> {
    const engine = idle.pop() ?? (await startEngine());
    keepAlive(engine, true);
    try {
      const result = await work(engine);
      keepAlive(engine, false);
      if (closed) void engine.terminate();
      else idle.push(engine);
      return result;
    } catch (cause) {
      void engine.terminate();
      throw cause;
    }
  }

  return {
    async use(work) {
      if (atWork < atOnce) atWork++;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await workWith(work);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else atWork--;
      }
    },
    close() {
      closed = true;
      kept ??= idle.pop();
      for (const engine of idle.splice(0)) void engine.terminate();
    },
  };
}

async function startEngine(): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: MODEL,
    cacheMethod: 'none',
    // A refusal reaches the one who asked as a rejection; without this it would be thrown at nobody.
    errorHandler: () => undefined,
  });
}

/** The thread stands on the engine, out of sight of its types. */
function keepAlive(engine: Worker, alive: boolean): void {
  const thread: unknown = Reflect.get(engine, 'worker');
  if (!(thread instanceof Thread)) return;
  if (alive) thread.ref();
  else thread.unref();
}

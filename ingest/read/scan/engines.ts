import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';

/** The model for Vietnamese, in the package that holds it: nothing is ever fetched. */
const MODEL = join(
  dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json'))),
  '4.0.0_best_int',
);

/** How many engines work at once: one a core. */
export const enginesAtOnce = availableParallelism;

/** Engines that wait for work. They are kept, because loading one takes as long as reading a line or two. */
const idle: Worker[] = [];
const waiting: ((engine: Promise<Worker>) => void)[] = [];
let started = 0;

/**
 * Does one piece of work on an engine of its own; as many run at once as there are cores. An engine keeps the process
 * alive only while it works. One that fails is not used again.
 */
export async function withEngine<Result>(work: (engine: Worker) => Promise<Result>): Promise<Result> {
  const engine = await freeEngine();
  let result: Result;
  try {
    keepAlive(engine, true);
    result = await work(engine);
  } catch (cause) {
    void engine.terminate();
    started--;
    const next = waiting.shift();
    if (next) next(startEngine());
    throw cause;
  }
  keepAlive(engine, false);
  const next = waiting.shift();
  if (next) next(Promise.resolve(engine));
  else idle.push(engine);
  return result;
}

function freeEngine(): Promise<Worker> {
  const engine = idle.pop();
  if (engine) return Promise.resolve(engine);
  if (started < enginesAtOnce()) return startEngine();
  return new Promise<Promise<Worker>>((resolve) => waiting.push(resolve)).then((next) => next);
}

async function startEngine(): Promise<Worker> {
  started++;
  try {
    const { createWorker, OEM } = await import('tesseract.js');
    return await createWorker('vie', OEM.LSTM_ONLY, {
      langPath: MODEL,
      cacheMethod: 'none',
      // A refusal reaches the one who asked as a rejection; without this it would be thrown at nobody.
      errorHandler: () => undefined,
    });
  } catch (cause) {
    started--;
    throw cause;
  }
}

/** The thread stands on the engine, out of sight of its types. */
function keepAlive(engine: Worker, alive: boolean): void {
  const thread: unknown = Reflect.get(engine, 'worker');
  if (!(thread instanceof Thread)) return;
  if (alive) thread.ref();
  else thread.unref();
}

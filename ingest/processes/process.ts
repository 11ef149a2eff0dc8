import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { understand } from '../pipeline.js';
import { read, ReadError, type OnPage } from '../read/index.js';
import type { Answer, Told, Work } from './messages.js';

/* A process that reads: it does one work after the other for the process that started it, and ends with it. */

/** Whoever asks the API something goes before what is read in the background. */
const PRIORITY = 10;
setPriority(PRIORITY);
new Worker(new URL('./watch-parent.js', import.meta.url), { argv: process.argv.slice(2) }).unref();
process.on('disconnect', () => process.exit());
// A terminal interrupts all its processes at once; the one that started this one says when to end.
process.on('SIGINT', () => undefined);
// The PDF engine leaves promises about damaged files to nobody. What becomes of a file is told by the work itself.
process.on('unhandledRejection', () => undefined);

process.on('message', (work: Work) => {
  void answerTo(work).then(send);
});

async function answerTo(work: Work): Promise<Answer> {
  const tell = (told: Told) => send({ told });
  const onPage: OnPage = (pagesRead, pages) => tell({ pagesRead, pages });
  try {
    return 'bytes' in work
      ? { value: await read(work.bytes, work.name, { engines: work.engines, onPage }) }
      : { value: understand(work.source, (stage) => tell({ stage })) };
  } catch (error) {
    if (error instanceof ReadError) return { refusal: { code: error.code, message: error.message } };
    return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function send(message: Answer | { told: Told }): void {
  process.send?.(message);
}

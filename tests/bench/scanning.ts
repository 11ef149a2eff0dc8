import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { read } from '../../ingest/read/index.js';
import { openPdf } from '../../ingest/read/pdf/engine.js';
import { drawPage, MOST_PIXELS } from '../../ingest/read/scan/draw.js';
import { pgmOf } from '../../ingest/read/scan/picture.js';

/* Reads a scan, from its bytes to its text, and has Debian's tesseract read pictures of the same pages, as many at once. */

const run = promisify(execFile);
const SCAN = 'tests/read/scan/decision.pdf';

const bytes = await readFile(SCAN);
// The first reading loads the engines.
await read(bytes, SCAN);
const own = await secondsOf(() => read(bytes, SCAN));

const folder = await mkdtemp(join(tmpdir(), 'soichi-scan-'));
try {
  const pictures = await drawnInto(folder);
  const line = `scanning     ${(pictures.length / own).toFixed(2).padStart(6)} pages a second`;
  const reads = await run('tesseract', ['--list-langs']).then(
    ({ stdout }) => /^vie$/m.test(stdout),
    () => false,
  );
  if (reads) {
    const theirs = await secondsOf(() => tesseract(pictures));
    console.log(`${line}, ${(theirs / own).toFixed(2)} times as many as tesseract: ${SCAN}`);
  } else {
    console.log(`${line}: ${SCAN}; tesseract with Vietnamese is not there to compare with`);
  }
} finally {
  await rm(folder, { recursive: true });
}
process.exit();

async function drawnInto(folder: string): Promise<string[]> {
  const document = await openPdf(bytes, SCAN, MOST_PIXELS);
  const files: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const picture = await drawPage(document, number);
    if (!picture) continue;
    files.push(join(folder, `${number}.pgm`));
    await writeFile(files.at(-1) ?? '', pgmOf(picture));
  }
  await document.loadingTask.destroy();
  return files;
}

/** One process a core, each with one thread. */
async function tesseract(pictures: readonly string[]): Promise<void> {
  const queue = pictures.values();
  const readOn = async (): Promise<void> => {
    for (const picture of queue) {
      await run('tesseract', [picture, '-', '-l', 'vie', '--dpi', '250'], {
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, readOn));
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

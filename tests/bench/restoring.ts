import { readFileSync } from 'node:fs';

/* Reads and restores one file in a process that has done nothing else; says nothing of a text that needs no restoring. */

const before = process.memoryUsage.rss();
const { read } = await import('../../ingest/read/index.js');
const { restore } = await import('../../ingest/restore/index.js');

const file = process.argv[2] ?? '';
const source = await read(readFileSync(file), file);
const start = performance.now();
const { restored, text } = restore(source);
const ms = performance.now() - start;
if (restored) {
  // What the operating system calls the peak is handed down from whoever started the process.
  const after = process.memoryUsage.rss();
  const mb = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  console.log(
    `restoring    ${ms.toFixed(0).padStart(6)} ms in a cold process, ${Math.round((1000 * text.length) / ms)} characters a second,`,
    `${mb(after)} MB, ${mb(after - before)} MB more than Node alone: ${file}`,
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { openQueue } from '../../ingest/queue/index.js';
import { startWorker } from '../../ingest/worker.js';
import { serve } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { ingestSeeds } from '../support/seeds.js';

/* How long queries wait while files are read: the 95th of a hundred, idle and meanwhile. On the engine of DATABASE_URL, else the embedded one. */

const QUERIES = [
  '{ trace(indicator: "GRDP bình quân đầu người") { points { baseMin target { span { quote } } document { number } } } }',
  '{ targets(first: 50) { nodes { name quantity { text } period { label } document { number } } } }',
  '{ search(text: "cau nguyen trai", first: 20) { nodes { snippet } } }',
];
const ROUNDS = 60;
const FILES = 10;

const database = await openTestDatabase();
await ingestSeeds(database);
const queue = await openQueue(database);
const worker = await startWorker(database, queue, { concurrency: availableParallelism() });
const api = await serve(database);

/** Milliseconds of one query. */
async function waited(query: string): Promise<number> {
  const start = performance.now();
  const { codes } = await api.ask(query);
  if (codes.length > 0) throw new Error(`${query} is answered with ${codes.join()}`);
  return performance.now() - start;
}

async function rounds(more: (round: number) => boolean): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; more(round); round++) for (const query of QUERIES) all.push(await waited(query));
  return all;
}

const percentile95 = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;

await rounds((round) => round < ROUNDS / 3);
const idle = percentile95(await rounds((round) => round < ROUNDS));

const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
const sources = Array.from({ length: FILES }, (_, index) => {
  const name = names[index % names.length] ?? '';
  return { name, bytes: Buffer.from(`Bản thứ ${index}\n${readFileSync(`seeds/${name}`, 'utf8')}`) };
});
let reading = true;
const start = performance.now();
await queue.submit(sources);
const finished = (async () => {
  while ((await queue.waiting()).length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  reading = false;
})();
const busy = percentile95(await rounds(() => reading));
await finished;
const seconds = (performance.now() - start) / 1000;

const ratio = (busy / idle).toFixed(1);
console.log(
  `answering    ${busy.toFixed(0).padStart(6)} ms of 95 in 100 queries at most while ${FILES} files are read (${seconds.toFixed(0)} s), ${idle.toFixed(0)} ms idle: ${ratio} times`,
);
await api.close();
await worker.close();
await queue.close();
await database.close();

import { run } from '../run.js';
import { openDatabase } from '../schema/database.js';
import { readServerSettings } from '../settings.js';
import { openQueue } from './queue/index.js';
import { startWorker } from './worker.js';

/* A worker of the outgrown size: any number of them share one DATABASE_URL and one queue. */

await run(async (opened) => {
  const { database: place, queueUrl, concurrency } = readServerSettings(process.argv.slice(2), process.env);
  const database = opened.adopt(await openDatabase(place), (it) => it.close());
  const queue = opened.adopt(await openQueue(database, queueUrl), (it) => it.close());
  opened.adopt(await startWorker(database, queue, { concurrency }), (it) => it.close());
  console.log('Soichi reads what is handed in.');
});

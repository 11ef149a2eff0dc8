import { openQueue } from '../ingest/queue/index.js';
import { listen } from '../listen.js';
import { run } from '../run.js';
import { openDatabase } from '../schema/database.js';
import { readServerSettings } from '../settings.js';
import { createApi } from './index.js';

/* An API of the outgrown size: any number of them share one DATABASE_URL and one queue; workers run beside them. */

await run(async (opened) => {
  const { host, port, database: place, queueUrl } = readServerSettings(process.argv.slice(2), process.env);
  const listening = opened.use(await listen(host, port));
  const database = opened.adopt(await openDatabase(place), (it) => it.close());
  const queue = opened.adopt(await openQueue(database, queueUrl), (it) => it.close());
  const api = opened.adopt(await createApi({ orm: database.orm, queue }), (it) => it.close());
  listening.serve(api);
  console.log(`Soichi is ready: ${listening.address}/graphql`);
});

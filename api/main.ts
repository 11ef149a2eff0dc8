import { openQueue } from '../ingest/queue/index.js';
import { listen } from '../listen.js';
import { run } from '../run.js';
import { openDatabase } from '../schema/database.js';
import { readServerSettings } from '../settings.js';
import { whoMayWrite } from './access/tokens.js';
import { createApi } from './index.js';

/* An API of the outgrown size: any number of them share one DATABASE_URL and one queue; workers run beside them. */

await run(async (opened) => {
  const settings = readServerSettings(process.argv.slice(2), process.env);
  const listening = opened.use(await listen(settings));
  const database = opened.adopt(await openDatabase(settings.database), (it) => it.close());
  const queue = opened.adopt(await openQueue(database, settings.queueUrl), (it) => it.close());
  const api = opened.adopt(await createApi({ orm: database.orm, queue, tokens: settings.tokens }), (it) => it.close());
  listening.serve(api);
  console.log(whoMayWrite(settings.tokens));
  console.log(`Soichi is ready: ${listening.address}/graphql`);
});

import { whoMayWrite } from './api/access/tokens.js';
import { createApi } from './api/index.js';
import { openQueue, reachQueue } from './ingest/queue/index.js';
import { startWorker } from './ingest/worker.js';
import { listen } from './listen.js';
import { run } from './run.js';
import { openDatabase } from './schema/database.js';
import { followJobs, showStage } from './seeds/follow-jobs.js';
import { submitSeeds } from './seeds/ingest-seeds.js';
import { readSettings } from './settings.js';

/* npm start: API, worker and database in one process; the first start reads the texts of seeds/. */

await run(async (opened) => {
  const settings = readSettings(process.argv.slice(2), process.env);
  const listening = opened.use(await listen(settings));
  if (settings.queueUrl) await reachQueue(settings.queueUrl);
  const database = opened.adopt(await openDatabase(settings.database), (it) => it.close());
  const queue = opened.adopt(await openQueue(database, settings.queueUrl), (it) => it.close());
  const api = opened.adopt(await createApi({ orm: database.orm, queue, tokens: settings.tokens }), (it) => it.close());
  listening.serve(api);
  console.log(whoMayWrite(settings.tokens));

  const em = database.orm.em.fork();
  await submitSeeds(em, queue);
  opened.adopt(await startWorker(database, queue, { concurrency: settings.concurrency, onStage: showStage }), (it) =>
    it.close(),
  );
  await followJobs(em, await queue.waiting());
  console.log(greeting(`${listening.address}/graphql`));
});

/** Where the API is, and one query to paste. */
function greeting(url: string): string {
  const query = `{
  trace(indicator: "GRDP bình quân đầu người") {
    points { period { label } kind baseMin baseUnit target { span { quote } } document { number year } }
    revisions { period { label } direction changePercent }
  }
}`;
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ') });
  return `Soichi is ready: ${url}

Paste into the GraphQL console there:
${query}

or into a terminal:
curl -s ${url} -H 'content-type: application/json' -d '${body}'
`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJob } from '../../ingest/job.js';
import { openProcesses } from '../../ingest/processes/index.js';
import { submitSources } from '../../ingest/queue/jobs.js';
import type { Database } from '../../schema/database.js';

/** Reads the five texts into a database, as a worker would. */
export async function ingestSeeds(database: Database): Promise<void> {
  await ingestTexts(database, 'seeds');
}

/** Reads the texts of a folder into a database, in the order of their names, as a worker would. */
export async function ingestTexts({ orm }: Database, folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const sources = names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const processes = openProcesses();
  const workshop = { orm, processes, stopping: new AbortController().signal };
  for (const { jobId } of await submitSources(orm.em.fork(), sources)) {
    if (jobId !== null) await runJob(workshop, jobId);
  }
  await processes.close();
}

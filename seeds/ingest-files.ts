import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDisplay, type Display } from './file-bars.js';
import { jobNow, outcomeOf, ServerError, upload, type Job, type Server } from './uploading.js';

/* npm run ingest -- FILE...: hands files to a running Soichi and shows how they are read. */

const USAGE = `usage: npm run ingest -- [--url http://127.0.0.1:4000/graphql] [--token TOKEN] FILE...

Hands files to a running Soichi and waits until they are read. Ctrl-C ends the waiting, not the reading.
  --url     where it answers
  --token   who asks, where it wants to know; else SOICHI_TOKEN
Exit status: 0 all files were read, or had been; 1 some were not; 2 nothing could be done.`;

const LOOK_MS = 300;
/** Files that are handed in or waited for at the same time. */
const IN_FLIGHT = 8;

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { url: { ...text, default: 'http://127.0.0.1:4000/graphql' }, token: text, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (positionals.length === 0) throw new Error(USAGE);
  const server = { url: values.url, token: values.token ?? process.env.SOICHI_TOKEN };
  const display = openDisplay();
  const paths = positionals.values();
  let unread = 0;
  const oneAfterTheOther = async () => {
    for (const path of paths) if (!(await ingest(server, path, display))) unread += 1;
  };
  try {
    await Promise.all(Array.from({ length: IN_FLIGHT }, oneAfterTheOther));
  } finally {
    display.close();
  }
  return unread === 0 ? 0 : 1;
}

/** Whether the file is read now, or was before. */
async function ingest(server: Server, path: string, display: Display): Promise<boolean> {
  const finish = (isRead: boolean, words: string) => {
    display.finish(path, isRead, words);
    return isRead;
  };
  try {
    display.show(path, null);
    const { job, duplicate, errors } = await upload(server, path);
    const [refusal] = errors;
    if (refusal) return finish(false, `${refusal.code}: ${refusal.message}`);
    const before = duplicate ? 'is there already' : '';
    if (!job) return finish(true, before);
    const { isRead, words } = await followed(server, job, (now) => display.show(path, now));
    return finish(isRead, [before, words].filter(Boolean).join(', '));
  } catch (error) {
    if (error instanceof ServerError) throw error;
    return finish(false, `cannot be handed in: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function followed(server: Server, begun: Job, onChange: (job: Job) => void) {
  let job: Job | null = begun;
  while (job && (job.state === 'QUEUED' || job.state === 'RUNNING')) {
    onChange(job);
    await sleep(LOOK_MS);
    job = await jobNow(server, job.id);
  }
  const outcome = job && (await outcomeOf(server, job.id));
  if (!outcome) return { isRead: false, words: 'was deleted' };
  const { counts, warnings, error } = outcome;
  if (error) return { isRead: false, words: `${error.code}: ${error.message}` };
  const all = Object.entries({ ...counts, warnings: warnings.length });
  return { isRead: true, words: all.map(([kind, count]) => `${count} ${kind}`).join(', ') };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`soichi: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

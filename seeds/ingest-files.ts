import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/* npm run ingest -- FILE...: hands files to a running Soichi, waits until they are read, and fails if one could not be. */

const USAGE = 'usage: npm run ingest -- [--url http://127.0.0.1:4000/graphql] FILE...';
const LOOK_MS = 200;

const JOB = 'id state counts { sections goals targets tasks projects agencies citations } error { code message }';
const jobShape = z.object({
  id: z.string(),
  state: z.enum(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED']),
  counts: z.record(z.string(), z.number()),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
type Job = z.infer<typeof jobShape>;

const UPLOAD = `mutation ($file: Upload!) {
  uploadDocument(file: $file) { duplicate job { ${JOB} } errors { message } }
}`;
const uploadShape = z.object({
  uploadDocument: z.object({
    duplicate: z.boolean(),
    job: jobShape.nullable(),
    errors: z.array(z.object({ message: z.string() })),
  }),
});

async function main(): Promise<number> {
  const options = { url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length === 0) throw new Error(USAGE);
  const files = positionals.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  let failed = 0;
  for (const { name, bytes } of files) {
    const done = await ingest(values.url, name, bytes);
    console.log(`${done.ok ? '✓' : '✗'} ${name}: ${done.words}`);
    failed += done.ok ? 0 : 1;
  }
  return failed === 0 ? 0 : 1;
}

async function ingest(url: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<{ ok: boolean; words: string }> {
  const upload = new FormData();
  upload.set('operations', JSON.stringify({ query: UPLOAD, variables: { file: null } }));
  upload.set('map', JSON.stringify({ 0: ['variables.file'] }));
  upload.set('0', new Blob([bytes]), name);
  const { uploadDocument } = uploadShape.parse(await ask(url, upload, { 'apollo-require-preflight': 'true' }));
  const [refusal] = uploadDocument.errors;
  if (refusal) return { ok: false, words: refusal.message };
  if (!uploadDocument.job) return { ok: true, words: 'is there already' };

  const job = await finished(url, uploadDocument.job);
  if (job.error) return { ok: false, words: `${job.error.code}: ${job.error.message}` };
  const counts = Object.entries(job.counts).map(([kind, count]) => `${count} ${kind}`);
  return { ok: true, words: `${uploadDocument.duplicate ? 'is there already, ' : ''}${counts.join(', ')}` };
}

async function finished(url: string, job: Job): Promise<Job> {
  const query = `query ($id: ID!) { ingestJob(id: $id) { ${JOB} } }`;
  const shape = z.object({ ingestJob: jobShape });
  let latest = job;
  while (latest.state === 'QUEUED' || latest.state === 'RUNNING') {
    await sleep(LOOK_MS);
    const body = JSON.stringify({ query, variables: { id: job.id } });
    latest = shape.parse(await ask(url, body, { 'content-type': 'application/json' })).ingestJob;
  }
  return latest;
}

const answerShape = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

async function ask(url: string, body: FormData | string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body, headers }).catch((error: unknown) => {
    throw new Error(`No Soichi answers at ${url}. Start one with "npm start", or say where with --url.`, { cause: error });
  });
  const { data, errors } = answerShape.parse(await response.json());
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`soichi: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

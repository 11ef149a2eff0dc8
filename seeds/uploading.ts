import { openAsBlob } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/* What the terminal asks of a running Soichi. */

/** Seconds that a server may take to start, or its database to come back. */
const MAX_TRIES = 60;

/** Where the server is, and who asks it. */
export interface Server {
  readonly url: string;
  readonly token: string | undefined;
}

/** What it takes to go on with the next file is missing: the server, or the right to write. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

const jobShape = z.object({
  id: z.string(),
  state: z.enum(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED']),
  stage: z.string().nullable(),
  progress: z.number(),
  pages: z.number().nullable(),
  pagesRead: z.number().nullable(),
});
const JOB = 'id state stage progress pages pagesRead';
/** How far the reading of a file is. */
export type Job = z.infer<typeof jobShape>;

const outcomeShape = z.object({
  counts: z.record(z.string(), z.number()),
  warnings: z.array(z.object({ code: z.string() })),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
const OUTCOME = `counts { sections goals targets tasks projects agencies citations }
  warnings { code } error { code message }`;
/** What came of it. */
export type Outcome = z.infer<typeof outcomeShape>;

const uploadShape = z.object({
  uploadDocument: z.object({
    duplicate: z.boolean(),
    job: jobShape.nullable(),
    errors: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
});
const UPLOAD = `mutation ($file: Upload!) {
  uploadDocument(file: $file) { duplicate job { ${JOB} } errors { code message } }
}`;

/** What became of a file that was handed in. */
export type Upload = z.infer<typeof uploadShape>['uploadDocument'];

/** Hands a file in, as a stream. Throws the system's error for one that cannot be read, `ServerError` without a server. */
export async function upload(server: Server, path: string): Promise<Upload> {
  await access(path, constants.R_OK);
  if (!(await stat(path)).isFile()) throw new Error('it is no file');
  const file = await openAsBlob(path);
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: UPLOAD, variables: { file: null } }));
  form.set('map', JSON.stringify({ 0: ['variables.file'] }));
  form.set('0', file, basename(path));
  return uploadShape.parse(await ask(server, form, { 'apollo-require-preflight': 'true' })).uploadDocument;
}

/** How far a job is now; null when it is gone, with its document. */
export async function jobNow(server: Server, id: string): Promise<Job | null> {
  const shape = z.object({ ingestJob: jobShape.nullable() });
  return shape.parse(await query(server, `query ($id: ID!) { ingestJob(id: $id) { ${JOB} } }`, { id })).ingestJob;
}

/** What came of a job that is done. */
export async function outcomeOf(server: Server, id: string): Promise<Outcome | null> {
  const shape = z.object({ ingestJob: outcomeShape.nullable() });
  return shape.parse(await query(server, `query ($id: ID!) { ingestJob(id: $id) { ${OUTCOME} } }`, { id })).ingestJob;
}

function query(server: Server, text: string, variables: Record<string, string>): Promise<unknown> {
  return ask(server, JSON.stringify({ query: text, variables }), { 'content-type': 'application/json' });
}

const answerShape = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

async function ask(
  { url, token }: Server,
  body: FormData | string,
  headers: Record<string, string>,
): Promise<unknown> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const send = () =>
    fetch(url, { method: 'POST', body, headers: { ...headers, ...authorization } }).catch((error: unknown) => {
      const advice = 'Start one with "npm start", or say where with --url. What was handed in is read on.';
      throw new ServerError(`No Soichi answers at ${url}. ${advice}`, { cause: error });
    });
  let response = await send();
  // It has its port before it has opened its database.
  for (let tries = 0; response.status === 503 && tries < MAX_TRIES; tries++) {
    await sleep(1000);
    response = await send();
  }
  const answer = answerShape.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new ServerError(`What answers at ${url} (${response.status}) is no Soichi. Say where it is with --url.`);
  const [refusal] = answer.data.errors ?? [];
  if (refusal) throw new ServerError(refusal.message);
  return answer.data.data;
}

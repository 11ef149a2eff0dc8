import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager, SqlEntityManager } from '@mikro-orm/sql';
import { Document } from '../../schema/document.js';
import { idOf } from '../../schema/id.js';
import { IngestCounts, IngestJob, type Hints } from '../../schema/ingest-job.js';
import { writeContent } from '../../schema/source-content.js';
import { SourceFile } from '../../schema/source-file.js';
import { RULES_VERSION } from '../rules-version.js';

/** Bytes whose hash is known, to be gone through piece by piece. */
export interface Content {
  /** Hexadecimal. */
  readonly sha256: string;
  /** How many. */
  readonly bytes: number;
  pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A file that somebody hands in. */
export interface NewSource {
  /** What it holds; a large one is better not held in memory. */
  readonly bytes: Uint8Array | Content;
  readonly name: string;
  /** What the giver knows of it; without them those of an earlier time stay. */
  readonly hints?: Hints;
}

/** What became of a file that was handed in. */
export interface Submission {
  /** The job that reads it, or has read it; null only for a duplicate whose job is gone. */
  readonly jobId: string | null;
  /** The document that its bytes gave before; null for new ones. */
  readonly documentId: string | null;
  /** The same bytes are being read already, or were read by the present rules: no new job. */
  readonly duplicate: boolean;
}

/** Bytes at hand as a content. */
function contentOf(bytes: Uint8Array | Content): Content {
  if (!(bytes instanceof Uint8Array)) return bytes;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, pieces: () => [bytes] };
}

const OPEN = { $in: ['QUEUED', 'RUNNING'] } as const;

/** Keeps the files with a job for each that needs one, in one transaction. */
export async function submitSources(em: SqlEntityManager, sources: readonly NewSource[]): Promise<Submission[]> {
  return em.transactional(async (tx) => {
    const submissions: Submission[] = [];
    for (const { bytes, name, hints } of sources) {
      submissions.push(await enqueue(tx, await keepFile(tx, contentOf(bytes), name), name, hints));
    }
    return submissions;
  });
}

/** A new job for the file of a document, though the present rules have read it; null for an unknown document. */
export async function resubmitDocument(em: EntityManager, documentId: string): Promise<Submission | null> {
  return em.transactional(async (tx) => {
    const document = await tx.findOne(Document, documentId, { populate: ['source'] });
    if (!document) return null;
    const source = document.source.unwrap();
    // Of two at once the deletion may come first.
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, fields: ['id'] } as const;
    if (!(await tx.findOne(SourceFile, { id: source.id }, lock))) return null;
    return enqueue(tx, source.id, source.name, undefined, true);
  });
}

/** A job for every document that older rules have read; the ids of the jobs. */
export async function resubmitOutdated(em: EntityManager): Promise<string[]> {
  const documents = await em.find(Document, {}, { fields: ['id', 'rulesVersion'] });
  const outdated = documents.filter(({ rulesVersion }) => Number(rulesVersion) < RULES_VERSION);
  const jobIds: string[] = [];
  for (const { id } of outdated) {
    const submission = await resubmitDocument(em.fork(), id);
    if (submission?.jobId) jobIds.push(submission.jobId);
  }
  return jobIds;
}

/** Puts a failed job back to its beginning; false when there is no failed job with that id. */
export async function retryJob(em: EntityManager, jobId: string): Promise<boolean> {
  const job = await em.findOne(IngestJob, { id: jobId, state: 'FAILED' });
  if (!job) return false;
  const beginning = { state: 'QUEUED', stage: null, progress: 0, pages: null, pagesRead: null, attempts: 0 } as const;
  em.assign(job, { ...beginning, error: null, finishedAt: null });
  await em.flush();
  return true;
}

/** Ends a job that waits or runs; false when there is no such job. Whoever works at it finds the row no longer its own. */
export async function cancelJob(em: EntityManager, jobId: string): Promise<boolean> {
  const error = { code: 'CANCELLED', message: 'It was cancelled. To run it again, hand its id to reingestDocument.' };
  const change = { state: 'FAILED', error, finishedAt: new Date() } as const;
  return (await em.nativeUpdate(IngestJob, { id: jobId, state: OPEN }, change)) > 0;
}

/** The ids of all jobs that are not done, oldest first. */
export async function waitingJobs(em: EntityManager): Promise<string[]> {
  const jobs = await em.find(IngestJob, { state: OPEN }, { fields: ['id'], orderBy: { createdAt: 'asc', id: 'asc' } });
  return jobs.map(({ id }) => id);
}

/** The id of the file with these bytes, kept now if they are new. */
async function keepFile(tx: SqlEntityManager, content: Content, name: string): Promise<string> {
  const { sha256, bytes } = content;
  const id = idOf('source', sha256);
  // The kind of file is known when it is read. Of two who hand in the same bytes at once the second waits here; so does
  // whoever hands in what is being deleted, and then it is new.
  const [row] = await tx.execute<{ added: boolean }[]>(
    `insert into source_file (id, name, sha256, bytes, media_type) values (?, ?, ?, ?, 'application/octet-stream')
     on conflict (id) do update set sha256 = excluded.sha256 returning xmax = 0 as added`,
    [id, name, sha256, bytes],
  );
  if (row?.added) await writeContent(tx, id, content.pieces());
  return id;
}

/**
 * A job for a file: the one that is open already, none for a duplicate, else a new one. The file's row is locked, so
 * that of two who hand in the same bytes at once the second sees the first one's job.
 */
async function enqueue(
  tx: EntityManager,
  sourceId: string,
  fileName: string,
  given: Hints | undefined,
  again = false,
): Promise<Submission> {
  await tx.findOneOrFail(SourceFile, sourceId, { lockMode: LockMode.PESSIMISTIC_WRITE, fields: ['id'] });
  const document = await tx.findOne(Document, { source: sourceId }, { fields: ['id', 'rulesVersion'] });
  const last = await tx.findOne(IngestJob, { source: sourceId }, { orderBy: { createdAt: 'desc', id: 'desc' } });
  const hints = given ?? last?.hints ?? null;
  const known = { jobId: last?.id ?? null, documentId: document?.id ?? null };
  const sameHints = isDeepStrictEqual(hints, last?.hints ?? null);
  const isOpen = last?.state === 'QUEUED' || last?.state === 'RUNNING';
  const isCurrent = document?.rulesVersion === String(RULES_VERSION) && !again;
  if (sameHints && (isOpen || isCurrent)) return { ...known, duplicate: true };

  const job = tx.create(IngestJob, {
    id: idOf('job', randomUUID()),
    state: 'QUEUED',
    stage: null,
    progress: 0,
    attempts: 0,
    fileName,
    source: sourceId,
    document: document?.id ?? null,
    hints,
    error: null,
    warnings: [],
    counts: new IngestCounts(),
    createdAt: new Date(),
    startedAt: null,
    finishedAt: null,
  });
  await tx.flush();
  return { ...known, jobId: job.id, duplicate: false };
}

import { LockMode, type MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { Document } from '../../schema/document.js';
import { idOf } from '../../schema/id.js';
import type { IngestCounts } from '../../schema/ingest-job.js';
import { Link } from '../../schema/link.js';
import { SourceFile } from '../../schema/source-file.js';
import { sweep } from '../../schema/sweep.js';
import type { ReadDocument } from '../pipeline.js';
import { RULES_VERSION } from '../rules-version.js';
import { resolveCitations } from './citations.js';
import { insertFacts, removeFacts } from './facts.js';
import { identifyFacts } from './identity.js';
import { namedIn, refreshNames } from './refresh.js';
import { insertRelations } from './relations.js';
import { agencyId, keepThings } from './things.js';
import { writeTogether } from './together.js';

/** What was stored. */
export interface Stored {
  readonly documentId: string;
  readonly counts: IngestCounts;
}

/** Ends the work within the transaction that stores its outcome; nothing is stored where it rejects. */
export type OnStored = (tx: SqlEntityManager, stored: Stored) => Promise<void>;

/**
 * Writes a document with all that it says in one transaction, in place of what the same file said before. Doing it
 * twice is the same as doing it once. What other processes do at the same time is waited for or tried again.
 */
export function store(orm: MikroORM, sourceId: string, read: ReadDocument, onStored?: OnStored): Promise<Stored> {
  return writeTogether(orm.em, async (tx, together) => {
    const stored = await write(tx, together, sourceId, read);
    await onStored?.(tx, stored);
    return stored;
  });
}

async function write(
  em: SqlEntityManager,
  together: () => Promise<void>,
  sourceId: string,
  read: ReadDocument,
): Promise<Stored> {
  const { source, facts, linked } = read;
  const file = await em.findOneOrFail(SourceFile, sourceId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  file.mediaType = source.mediaType;
  file.pages = source.pages.length || null;

  const documentId = idOf('document', sourceId);
  const before = await namedIn(em, documentId);
  await keepThings(em, facts, linked);
  const document = await keepDocument(em, documentId, sourceId, read);
  await removeFacts(em, documentId);
  const identified = identifyFacts(documentId, facts, linked);
  await insertFacts(em, documentId, identified);
  await insertRelations(em, documentId, identified, facts.agencies);

  // From here on what is written depends on other documents: one after the other, each sees those before it.
  await together();
  const after = await namedIn(em, documentId);
  await refreshNames(em, {
    agencies: [...before.agencies, ...after.agencies],
    projects: [...before.projects, ...after.projects],
  });
  await sweep(em);
  await resolveCitations(em, document);

  return {
    documentId,
    counts: {
      sections: facts.sections.length,
      goals: facts.goals.length,
      targets: facts.targets.length,
      tasks: facts.tasks.length,
      projects: facts.projects.length,
      agencies: after.agencies.length,
      citations: facts.citations.length,
      links: await em.count(Link, { fromId: documentId }),
    },
  };
}

async function keepDocument(
  em: SqlEntityManager,
  id: string,
  source: string,
  { source: { text }, reading, facts }: ReadDocument,
): Promise<Document> {
  const { issuer, ...said } = facts.document;
  const row = {
    ...{ id, source, text, readingText: reading.text, textQuality: reading.quality, restored: reading.restored },
    ...{ ...said, issuer: issuer && agencyId(issuer), rulesVersion: String(RULES_VERSION) },
  };
  const known = await em.findOne(Document, id);
  const document = known ? em.assign(known, row) : em.create(Document, row);
  await em.flush();
  return document;
}

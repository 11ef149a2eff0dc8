import { LockMode, type MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { Document } from '../../schema/document.js';
import { idOf } from '../../schema/id.js';
import type { IngestCounts } from '../../schema/ingest-job.js';
import { Link } from '../../schema/link.js';
import { SourceFile } from '../../schema/source-file.js';
import type { ReadDocument } from '../pipeline.js';
import { RULES_VERSION } from '../rules-version.js';
import type { Warning } from '../warning.js';
import { insertFacts, removeFacts } from './facts.js';
import { relink, rememberEnds } from './follow.js';
import { identifyFacts } from './identity.js';
import { namedIn } from './refresh.js';
import { insertRelations } from './relations.js';
import { updateShared } from './shared.js';
import { agencyId, keepThings } from './things.js';
import { writeTogether } from './together.js';
import { versionWarnings } from './versions.js';

/** What was stored. */
export interface Stored {
  readonly documentId: string;
  readonly counts: IngestCounts;
  /** What other documents make of it. */
  readonly warnings: readonly Warning[];
}

/** Ends the work within the transaction that stores its outcome; nothing is stored where it rejects. */
export type OnStored = (tx: SqlEntityManager, stored: Stored) => Promise<void>;

/**
 * Writes a document with all that it says in one transaction, in place of what the same file said before. Doing it
 * twice is the same as doing it once. What others write at the same time is waited for.
 */
export function store(orm: MikroORM, sourceId: string, read: ReadDocument, onStored?: OnStored): Promise<Stored> {
  return writeTogether(orm.em, async (tx) => {
    const stored = await write(tx, sourceId, read);
    await onStored?.(tx, stored);
    return stored;
  });
}

async function write(em: SqlEntityManager, sourceId: string, read: ReadDocument): Promise<Stored> {
  const { source, facts, linked } = read;
  const file = await em.findOneOrFail(SourceFile, sourceId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  file.mediaType = source.mediaType;
  file.pages = source.pages.length || null;

  const documentId = idOf('document', sourceId);
  const known = await em.findOne(Document, documentId);
  const markBefore = known && { number: known.number, issuedOn: known.issuedOn };
  const named = await namedIn(em, [documentId]);
  await rememberEnds(em, documentId);
  await keepThings(em, facts, linked);
  await keepDocument(em, known, documentId, sourceId, read);
  await removeFacts(em, documentId);
  const identified = identifyFacts(documentId, facts, linked);
  await insertFacts(em, documentId, identified);
  await insertRelations(em, documentId, identified, facts.agencies);
  await relink(em, documentId);
  const marks = [facts.document, ...(markBefore ? [markBefore] : [])];
  const versions = await updateShared(em, { marks, named, document: documentId });

  return {
    documentId,
    counts: {
      sections: facts.sections.length,
      goals: facts.goals.length,
      targets: facts.targets.length,
      tasks: facts.tasks.length,
      projects: facts.projects.length,
      agencies: (await namedIn(em, [documentId])).agencies.length,
      citations: facts.citations.length,
      links: await em.count(Link, { fromId: documentId }),
    },
    warnings: versionWarnings(documentId, versions),
  };
}

async function keepDocument(
  em: SqlEntityManager,
  known: Document | null,
  id: string,
  source: string,
  { source: { text }, reading, facts }: ReadDocument,
): Promise<void> {
  const { issuer, ...said } = facts.document;
  const row = {
    ...{ id, source, text, readingText: reading.text, textQuality: reading.quality, restored: reading.restored },
    ...{ ...said, issuer: issuer && agencyId(issuer), rulesVersion: String(RULES_VERSION) },
    // Which version is current is settled when it stands beside the others.
    supersededBy: null,
  };
  if (known) em.assign(known, row);
  else em.create(Document, row);
  await em.flush();
}

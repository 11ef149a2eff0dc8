import type { MikroORM, SqlEntityManager } from '@mikro-orm/sql';
import { Document } from '../../schema/document.js';
import { idOf } from '../../schema/id.js';
import type { IngestCounts } from '../../schema/ingest-job.js';
import { SourceFile } from '../../schema/source-file.js';
import type { ReadDocument } from '../pipeline.js';
import { RULES_VERSION } from '../rules-version.js';
import type { Warning } from '../warning.js';
import { factRows, removeFacts } from './facts.js';
import { relink, rememberEnds } from './follow.js';
import { identifyFacts } from './identity.js';
import { contributionLinks } from './links/contributions.js';
import { countLinks, replaceLinks } from './links/write-links.js';
import { namedIn } from './refresh.js';
import { relationRows } from './relations.js';
import { insertRows, putRows, rowsOf } from './rows.js';
import { updateShared } from './shared.js';
import { agencyId, thingRows } from './things.js';
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
  // The embedded engine answers nobody else while the transaction lasts: it begins when all rows are ready.
  const ready = prepare(orm, sourceId, read);
  return writeTogether(orm.em, async (tx) => {
    const stored = await write(tx, sourceId, read, ready);
    await onStored?.(tx, stored);
    return stored;
  });
}

/** All rows of a document, in the order in which they are written. */
function prepare(orm: MikroORM, sourceId: string, { source, reading, facts, linked }: ReadDocument) {
  const documentId = idOf('document', sourceId);
  const { issuer, ...said } = facts.document;
  const row = {
    ...{ id: documentId, source: sourceId, text: source.text, readingText: reading.text },
    ...{ textQuality: reading.quality, restored: reading.restored },
    ...{ ...said, issuer: issuer && agencyId(issuer), rulesVersion: String(RULES_VERSION) },
    // Which version is current is settled when it stands beside the others.
    supersededBy: null,
  };
  const identified = identifyFacts(documentId, facts, linked);
  return {
    documentId,
    things: thingRows(orm, documentId, facts, linked),
    document: rowsOf(orm, Document, [row]),
    facts: factRows(orm, documentId, identified),
    relations: relationRows(orm, documentId, identified, facts.agencies),
    tasks: identified.tasks.map(({ id }) => id),
    contributions: contributionLinks(documentId, identified),
  };
}

async function write(
  em: SqlEntityManager,
  sourceId: string,
  { source, facts }: ReadDocument,
  { documentId, ...ready }: ReturnType<typeof prepare>,
): Promise<Stored> {
  const file = { mediaType: source.mediaType, pages: source.pages.length || null };
  // Nobody deletes the file now, or hands it in again.
  if ((await em.nativeUpdate(SourceFile, { id: sourceId }, file)) === 0)
    throw new Error(`SourceFile not found (${sourceId})`);

  const before = await em.findOne(
    Document,
    { id: documentId },
    { fields: ['number', 'issuedOn'], disableIdentityMap: true },
  );
  const named = await namedIn(em, before ? [documentId] : []);
  if (before) await rememberEnds(em, documentId);
  for (const things of ready.things) await insertRows(em, things, 'on conflict (id) do nothing');
  await putRows(em, ready.document);
  if (before) await removeFacts(em, documentId);
  for (const rows of [...ready.facts, ...ready.relations]) await insertRows(em, rows);
  // Also judgements of a time before the document was removed find their facts again.
  await relink(em, documentId);
  await replaceLinks(em, ['CONTRIBUTES_TO'], ready.tasks, ready.contributions);
  const marks = [facts.document, ...(before ? [before] : [])];
  const versions = await updateShared(em, { marks, named, document: documentId });

  return {
    documentId,
    counts: {
      sections: facts.sections.length,
      goals: facts.goals.length,
      targets: facts.targets.length,
      tasks: facts.tasks.length,
      projects: facts.projects.length,
      outcomes: facts.outcomes.length,
      agencies: new Set(facts.agencies.map(({ agency }) => agencyId(agency))).size,
      citations: facts.citations.length,
      links: await countLinks(em, documentId),
    },
    warnings: versionWarnings(documentId, versions),
  };
}

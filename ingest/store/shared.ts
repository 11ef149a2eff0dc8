import type { SqlEntityManager } from '@mikro-orm/sql';
import { resolveCitations } from './citations.js';
import { linksFollow } from './follow.js';
import { linkDocuments } from './links/index.js';
import { type Named, namedIn, refreshNames } from './refresh.js';
import { sweep } from './sweep.js';
import { type Mark, settleVersions, type Versions } from './versions.js';

/** What a change of one document touches of what all documents share. */
export interface Touched {
  /** The number and day of the document, before and after. */
  readonly marks: readonly Mark[];
  /** What it named before. */
  readonly named: Named;
  /** The document itself, also when it was removed. */
  readonly document: string;
}

/**
 * Brings what all documents share up to date after one of them was written or removed: which versions are current, links,
 * names, what nobody speaks of any more, citations. Gives the versions under the marks.
 */
export async function updateShared(em: SqlEntityManager, { marks, named, document }: Touched): Promise<Versions[]> {
  const { versions, changed } = await settleVersions(em, marks);
  for (const { older, current } of versions) if (older.length > 0) await linksFollow(em, older, current);
  const documents = [document, ...changed];
  await linkDocuments(em, documents, named);
  const { agencies } = await namedIn(em, documents);
  await refreshNames(em, { agencies: [...named.agencies, ...agencies], projects: [] });
  await resolveCitations(em, {
    documents,
    numbers: marks.map(({ number }) => number),
  });
  await sweep(em, [document, ...versions.flatMap(({ older }) => older)], named);
  return versions;
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import { resolveCitations } from './citations.js';
import { linksFollow } from './follow.js';
import { linkFacts } from './links/fact-links.js';
import { settleIndicators } from './links/settle-indicators.js';
import { nameMentions, settleProjects } from './links/settle-projects.js';
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
  await nameMentions(em, await mentionsIn(em, documents));
  const namedNow = await namedIn(em, documents);
  const designations = [...new Set([...named.designations, ...namedNow.designations])];
  await settleProjects(em, designations, named.projects);
  await settleIndicators(em, namedNow.indicators);
  await linkFacts(em, documents);
  await refreshNames(em, { agencies: [...named.agencies, ...namedNow.agencies], projects: [] });
  await resolveCitations(em, {
    documents,
    numbers: marks.map(({ number }) => number),
  });
  await sweep(em, [document, ...versions.flatMap(({ older }) => older)], named);
  return versions;
}

async function mentionsIn(em: SqlEntityManager, documents: readonly string[]): Promise<string[]> {
  const found = await em.execute<{ id: string }[]>(`select id from project_mention where document_id in (?)`, [
    documents,
  ]);
  return found.map(({ id }) => id);
}

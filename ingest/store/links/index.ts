import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Named, namedIn } from '../refresh.js';
import { linkFacts } from './fact-links.js';
import { settleIndicators } from './settle-indicators.js';
import { nameMentions, settleProjects } from './settle-projects.js';

/**
 * Links what documents say with what all others say: projects under their names, indicators that people say are one, tasks,
 * outcomes and goals. It looks at nothing but what is stored, so that it does not matter in which order documents came.
 * @param before what they named before, where it is gone from them
 */
export async function linkDocuments(em: SqlEntityManager, documents: readonly string[], before: Named): Promise<void> {
  await nameMentions(em, await mentionsIn(em, documents));
  const now = await namedIn(em, documents);
  const names = [...new Set([...before.designations, ...now.designations])];
  await settleProjects(em, names, before.projects);
  await settleIndicators(em, now.indicators);
  await linkFacts(em, documents);
}

async function mentionsIn(em: SqlEntityManager, documents: readonly string[]): Promise<string[]> {
  const found = await em.execute<{ id: string }[]>(`select id from project_mention where document_id in (?)`, [
    documents,
  ]);
  return found.map(({ id }) => id);
}

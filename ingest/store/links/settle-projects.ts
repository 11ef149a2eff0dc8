import type { SqlEntityManager } from '@mikro-orm/sql';
import { arrayLiteral } from '../../../schema/array-literal.js';
import { refreshNames } from '../refresh.js';
import { removeUnnamed } from '../sweep.js';
import { groupProjects } from './project-groups.js';
import { linkDesignations } from './project-pairs.js';

/**
 * Brings projects up to date after texts, or people, have said something new of some of their names: links between names, which
 * names are one project, what it is called. `projects` are those that the names belonged to, where they may be gone.
 */
export async function settleProjects(
  em: SqlEntityManager,
  names: readonly string[],
  projects: readonly string[],
): Promise<void> {
  await linkDesignations(em, names);
  const regrouped = await groupProjects(em, names, projects);
  const touched = [...new Set([...names, ...projects, ...regrouped])];
  await refreshNames(em, { agencies: [], projects: touched });
  await removeUnnamed(em, 'projects', touched);
}

/** Gives mentions the name that a person has said they have of their own, and the others back what their words say. */
export async function nameMentions(em: SqlEntityManager, mentions: readonly string[]): Promise<void> {
  await em.execute(
    `update project_mention m set designation_id = n.name from (
       select o.id, coalesce((select min(l.to_id) from link l
         where l.from_id = o.id and l.kind = 'SAME_PROJECT' and l.review = 'CONFIRMED'), o.stated_designation_id) as name
       from project_mention o where o.id = any(?)
     ) n where n.id = m.id and m.designation_id <> n.name`,
    [arrayLiteral(mentions)],
    'run',
  );
}

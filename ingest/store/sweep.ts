import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Named } from './refresh.js';

/** In this order: a thing goes when the last row that points at it is gone. */
const orphans = {
  projects: `delete from project where id in (?)
    and not exists (select 1 from project_mention m where m.project_id = project.id) returning id`,
  indicators: `delete from indicator where id in (?) and not listed
    and not exists (select 1 from target t where indicator.id in (t.indicator_id, t.stated_indicator_id)) returning id`,
  agencies: `delete from agency where id in (?)
    and not exists (select 1 from agency_naming n where n.agency_id = agency.id) returning id`,
} as const;

/**
 * Removes what no document speaks of any more, of all that these documents have spoken of: projects, indicators made from
 * a text, agencies, and proposed links whose ends are gone. A judged link stays, so that the judgement holds when its text
 * is read again. To be called in the transaction that removed or replaced a document.
 */
export async function sweep(em: SqlEntityManager, documents: readonly string[], named: Named): Promise<void> {
  const gone = [...documents];
  for (const things of ['projects', 'indicators', 'agencies'] as const)
    gone.push(...(await removeUnnamed(em, things, named[things])));
  await em.execute(
    `delete from link using (select id from link_end where document_id in (?) union select unnest(array[?])) ends
     where review = 'PROPOSED' and (from_id = ends.id or to_id = ends.id)
       and not exists (select 1 from node where node.id = ends.id)`,
    [documents, gone],
    'run',
  );
  await em.execute(
    `delete from link_end where document_id in (?)
       and not exists (select 1 from link l where l.from_id = link_end.id or l.to_id = link_end.id)`,
    [documents],
    'run',
  );
}

/** Removes those of some things that no document speaks of; gives their ids. */
export async function removeUnnamed(
  em: SqlEntityManager,
  things: keyof typeof orphans,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await em.execute<{ id: string }[]>(orphans[things], [ids])).map(({ id }) => id);
}

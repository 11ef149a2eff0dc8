import type { EntityManager } from '@mikro-orm/sql';

/** In this order: a thing goes when the last row that points at it is gone. */
const orphans = [
  `delete from project where not exists (select 1 from project_mention m where m.project_id = project.id)`,
  `delete from indicator where not listed and not exists (select 1 from target t where t.indicator_id = indicator.id)`,
  `delete from agency where not exists (select 1 from agency_naming n where n.agency_id = agency.id)`,
  `delete from link where review = 'PROPOSED'
     and (from_id not in (select id from node) or to_id not in (select id from node))`,
  `delete from link_end where not exists (select 1 from link l where l.from_id = link_end.id or l.to_id = link_end.id)`,
];

/**
 * Removes what no document speaks of any more: projects, indicators made from a text, agencies, and proposed links
 * whose ends are gone. A judged link stays, so that the judgement holds when its text is read again. To be called in
 * the transaction that removed or replaced a document.
 */
export async function sweep(em: EntityManager): Promise<void> {
  for (const statement of orphans) await em.execute(statement, [], 'run');
}

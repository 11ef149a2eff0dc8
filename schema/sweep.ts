import type { EntityManager } from '@mikro-orm/sql';

/** In this order: a thing goes when the last row that points at it is gone. */
const orphans = [
  `delete from project where not exists (select 1 from project_mention m where m.project_id = project.id)`,
  `delete from indicator where not listed and not exists (select 1 from target t where t.indicator_id = indicator.id)`,
  `delete from agency where not exists (select 1 from document d where d.issuer_id = agency.id)
     and not exists (select 1 from document_agency a where a.agency_id = agency.id)
     and not exists (select 1 from target_lead a where a.agency_id = agency.id)
     and not exists (select 1 from task_agency a where a.agency_id = agency.id)
     and not exists (select 1 from mention_lead a where a.agency_id = agency.id)
     and not exists (select 1 from task t where t.submit_to_id = agency.id)
     and not exists (select 1 from citation c where c.issuer_id = agency.id)`,
  `delete from link where review = 'PROPOSED'
     and (from_id not in (select id from node) or to_id not in (select id from node))`,
];

/**
 * Removes what no document speaks of any more: projects, indicators made from a text, agencies, and proposed links
 * whose ends are gone. A judged link stays, so that the judgement holds when its text is read again. To be called in
 * the transaction that removed or replaced a document.
 */
export async function sweep(em: EntityManager): Promise<void> {
  for (const statement of orphans) await em.execute(statement, [], 'run');
}

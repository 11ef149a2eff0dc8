import { type Sql, sql } from '../../sql.js';

/** How much an agency has to do. */
export interface WorkCounts {
  readonly tasksLed: number;
  readonly tasksSupported: number;
  readonly targetsFollowed: number;
  readonly projectsLed: number;
}

/** Everything that is given to agencies, a row each: of `agency_id` in `document_id`, and what it is; `d` is the document. */
export function workIn(documents: Sql): Sql {
  return sql`(
    select a.agency_id, d.id as document_id, case a.role when 'LEAD' then t.id end as led,
      case a.role when 'SUPPORT' then t.id end as supported, null as target, null as project
    from task_agency a join task t on t.id = a.task_id join document d on d.id = t.document_id where ${documents}
    union all
    select l.agency_id, d.id, null, null, t.id, null
    from target_lead l join target t on t.id = l.target_id join document d on d.id = t.document_id where ${documents}
    union all
    select l.agency_id, d.id, null, null, null, m.project_id
    from mention_lead l join project_mention m on m.id = l.mention_id join document d on d.id = m.document_id
    where ${documents})`;
}

/** The columns that count rows of `workIn` called `w`. */
export const counted = sql`count(distinct w.led)::int as led, count(distinct w.supported)::int as supported,
  count(distinct w.target)::int as targets, count(distinct w.project)::int as projects`;

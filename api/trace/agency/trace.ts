import type { Agency } from '../../../schema/agency.js';
import { Document } from '../../../schema/document.js';
import type { Context } from '../../context.js';
import { inPlace } from '../../filters.js';
import { referenced } from '../../load.js';
import { allOf, sql } from '../../sql.js';
import type { AgencyPoint, AgencyTrace } from './types.js';
import { counted, type WorkCounts, workIn } from './work.js';

interface Row {
  readonly id: string;
  readonly named: boolean;
  readonly led: number;
  readonly supported: number;
  readonly targets: number;
  readonly projects: number;
}

/** Follows an agency through the documents for its place and all others that name it. */
export async function traceAgency(context: Context, agency: Agency): Promise<AgencyTrace> {
  const rows = await context.em.execute<Row[]>(sql`
    with counts as (
      select w.document_id, ${counted} from ${workIn(sql`d.superseded_by_id is null`)} w
      where w.agency_id = ${agency.id} group by w.document_id
    ), documents as (
      select d.id, d.sorted_on, exists (
        select 1 from agency_naming n where n.document_id = d.id and n.agency_id = ${agency.id}
      ) as named, ${allOf(inPlace('d.place', agency.place))} as there from current_document d
    )
    select d.id, d.named, coalesce(c.led, 0) as led, coalesce(c.supported, 0) as supported,
      coalesce(c.targets, 0) as targets, coalesce(c.projects, 0) as projects
    from documents d left join counts c on c.document_id = d.id
    where d.named or d.there order by d.sorted_on, d.id`);
  const documents = await Promise.all(
    rows.map(async (row) => ({ row, document: await referenced(context, Document, row.id) })),
  );
  const naming = documents.filter(({ row }) => row.named);
  return {
    agency,
    points: naming.map(({ row, document }, i): AgencyPoint => {
      const before = naming[i - 1]?.row;
      const workload = workOf(row);
      return { document, workload, change: before ? less(workload, workOf(before)) : null };
    }),
    silent: documents.flatMap(({ row, document }) => (row.named ? [] : [document])),
  };
}

function workOf({ led, supported, targets, projects }: Row): WorkCounts {
  return { tasksLed: led, tasksSupported: supported, targetsFollowed: targets, projectsLed: projects };
}

function less(now: WorkCounts, before: WorkCounts): WorkCounts {
  return {
    tasksLed: now.tasksLed - before.tasksLed,
    tasksSupported: now.tasksSupported - before.tasksSupported,
    targetsFollowed: now.targetsFollowed - before.targetsFollowed,
    projectsLed: now.projectsLed - before.projectsLed,
  };
}

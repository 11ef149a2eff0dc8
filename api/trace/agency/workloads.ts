import { Field, ID, InputType, Int } from 'type-graphql';
import { Agency } from '../../../schema/agency.js';
import { AgencyKind } from '../../../schema/enums.js';
import { type Listing, page, type Page } from '../../connection/page.js';
import type { PageArguments } from '../../connection/types.js';
import type { Context } from '../../context.js';
import { equal, inPlace, oneOf } from '../../filters.js';
import { referenced } from '../../load.js';
import { allOf, fixed, type Sql, sql } from '../../sql.js';
import type { AgencyWorkload } from './types.js';
import { counted, workIn } from './work.js';

@InputType({ description: 'Whose work, and in which documents; what is left out does not matter.' })
export class WorkloadFilter {
  @Field(() => [ID], { nullable: true, description: 'What these documents give to do.' })
  documents?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'What documents of this year give to do.' })
  year?: number | null;

  @Field(() => [AgencyKind], { nullable: true, description: 'Agencies of one of these kinds.' })
  kind?: AgencyKind[] | null;

  @Field(() => String, { nullable: true, description: 'Agencies of this province or city; accents do not matter.' })
  place?: string | null;
}

/** A list of agencies with what current documents give them to do, those with the most tasks first. */
export function workloadPage(
  context: Context,
  filter: WorkloadFilter | null | undefined,
  args: PageArguments,
): Page<AgencyWorkload> {
  const documents = [
    sql`d.superseded_by_id is null`,
    ...oneOf('d.id', filter?.documents),
    ...equal('d.year', filter?.year),
  ];
  return page(context, workloads(allOf(documents)), whose(filter), args);
}

/** The agencies to which a document gives something to do, those with the most tasks first. */
export function workloadPageOfDocument(
  context: Context,
  kind: AgencyKind[] | null | undefined,
  args: PageArguments,
  document: string,
): Page<AgencyWorkload> {
  const owner = { id: document, condition: sql`true` };
  return page(context, workloads(sql`d.id = p.id`), whose({ kind: kind ?? null }), args, owner);
}

function whose(filter: WorkloadFilter | null | undefined): Sql[] {
  return [...oneOf('r.kind', filter?.kind), ...inPlace('r.place', filter?.place)];
}

function workloads(documents: Sql): Listing<AgencyWorkload> {
  const int = (column: string) => ({ column: fixed(column), type: 'int' as const });
  return {
    from: sql`(select a.id, a.kind, a.place, ${counted} from ${workIn(documents)} w
      join agency a on a.id = w.agency_id group by a.id) r`,
    order: [
      ...[int('r.led'), int('r.supported'), int('r.targets'), int('r.projects')],
      { column: fixed('r.id'), type: 'text' },
    ],
    descending: true,
    load: (context, places) =>
      Promise.all(
        places.map(async ({ id, key: [led, supported, targets, projects] }) => ({
          agency: await referenced(context, Agency, id),
          workload: {
            ...{ tasksLed: Number(led), tasksSupported: Number(supported) },
            ...{ targetsFollowed: Number(targets), projectsLed: Number(projects) },
          },
        })),
      ),
  };
}

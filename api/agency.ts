import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../schema/agency.js';
import { Document } from '../schema/document.js';
import { AgencyKind, AgencyRole } from '../schema/enums.js';
import { type Project } from '../schema/project.js';
import { type Target } from '../schema/target.js';
import { type Task } from '../schema/task.js';
import { AgencyConnection, ProjectConnection, TargetConnection, TaskConnection } from './connection/connections.js';
import { id, listing } from './connection/listings.js';
import { type Listing, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { foldedPlace, holds, inPlace, oneOf } from './filters.js';
import { byId, related, type Relation } from './load.js';
import { findByName } from './lookup.js';
import { projectPage } from './project.js';
import { allOf, fixed, sql, textArray } from './sql.js';
import { targetPage } from './target.js';
import { TaskFilter, taskPage } from './task.js';

@InputType({ description: 'Which agencies; what is left out does not matter.' })
export class AgencyFilter {
  @Field(() => [AgencyKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: AgencyKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Named in one of these documents.' })
  documents?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Of this province or city; accents do not matter.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'With these words in one of its names; accents do not matter.' })
  text?: string | null;
}

const agencies: Listing<Agency> = listing(Agency, fixed('current_agency r'), [
  { column: fixed('r.name'), type: 'text' },
  id,
]);

/** In the order in which the document `p.id` first names them. */
const agenciesOfDocument: Listing<Agency> = listing(
  Agency,
  fixed('agency r join document_agency a on a.agency_id = r.id and a.document_id = p.id'),
  [{ column: fixed('a.position'), type: 'int' }, id],
);

/** The agencies that a document names. */
export function agencyPageOfDocument(context: Context, args: PageArguments, document: string): Page<Agency> {
  return page(context, agenciesOfDocument, [], args, { id: document, condition: sql`true` });
}

const documents: Relation = {
  name: 'documents of an agency',
  query: (owners) => sql`select a.agency_id as owner, d.id from current_document d join (
      select agency_id, document_id from document_agency union select issuer_id, id from document
    ) a on a.document_id = d.id where a.agency_id = any(${owners}) order by d.sorted_on, d.id`,
};
const itsTask = sql`exists (select 1 from task_agency t where t.task_id = r.id and t.agency_id = p.id)`;
const itsTaskAs = (role: AgencyRole) =>
  sql`exists (select 1 from task_agency t where t.task_id = r.id and t.agency_id = p.id and t.role = ${role})`;
const itsTarget = sql`exists (select 1 from target_lead l where l.target_id = r.id and l.agency_id = p.id)`;
const itsProject = sql`exists (select 1 from mention_lead l join current_project_mention m on m.id = l.mention_id
  where m.project_id = r.id and l.agency_id = p.id)`;

/** The name with the place behind it: "Sở Y tế thành phố Hải Phòng". */
const withPlace = (folded: string) => sql`exists (
  select 1 from unnest(string_to_array(trim(both '|' from r.search), '|')) n, unnest(array[' ', ' thanh pho ', ' tinh ']) of
  where n || of || ${foldedPlace('r.place')} = ${folded})`;

/** The agency that a name means, or the nearest to it; null where none comes near. */
export async function agencyByName(
  context: Context,
  name: string,
  place: string | null | undefined,
): Promise<Agency | null> {
  const [best] = await findByName(context, 'agency', name, {
    where: allOf(inPlace('r.place', place)),
    also: withPlace,
    preferred: sql`(select count(*) from current_document_agency a where a.agency_id = r.id)`,
  });
  return best ? byId(context, Agency, best.id) : null;
}

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => AgencyConnection, { description: 'Agencies by name.' })
  agencies(
    @Arg('filter', () => AgencyFilter, { nullable: true }) filter: AgencyFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Agency> {
    const named = filter?.documents && textArray(filter.documents);
    const conditions = [
      ...oneOf('r.kind', filter?.kind),
      ...(named
        ? [
            sql`exists (select 1 from current_document_agency a where a.agency_id = r.id and a.document_id = any(${named}))`,
          ]
        : []),
      ...inPlace('r.place', filter?.place),
      ...holds('r.search', filter?.text),
    ];
    return page(context, agencies, conditions, args);
  }

  @Query(() => Agency, {
    nullable: true,
    description:
      'The agency with this name, short name or alias in any spelling, or the nearest to it; null where none comes near. Without a place, the one that most documents name.',
  })
  agency(
    @Arg('name', () => String) name: string,
    @Arg('place', () => String, { nullable: true, description: 'Whose it is; accents do not matter.' })
    place: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Agency | null> {
    return agencyByName(context, name, place);
  }

  @FieldResolver(() => TaskConnection, { description: 'The tasks that it leads or helps with.' })
  tasks(
    @Root() agency: Agency,
    @Arg('role', () => AgencyRole, { nullable: true, description: 'Only those in which it has this role.' })
    role: AgencyRole | null | undefined,
    @Arg('filter', () => TaskFilter, { nullable: true }) filter: TaskFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Task>> {
    return taskPage(context, filter, args, { id: agency.id, condition: role ? itsTaskAs(role) : itsTask });
  }

  @FieldResolver(() => TargetConnection, { description: 'The targets that it follows.' })
  targets(@Root() agency: Agency, @Args() args: PageArguments, @Ctx() context: Context): Promise<Page<Target>> {
    return targetPage(context, null, args, { id: agency.id, condition: itsTarget });
  }

  @FieldResolver(() => ProjectConnection, { description: 'The projects that it leads.' })
  projects(@Root() agency: Agency, @Args() args: PageArguments, @Ctx() context: Context): Promise<Page<Project>> {
    return projectPage(context, null, args, { id: agency.id, condition: itsProject });
  }

  @FieldResolver(() => [Document], { description: 'The documents that it issued or that name it, oldest first.' })
  documents(@Root() agency: Agency, @Ctx() context: Context): Promise<Document[]> {
    return related(context, Document, documents, agency.id);
  }
}

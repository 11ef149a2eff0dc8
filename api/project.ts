import { Arg, Args, Ctx, Field, FieldResolver, Float, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../schema/agency.js';
import { Citation } from '../schema/citation.js';
import { Document } from '../schema/document.js';
import { ProjectStatus } from '../schema/enums.js';
import { holds as linkHolds } from '../schema/link.js';
import { Outcome } from '../schema/outcome.js';
import { Project } from '../schema/project.js';
import { ProjectMention } from '../schema/project-mention.js';
import { type Task } from '../schema/task.js';
import { ProjectConnection, TaskConnection } from './connection/connections.js';
import { id, inTextOrder, listing } from './connection/listings.js';
import { type Listing, type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { holds } from './filters.js';
import { byId, referenced, related, relation, type Relation } from './load.js';
import { findByName, idsByName } from './lookup.js';
import { outcomesOfProject } from './outcome.js';
import { fixed, type Sql, sql, textArray } from './sql.js';
import { taskPage } from './task.js';

@InputType({
  description:
    'Which projects; what is left out does not matter. One mention may meet one condition, another the next.',
})
export class ProjectFilter {
  @Field(() => [ID], { nullable: true, description: 'Named in one of these documents.' })
  documents?: string[] | null;

  @Field(() => [ProjectStatus], { nullable: true, description: 'That some text says is so far.' })
  status?: ProjectStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Led by this agency: any spelling of its name or a part of it.' })
  lead?: string | null;

  @Field(() => Int, { nullable: true, description: 'Named in at least so many documents.' })
  minDocuments?: number | null;

  @Field(() => Float, { nullable: true, description: 'That some text says costs at least so many đồng.' })
  minCostVnd?: number | null;

  @Field(() => String, { nullable: true, description: 'With these words in one of its names; accents do not matter.' })
  text?: string | null;
}

/** By the first place that names them. */
const projects: Listing<Project> = listing(
  Project,
  fixed(`project r0 cross join lateral (
    select r0.id, r0.search, m.document_id, m.start_offset from project_mention m
    join current_document on current_document.id = m.document_id
    where m.project_id = r0.id order by current_document.sorted_on, m.document_id, m.start_offset limit 1
  ) r join document d on d.id = r.document_id`),
  inTextOrder,
);

/** By the first place in the document `p.id` that names them. */
const projectsOfDocument: Listing<Project> = listing(
  Project,
  fixed(`project r join lateral (
    select min(start_offset) as start_offset from project_mention m where m.project_id = r.id and m.document_id = p.id
  ) f on f.start_offset is not null`),
  [{ column: fixed('f.start_offset'), type: 'int' }, id],
);

/** A list of projects, all of them or those of an owner. */
export async function projectPage(
  context: Context,
  filter: ProjectFilter | null | undefined,
  args: PageArguments,
  owner?: Owner,
): Promise<Page<Project>> {
  return page(context, projects, await conditionsOf(context, filter), args, owner);
}

/** The projects that a document names. */
export async function projectPageOfDocument(
  context: Context,
  filter: ProjectFilter | null | undefined,
  args: PageArguments,
  document: string,
): Promise<Page<Project>> {
  const conditions = await conditionsOf(context, filter);
  return page(context, projectsOfDocument, conditions, args, { id: document, condition: sql`true` });
}

async function conditionsOf(context: Context, filter: ProjectFilter | null | undefined): Promise<Sql[]> {
  if (!filter) return [];
  const { documents, status, lead, minDocuments, minCostVnd, text } = filter;
  const conditions = holds('r.search', text);
  if (documents) conditions.push(mentioned(sql`m.document_id = any(${textArray(documents)})`));
  if (status) conditions.push(mentioned(sql`m.status = any(${textArray(status)})`));
  if (typeof lead === 'string') {
    const leads = textArray(await idsByName(context, 'agency', lead));
    conditions.push(
      mentioned(sql`exists (select 1 from mention_lead l where l.mention_id = m.id and l.agency_id = any(${leads}))`),
    );
  }
  if (typeof minDocuments === 'number') {
    conditions.push(
      sql`(select count(distinct m.document_id) from current_project_mention m where m.project_id = r.id) >= ${minDocuments}`,
    );
  }
  if (typeof minCostVnd === 'number') {
    conditions.push(mentioned(sql`m.cost_base_unit = 'VND' and m.cost_base_max >= ${minCostVnd}`));
  }
  return conditions;
}

/** Some mention of the project is so, in a current version or in the document `p.id` that is asked for its projects. */
function mentioned(so: Sql): Sql {
  return sql`exists (select 1 from project_mention m join document v on v.id = m.document_id
    where m.project_id = r.id and (v.superseded_by_id is null or v.id = p.id) and ${so})`;
}

/** Every place that names a project, oldest document first. */
export const mentionsOfProject: Relation = {
  name: 'mentions of a project',
  query: (
    owners,
  ) => sql`select m.project_id as owner, m.id from project_mention m join current_document d on d.id = m.document_id
    where m.project_id = any(${owners}) order by d.sorted_on, d.id, m.start_offset, m.id`,
};
const documents: Relation = {
  name: 'documents of a project',
  query: (
    owners,
  ) => sql`select m.project_id as owner, d.id from project_mention m join current_document d on d.id = m.document_id
    where m.project_id = any(${owners}) group by m.project_id, d.id, d.sorted_on order by d.sorted_on, d.id`,
};
/** The projects at the other end of links PART_OF, by the names of both. */
const linkedBy = (name: string, own: 'from_id' | 'to_id', other: 'from_id' | 'to_id'): Relation => ({
  name,
  query: (owners) => sql`select m.project_id as owner, o.project_id as id from current_project_mention m
    join link l on l.${fixed(own)} = m.designation_id and l.kind = 'PART_OF' and ${fixed(linkHolds('l'))}
    join current_project_mention o on o.designation_id = l.${fixed(other)} and o.project_id <> m.project_id
    where m.project_id = any(${owners}) group by m.project_id, o.project_id order by max(l.score) desc, o.project_id`,
});
const wholes = linkedBy('wholes of a project', 'from_id', 'to_id');
/** What is part of a project, the surest first. */
export const partsOfProject = linkedBy('parts of a project', 'to_id', 'from_id');
const aboutIt = sql`exists (select 1 from task_mention t join project_mention m on m.id = t.mention_id
  where t.task_id = r.id and m.project_id = p.id)`;

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => ProjectConnection, { description: 'Projects, by the first place that names them.' })
  projects(
    @Arg('filter', () => ProjectFilter, { nullable: true }) filter: ProjectFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Project>> {
    return projectPage(context, filter, args);
  }

  @Query(() => Project, {
    nullable: true,
    description: 'The project with this name, in any spelling, or the nearest to it; null where none comes near.',
  })
  async project(@Arg('name', () => String) name: string, @Ctx() context: Context): Promise<Project | null> {
    const preferred = sql`(select count(distinct m.document_id) from current_project_mention m where m.project_id = r.id)`;
    const [best] = await findByName(context, 'project', name, { preferred });
    return best ? byId(context, Project, best.id) : null;
  }

  @FieldResolver(() => [ProjectMention], { description: 'Every place that names it, oldest document first.' })
  mentions(@Root() project: Project, @Ctx() context: Context): Promise<ProjectMention[]> {
    return related(context, ProjectMention, mentionsOfProject, project.id);
  }

  @FieldResolver(() => [Document], { description: 'The documents that name it, oldest first.' })
  documents(@Root() project: Project, @Ctx() context: Context): Promise<Document[]> {
    return related(context, Document, documents, project.id);
  }

  @FieldResolver(() => [Project], {
    description: 'What it is a part of, as links that hold say: a whole of which it is one work, a phase or a stretch.',
  })
  partOf(@Root() project: Project, @Ctx() context: Context): Promise<Project[]> {
    return related(context, Project, wholes, project.id);
  }

  @FieldResolver(() => [Project], {
    description: 'Its parts: works, phases, stretches that are projects of their own.',
  })
  parts(@Root() project: Project, @Ctx() context: Context): Promise<Project[]> {
    return related(context, Project, partsOfProject, project.id);
  }

  @FieldResolver(() => [Outcome], {
    description: 'What texts say became of it or of a part of it, oldest document first.',
  })
  outcomes(@Root() project: Project, @Ctx() context: Context): Promise<Outcome[]> {
    return related(context, Outcome, outcomesOfProject, project.id);
  }

  @FieldResolver(() => TaskConnection, { description: 'The tasks that are about it.' })
  tasks(@Root() project: Project, @Args() args: PageArguments, @Ctx() context: Context): Promise<Page<Task>> {
    return taskPage(context, null, args, { id: project.id, condition: aboutIt });
  }
}

const ledBy = relation('mention_lead', 'mention_id', 'agency_id');
const approvedBy = relation('mention_approval', 'mention_id', 'citation_id');

@Resolver(() => ProjectMention)
export class ProjectMentionResolver {
  @FieldResolver(() => Project, { description: 'The project that it names.' })
  project(@Root() mention: ProjectMention, @Ctx() context: Context): Promise<Project> {
    return referenced(context, Project, mention.project.id);
  }

  @FieldResolver(() => [Agency], { description: 'Who leads it; empty where the text does not say.' })
  lead(@Root() mention: ProjectMention, @Ctx() context: Context): Promise<Agency[]> {
    return related(context, Agency, ledBy, mention.id);
  }

  @FieldResolver(() => [Citation], { description: 'The texts that approved it, as said here.' })
  approvals(@Root() mention: ProjectMention, @Ctx() context: Context): Promise<Citation[]> {
    return related(context, Citation, approvedBy, mention.id);
  }
}

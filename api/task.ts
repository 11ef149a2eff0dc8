import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../schema/agency.js';
import { Citation } from '../schema/citation.js';
import { holds as linkHolds, type Link } from '../schema/link.js';
import { Outcome } from '../schema/outcome.js';
import { Project } from '../schema/project.js';
import { DateScalar } from '../schema/scalars.js';
import { Target } from '../schema/target.js';
import { Task } from '../schema/task.js';
import { LinkConnection, TaskConnection } from './connection/connections.js';
import { tasks } from './connection/listings.js';
import { type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { holds, oneOf, tiedTo } from './filters.js';
import { linkPage } from './link.js';
import { byId, related, relation, type Relation } from './load.js';
import { agenciesNamed } from './lookup.js';
import { outcomesOfTask } from './outcome.js';
import { fixed, type Sql, sql } from './sql.js';

@InputType({ description: 'Which tasks; what is left out does not matter.' })
export class TaskFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these documents.' })
  documents?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Led by this agency: any spelling of its name or a part of it.' })
  lead?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Helped with by this agency: any spelling of its name or a part of it.',
  })
  support?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose term ends on this day or later.' })
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose term ends on this day or earlier.' })
  dueTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this project.' })
  project?: string | null;

  @Field(() => String, { nullable: true, description: 'With these words; accents do not matter.' })
  text?: string | null;
}

/** The mentions `m` of projects that stand in tasks. */
const mentionOf = sql`task_mention t join project_mention m on m.id = t.mention_id`;

/** A list of tasks, all of them or those of an owner. */
export async function taskPage(
  context: Context,
  filter: TaskFilter | null | undefined,
  args: PageArguments,
  owner?: Owner,
): Promise<Page<Task>> {
  const [lead, support] = await Promise.all([
    agenciesNamed(context, filter?.lead),
    agenciesNamed(context, filter?.support),
  ]);
  const conditions = [
    ...oneOf('r.document_id', filter?.documents),
    ...tiedTo(`(select * from task_agency where role = 'LEAD')`, 'task_id', lead),
    ...tiedTo(`(select * from task_agency where role = 'SUPPORT')`, 'task_id', support),
    ...due('>=', filter?.dueFrom),
    ...due('<=', filter?.dueTo),
    ...about(filter?.project),
    ...holds('r.search', filter?.text),
  ];
  return page(context, tasks, conditions, args, owner);
}

function due(comparator: '>=' | '<=', day: string | null | undefined): Sql[] {
  if (typeof day !== 'string') return [];
  return [comparator === '>=' ? sql`r.due_to >= ${day}::date` : sql`r.due_to <= ${day}::date`];
}

function about(project: string | null | undefined): Sql[] {
  if (typeof project !== 'string') return [];
  return [sql`exists (select 1 from ${mentionOf} where t.task_id = r.id and m.project_id = ${project})`];
}

const ledBy = relation('task_agency', 'task_id', 'agency_id', `role = 'LEAD'`);
const supportedBy = relation('task_agency', 'task_id', 'agency_id', `role = 'SUPPORT'`);
const aboutProjects: Relation = {
  name: 'projects of a task',
  query: (owners) => sql`select t.task_id as owner, m.project_id as id from ${mentionOf}
    where t.task_id = any(${owners}) group by t.task_id, m.project_id order by min(t.position), m.project_id`,
};
const forTargets = relation('task_target', 'task_id', 'target_id');
const namedTexts = relation('task_citation', 'task_id', 'citation_id');

/** Links that hold and tie the task `p.id` to another one. */
const toOtherTasks = sql`(r.from_id = p.id and r.to_id like 'task\\_%' or r.to_id = p.id and r.from_id like 'task\\_%')
  and ${fixed(linkHolds('r'))}`;

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => TaskConnection, { description: 'Assignments, oldest document first.' })
  tasks(
    @Arg('filter', () => TaskFilter, { nullable: true }) filter: TaskFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Task>> {
    return taskPage(context, filter, args);
  }

  @FieldResolver(() => [Agency], { description: 'Who answers for it (chủ trì); empty where nobody is named.' })
  lead(@Root() task: Task, @Ctx() context: Context): Promise<Agency[]> {
    return related(context, Agency, ledBy, task.id);
  }

  @FieldResolver(() => [Agency], { description: 'Who helps (phối hợp), named one by one.' })
  support(@Root() task: Task, @Ctx() context: Context): Promise<Agency[]> {
    return related(context, Agency, supportedBy, task.id);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'To whom its output goes; null where not said.' })
  submitTo(@Root() task: Task, @Ctx() context: Context): Promise<Agency | null> | null {
    return task.submitTo && byId(context, Agency, task.submitTo.id);
  }

  @FieldResolver(() => [Project], { description: 'The projects that it is about.' })
  projects(@Root() task: Task, @Ctx() context: Context): Promise<Project[]> {
    return related(context, Project, aboutProjects, task.id);
  }

  @FieldResolver(() => [Target], { description: 'The values that it is to reach.' })
  targets(@Root() task: Task, @Ctx() context: Context): Promise<Target[]> {
    return related(context, Target, forTargets, task.id);
  }

  @FieldResolver(() => [Citation], { description: 'The texts that it names.' })
  citations(@Root() task: Task, @Ctx() context: Context): Promise<Citation[]> {
    return related(context, Citation, namedTexts, task.id);
  }

  @FieldResolver(() => [Outcome], {
    description:
      'What texts say became of it, oldest document first: those that a link CONTINUES that holds ties to it.',
  })
  outcomes(@Root() task: Task, @Ctx() context: Context): Promise<Outcome[]> {
    return related(context, Outcome, outcomesOfTask, task.id);
  }

  @FieldResolver(() => LinkConnection, {
    description: 'Links to tasks of other documents, of those that hold.',
  })
  related(@Root() task: Task, @Args() args: PageArguments, @Ctx() context: Context): Page<Link> {
    return linkPage(context, null, args, { id: task.id, condition: toOtherTasks });
  }
}

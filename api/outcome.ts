import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { holds } from '../schema/link.js';
import { Outcome } from '../schema/outcome.js';
import { Project } from '../schema/project.js';
import { outcomes } from './connection/listings.js';
import { type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { related, type Relation } from './load.js';
import { fixed, sql } from './sql.js';

/** A list of outcomes of an owner. */
export function outcomePage(context: Context, args: PageArguments, owner: Owner): Page<Outcome> {
  return page(context, outcomes, [], args, owner);
}

/** What current texts say became of a project. */
export const outcomesOfProject: Relation = {
  name: 'outcomes of a project',
  query: (owners) => sql`select m.project_id as owner, o.id from project_mention m
    join outcome_mention om on om.mention_id = m.id join outcome o on o.id = om.outcome_id
    join current_document d on d.id = o.document_id
    where m.project_id = any(${owners})
    group by m.project_id, o.id, o.start_offset, d.sorted_on, d.id order by d.sorted_on, d.id, o.start_offset, o.id`,
};

/** What current texts say became of a task: a link that holds ties them to it. */
export const outcomesOfTask: Relation = {
  name: 'outcomes of a task',
  query: (owners) => sql`select l.to_id as owner, o.id from link l
    join outcome o on o.id = l.from_id join current_document d on d.id = o.document_id
    where l.to_id = any(${owners}) and l.kind = 'CONTINUES' and ${fixed(holds('l'))}
    order by d.sorted_on, d.id, o.start_offset, o.id`,
};

const aboutProjects: Relation = {
  name: 'projects of an outcome',
  query: (owners) => sql`select om.outcome_id as owner, m.project_id as id from outcome_mention om
    join project_mention m on m.id = om.mention_id
    where om.outcome_id = any(${owners}) group by om.outcome_id, m.project_id order by min(om.position), m.project_id`,
};

@Resolver(() => Outcome)
export class OutcomeResolver {
  @FieldResolver(() => [Project], { description: 'The projects that it is about; empty where it names none.' })
  projects(@Root() outcome: Outcome, @Ctx() context: Context): Promise<Project[]> {
    return related(context, Project, aboutProjects, outcome.id);
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Project } from '../../../schema/project.js';
import { type Context } from '../../context.js';
import { byId } from '../../load.js';
import { traceProject } from './trace.js';
import { ProjectTrace } from './types.js';

@Resolver(() => Project)
export class ProjectTraceResolver {
  @Query(() => ProjectTrace, {
    nullable: true,
    description: 'A project followed through all documents: its cost, scale, status and years. Null for an unknown id.',
  })
  async traceProject(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ProjectTrace | null> {
    const project = await byId(context, Project, id);
    return project && traceProject(context, project);
  }

  @FieldResolver(() => ProjectTrace, {
    description: 'It followed through all documents: its cost, scale, status and years.',
  })
  trace(@Root() project: Project, @Ctx() context: Context): Promise<ProjectTrace> {
    return traceProject(context, project);
  }
}

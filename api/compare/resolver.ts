import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Document } from '../../schema/document.js';
import { type Link } from '../../schema/link.js';
import { type Task } from '../../schema/task.js';
import { LinkConnection, TaskConnection } from '../connection/connections.js';
import { page, type Page } from '../connection/page.js';
import { PageArguments } from '../connection/types.js';
import { type Context } from '../context.js';
import { documentNamed } from '../document-named.js';
import { refusal } from '../errors.js';
import { linkPage } from '../link.js';
import { byId } from '../load.js';
import { ProjectChange } from '../trace/project/types.js';
import { revisionOf } from '../trace/resolver.js';
import { compare } from './compare.js';
import { tasksAdded, tasksContinued, tasksDropped, tasksOfPair } from './continued.js';
import { projectChanges } from './project-changes.js';
import { projectParts } from './project-parts.js';
import { Comparison, ProjectPart } from './types.js';

@Resolver(() => Comparison)
export class CompareResolver {
  @Query(() => Comparison, {
    description: 'Goes from one document to another. NOT_FOUND where one of them is unknown.',
  })
  async compare(
    @Arg('from', () => ID) from: string,
    @Arg('to', () => ID) to: string,
    @Ctx() context: Context,
  ): Promise<Comparison> {
    const [before, after] = await Promise.all([documentById(context, from), documentById(context, to)]);
    return comparison(context, before, after);
  }

  @FieldResolver(() => [ProjectChange], {
    description: 'How the projects that both name changed: cost, scale, status and years; as the text of `to` goes.',
  })
  projectChanges(
    @Root() { from, to }: Comparison,
    @Arg('listed', () => Boolean, {
      nullable: true,
      description: 'Only projects that stand in a list or table of both, or that do not.',
    })
    listed: boolean | null | undefined,
    @Ctx() context: Context,
  ): Promise<ProjectChange[]> {
    return projectChanges(context, from, to, listed);
  }

  @FieldResolver(() => [ProjectPart], {
    description:
      'Works that one document names and the other only as part of a whole, a row that combines several or a phase; as links that hold say.',
  })
  projectParts(
    @Root() { from, to }: Comparison,
    @Arg('listed', () => Boolean, {
      nullable: true,
      description: 'Only works that stand in a list or table of both, or that do not.',
    })
    listed: boolean | null | undefined,
    @Ctx() context: Context,
  ): Promise<ProjectPart[]> {
    return projectParts(context, from, to, listed);
  }

  @FieldResolver(() => LinkConnection, {
    description:
      'Links between tasks of `to` and the tasks of `from` that they take up again, of those that hold; the surest first.',
  })
  tasksContinued(@Root() { from, to }: Comparison, @Args() args: PageArguments, @Ctx() context: Context): Page<Link> {
    return linkPage(context, null, args, tasksContinued(from, to));
  }

  @FieldResolver(() => TaskConnection, { description: 'Tasks of `to` that no link that holds ties to one of `from`.' })
  tasksAdded(@Root() { from, to }: Comparison, @Args() args: PageArguments, @Ctx() context: Context): Page<Task> {
    return page(context, tasksOfPair, [], args, tasksAdded(from, to));
  }

  @FieldResolver(() => TaskConnection, { description: 'Tasks of `from` that no link that holds ties to one of `to`.' })
  tasksDropped(@Root() { from, to }: Comparison, @Args() args: PageArguments, @Ctx() context: Context): Page<Task> {
    return page(context, tasksOfPair, [], args, tasksDropped(from, to));
  }
}

@Resolver(() => Document)
export class DocumentComparisonResolver {
  @FieldResolver(() => Comparison, {
    nullable: true,
    description: 'Goes from it to another document, known by its id, else by its number; null for an unknown one.',
  })
  async compareWith(
    @Root() document: Document,
    @Arg('id', () => ID, { nullable: true }) id: string | null | undefined,
    @Arg('number', () => String, {
      nullable: true,
      description: 'In any spelling, or its beginning: "619-BC/TU", "619".',
    })
    number: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Comparison | null> {
    const other = await documentNamed(context, id, number);
    return other && comparison(context, document, other);
  }
}

async function comparison(context: Context, from: Document, to: Document): Promise<Comparison> {
  const { revisions, ...lists } = await compare(context, from, to);
  return { from, to, revisions: revisions.map(revisionOf), ...lists };
}

async function documentById(context: Context, id: string): Promise<Document> {
  const document = await byId(context, Document, id);
  if (!document) throw refusal('NOT_FOUND', `There is no document ${id}.`);
  return document;
}

import { Arg, Args, createUnionType, Ctx, Field, Float, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Agency } from '../../schema/agency.js';
import { Citation } from '../../schema/citation.js';
import { Document } from '../../schema/document.js';
import { EntityKind } from '../../schema/enums.js';
import { Goal } from '../../schema/goal.js';
import { type Node } from '../../schema/node.js';
import { Project } from '../../schema/project.js';
import { Section } from '../../schema/section.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';
import { page, type Page } from '../connection/page.js';
import { connectionOf, PageArguments } from '../connection/types.js';
import { type Context } from '../context.js';
import { type Hit, hits } from './search.js';

const SearchNode = createUnionType({
  name: 'SearchNode',
  description: 'What a search can find.',
  types: () => [Document, Section, Goal, Target, Task, Project, Agency, Citation] as const,
});

@ObjectType({ simpleResolvers: true, description: 'Something that was found.' })
export class SearchHit implements Hit {
  @Field(() => SearchNode, { description: 'What was found.' })
  node!: Node;

  @Field(() => Float, { description: 'How well it fits, 0 to 1: 1 for just the words that were asked for.' })
  score!: number;

  @Field({ description: 'Where it fits, as the reader sees the text, the match between « and ».' })
  snippet!: string;
}

const SearchConnection = connectionOf(SearchHit, 'Search');

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Whatever has these words, the best first. Case, accents and signs do not matter: "cau nguyen trai", "3532".',
  })
  search(
    @Arg('text', () => String) text: string,
    @Arg('kinds', () => [EntityKind], { nullable: true, description: 'Only these; all where it is left out.' })
    kinds: EntityKind[] | null | undefined,
    @Arg('documents', () => [ID], { nullable: true, description: 'Only what these documents say.' })
    documents: string[] | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Hit> {
    return page(context, hits(text, kinds, documents), [], args);
  }
}

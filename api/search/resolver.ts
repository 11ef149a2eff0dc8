import {
  Args,
  ArgsType,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
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
import { SearchFacets, served } from './facet-types.js';
import { facetsOf } from './facets.js';
import { type Hit, hits } from './hits.js';
import { type Narrowed } from './matches.js';
import { asked } from './search.js';

const SearchNode = createUnionType({
  name: 'SearchNode',
  description: 'What a search can find.',
  types: () => [Document, Section, Goal, Target, Task, Project, Agency, Citation] as const,
});

@ObjectType({ simpleResolvers: true, description: 'Something that was found.' })
export class SearchHit implements Hit {
  @Field(() => SearchNode, { description: 'What was found.' })
  node!: Node;

  @Field(() => Float, {
    description:
      'How well it fits, 0 to 1: the very words with their accents, then with other accents, then parts of longer words; in each, what is called so comes first, then where the words stand together.',
  })
  score!: number;

  @Field({
    description:
      'Where it fits best, as the reader sees the text (restored where the source was broken), the matching words between « and ».',
  })
  snippet!: string;
}

const SearchConnection = connectionOf(SearchHit, 'Search');

@ArgsType()
class SearchArguments extends PageArguments implements Narrowed {
  @Field(() => String, {
    description:
      'What to look for, at most a thousand characters, else TOO_LARGE. Case, accents and signs do not matter: "cau nguyen trai", "3532", "45 NQ TW", "14740". Words may stand apart; parts of words are found where all stand together; between quotation marks they stand together and are whole. Without any word nothing is found.',
  })
  text!: string;

  @Field(() => [EntityKind], { nullable: true, description: 'Only these; all where it is left out.' })
  kinds?: EntityKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only what stands in these documents or has to do with them.' })
  documents?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Only what has to do with documents of these years.' })
  years?: number[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only what has to do with these agencies: tasks, targets and projects that they lead, documents that they issued, citations of such, themselves.',
  })
  agencies?: string[] | null;
}

/** A page of hits, with what else is told of the result. */
interface Result extends Page<Hit> {
  readonly corrected: string | null;
  facets(): Promise<SearchFacets>;
}

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: 'Whatever has these words, in all current documents, the best first.',
  })
  async search(@Args() args: SearchArguments, @Ctx() context: Context): Promise<Result> {
    const { search, corrected } = await asked(context, args.text, args);
    return {
      ...page(context, hits(search), [], args),
      corrected,
      facets: async () => served(context, await facetsOf(context, search)),
    };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The words that were searched instead, from a name of an agency, a project or an indicator, where those that were typed stand nowhere and look like a slip of them; null otherwise.',
  })
  corrected(@Root() result: Result): string | null {
    return result.corrected;
  }

  @FieldResolver(() => SearchFacets, {
    description: 'By what the whole result can be narrowed; counted only when asked for.',
  })
  facets(@Root() result: Result): Promise<SearchFacets> {
    return result.facets();
  }
}

import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { GoalKind } from '../schema/enums.js';
import { Goal } from '../schema/goal.js';
import { Target } from '../schema/target.js';
import { GoalConnection } from './connection/connections.js';
import { goals } from './connection/listings.js';
import { type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { equal, holds, oneOf } from './filters.js';
import { related, relation } from './load.js';

@InputType({ description: 'Which goals; what is left out does not matter.' })
export class GoalFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these documents.' })
  documents?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'To be reached by this year.' })
  horizon?: number | null;

  @Field(() => [GoalKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: GoalKind[] | null;

  @Field(() => String, { nullable: true, description: 'With these words; accents do not matter.' })
  text?: string | null;
}

/** A list of goals, all of them or those of an owner. */
export function goalPage(
  context: Context,
  filter: GoalFilter | null | undefined,
  args: PageArguments,
  owner?: Owner,
): Page<Goal> {
  const conditions = [
    ...oneOf('r.document_id', filter?.documents),
    ...equal('r.horizon', filter?.horizon),
    ...oneOf('r.kind', filter?.kind),
    ...holds('r.search', filter?.text),
  ];
  return page(context, goals, conditions, args, owner);
}

const measuredBy = relation('goal_target', 'goal_id', 'target_id');

@Resolver(() => Goal)
export class GoalResolver {
  @Query(() => GoalConnection, { description: 'Goals in words, oldest document first.' })
  goals(
    @Arg('filter', () => GoalFilter, { nullable: true }) filter: GoalFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Goal> {
    return goalPage(context, filter, args);
  }

  @FieldResolver(() => [Target], { description: 'The stated values that measure it.' })
  targets(@Root() goal: Goal, @Ctx() context: Context): Promise<Target[]> {
    return related(context, Target, measuredBy, goal.id);
  }
}

import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { GoalKind } from '../schema/enums.js';
import { Goal } from '../schema/goal.js';
import { holds as linkHolds, Link } from '../schema/link.js';
import { Target } from '../schema/target.js';
import { GoalConnection } from './connection/connections.js';
import { goals } from './connection/listings.js';
import { type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { equal, holds, oneOf } from './filters.js';
import { byId, related, relation, type Relation } from './load.js';
import { fixed, sql } from './sql.js';

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

@ObjectType({ simpleResolvers: true, description: 'The same goal as another text states it.' })
export class Restatement {
  @Field(() => Goal, { description: 'The goal there.' })
  goal!: Goal;

  @Field(() => Link, { description: 'What says that they are the same, from the later text to the earlier.' })
  link!: Link;

  @Field(() => Int, {
    nullable: true,
    description: 'By how many years it is to be reached later there than here; null where one of them states no year.',
  })
  horizonChange!: number | null;
}

/** The links that hold between a goal and others, by the document of the other. */
const stating: Relation = {
  name: 'restatements of a goal',
  query: (owners) => sql`select p.id as owner, l.id from unnest(${owners}) p(id)
    join link l on (l.from_id = p.id or l.to_id = p.id) and l.kind = 'CONTINUES' and ${fixed(linkHolds('l'))}
    join current_goal o on o.id in (l.from_id, l.to_id) and o.id <> p.id join document d on d.id = o.document_id
    order by d.sorted_on, d.id, o.start_offset, o.id`,
};

function horizonChange({ horizon: here }: Goal, { horizon: there }: Goal): number | null {
  return here === null || there === null ? null : there - here;
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

  @FieldResolver(() => [Restatement], {
    description: 'Where other texts state it again, or stated it before, oldest document first.',
  })
  async restatements(@Root() goal: Goal, @Ctx() context: Context): Promise<Restatement[]> {
    const links = await related(context, Link, stating, goal.id);
    const found = links.map(async (link) => {
      const other = await byId(context, Goal, link.fromId === goal.id ? link.toId : link.fromId);
      return other ? [{ goal: other, link, horizonChange: horizonChange(goal, other) }] : [];
    });
    return (await Promise.all(found)).flat();
  }

  @FieldResolver(() => [Target], { description: 'The stated values that measure it.' })
  targets(@Root() goal: Goal, @Ctx() context: Context): Promise<Target[]> {
    return related(context, Target, measuredBy, goal.id);
  }
}

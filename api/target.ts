import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../schema/agency.js';
import { Scope, TargetKind } from '../schema/enums.js';
import { typeOfId } from '../schema/id.js';
import { Indicator } from '../schema/indicator.js';
import { Target } from '../schema/target.js';
import { TargetConnection } from './connection/connections.js';
import { targets } from './connection/listings.js';
import { type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { equal, holds, oneOf, tiedTo } from './filters.js';
import { referenced, related, relation } from './load.js';
import { agenciesNamed, idsByName } from './lookup.js';
import { type Sql, sql } from './sql.js';

@InputType({ description: 'Which stated values; what is left out does not matter.' })
export class TargetFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these documents.' })
  documents?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these indicators: key, id or name in any spelling.' })
  indicator?: string[] | null;

  @Field(() => String, { nullable: true, description: 'For a part with these words; accents do not matter.' })
  component?: string | null;

  @Field(() => [Scope], { nullable: true, description: 'About one of these.' })
  scope?: Scope[] | null;

  @Field(() => [TargetKind], { nullable: true, description: 'Promised, expected or reached.' })
  kind?: TargetKind[] | null;

  @Field(() => Boolean, { nullable: true, description: "In the document's list of chỉ tiêu, or not." })
  headline?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'For a period that holds this year.' })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Followed by this agency: any spelling of its name or a part of it.',
  })
  lead?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With these words in name, part or quote; accents do not matter.',
  })
  text?: string | null;
}

/** A list of targets, all of them or those of an owner. */
export async function targetPage(
  context: Context,
  filter: TargetFilter | null | undefined,
  args: PageArguments,
  owner?: Owner,
): Promise<Page<Target>> {
  const indicators = filter?.indicator && (await indicatorIds(context, filter.indicator));
  const leads = await agenciesNamed(context, filter?.lead);
  const conditions = [
    ...oneOf('r.document_id', filter?.documents),
    ...oneOf('r.indicator_id', indicators),
    ...holds('r.search_component', filter?.component),
    ...oneOf('r.scope', filter?.scope),
    ...oneOf('r.kind', filter?.kind),
    ...equal('r.headline', filter?.headline),
    ...inPeriod(filter?.year),
    ...tiedTo('target_lead', 'target_id', leads),
    ...holds('r.search', filter?.text),
  ];
  return page(context, targets, conditions, args, owner);
}

async function indicatorIds(context: Context, names: readonly string[]): Promise<string[]> {
  const ids = await Promise.all(
    names.map(async (name) => (typeOfId(name) === 'indicator' ? [name] : idsByName(context, 'indicator', name))),
  );
  return ids.flat();
}

function inPeriod(year: number | null | undefined): Sql[] {
  return typeof year === 'number' ? [sql`r.period_from <= ${year} and r.period_to >= ${year}`] : [];
}

const ledBy = relation('target_lead', 'target_id', 'agency_id');

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => TargetConnection, { description: 'Stated values, oldest document first.' })
  targets(
    @Arg('filter', () => TargetFilter, { nullable: true }) filter: TargetFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Target>> {
    return targetPage(context, filter, args);
  }

  @FieldResolver(() => Indicator, { description: 'What it measures.' })
  indicator(@Root() target: Target, @Ctx() context: Context): Promise<Indicator> {
    return referenced(context, Indicator, target.indicator.id);
  }

  @FieldResolver(() => [Agency], { description: 'Who follows it; empty where the text does not say.' })
  lead(@Root() target: Target, @Ctx() context: Context): Promise<Agency[]> {
    return related(context, Agency, ledBy, target.id);
  }
}

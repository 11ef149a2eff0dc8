import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Indicator } from '../../schema/indicator.js';
import { Judgement } from '../../schema/judgement.js';
import { Link } from '../../schema/link.js';
import { JudgementConnection } from '../connection/connections.js';
import { listing } from '../connection/listings.js';
import { type Listing, page, type Page } from '../connection/page.js';
import { PageArguments } from '../connection/types.js';
import { type Context } from '../context.js';
import { bothEnds } from '../filters.js';
import { byId, related, type Relation } from '../load.js';
import { fixed, type Sql, sql } from '../sql.js';

const newestFirst: Listing<Judgement> = {
  ...listing(Judgement, fixed('judgement r'), [{ column: fixed('r.position'), type: 'int' }]),
  descending: true,
};

/** The judgements about a link, the newest first. */
export const ofLink: Relation = {
  name: 'judgements of a link',
  query: (owners) => sql`select j.link_id as owner, r.id from judged_link j join judgement r on r.id = j.judgement_id
    where j.link_id = any(${owners}) order by r.position desc`,
};
const judgedLinks: Relation = {
  name: 'links of a judgement',
  query: (owners) => sql`select j.judgement_id as owner, r.id from judged_link j join link r on r.id = j.link_id
    where j.judgement_id = any(${owners}) and ${bothEnds} order by r.id`,
};

@Resolver(() => Judgement)
export class JudgementResolver {
  @Query(() => JudgementConnection, { description: 'What people decided, the newest first, also what was taken back.' })
  judgements(
    @Arg('inForce', () => Boolean, {
      nullable: true,
      description: 'Only those that hold, or only those that were taken back.',
    })
    inForce: boolean | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Judgement> {
    return page(context, newestFirst, held(inForce), args);
  }

  @FieldResolver(() => [Link], {
    description:
      'The links that it is about, as they are now; without those that nobody proposes any more, or of which an end is gone.',
  })
  links(@Root() judgement: Judgement, @Ctx() context: Context): Promise<Link[]> {
    return related(context, Link, judgedLinks, judgement.id);
  }

  @FieldResolver(() => Indicator, { nullable: true, description: 'The indicator that it renamed; null for any other.' })
  indicator(@Root() judgement: Judgement, @Ctx() context: Context): Promise<Indicator | null> | null {
    return judgement.indicatorId === null ? null : byId(context, Indicator, judgement.indicatorId);
  }
}

function held(inForce: boolean | null | undefined): Sql[] {
  if (typeof inForce !== 'boolean') return [];
  return [inForce ? sql`r.taken_back_at is null` : sql`r.taken_back_at is not null`];
}

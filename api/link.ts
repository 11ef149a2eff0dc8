import { Arg, Args, Ctx, Field, FieldResolver, Float, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { LinkKind, Review } from '../schema/enums.js';
import { Link } from '../schema/link.js';
import { Node } from '../schema/node.js';
import { LinkConnection } from './connection/connections.js';
import { id, listing } from './connection/listings.js';
import { type Listing, type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { oneOf } from './filters.js';
import { nodeById } from './load.js';
import { fixed, type Sql, sql } from './sql.js';

@InputType({ description: 'Which links; what is left out does not matter.' })
export class LinkFilter {
  @Field(() => [LinkKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: LinkKind[] | null;

  @Field(() => [Review], { nullable: true, description: 'Judged so.' })
  review?: Review[] | null;

  @Field(() => ID, { nullable: true, description: 'With this at one of its ends.' })
  node?: string | null;

  @Field(() => Float, { nullable: true, description: 'At least this sure, 0 to 1.' })
  minScore?: number | null;
}

const links: Listing<Link> = {
  ...listing(Link, fixed('link r'), [{ column: fixed('r.score'), type: 'number' }, id]),
  descending: true,
};

/** A judged link outlives its ends; it is shown again when they are read again. */
const bothEnds = sql`exists (select 1 from current_node n where n.id = r.from_id)
  and exists (select 1 from current_node n where n.id = r.to_id)`;

/** A list of links, all of them or those of an owner. */
export function linkPage(
  context: Context,
  filter: LinkFilter | null | undefined,
  args: PageArguments,
  owner?: Owner,
): Page<Link> {
  const conditions = [
    bothEnds,
    ...oneOf('r.kind', filter?.kind),
    ...oneOf('r.review', filter?.review),
    ...touching(filter?.node),
    ...(typeof filter?.minScore === 'number' ? [sql`r.score >= ${filter.minScore}`] : []),
  ];
  return page(context, links, conditions, args, owner);
}

function touching(node: string | null | undefined): Sql[] {
  return typeof node === 'string' ? [sql`(r.from_id = ${node} or r.to_id = ${node})`] : [];
}

@Resolver(() => Link)
export class LinkResolver {
  @Query(() => LinkConnection, { description: 'Links, the surest first.' })
  links(
    @Arg('filter', () => LinkFilter, { nullable: true }) filter: LinkFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Link> {
    return linkPage(context, filter, args);
  }

  @FieldResolver(() => Node, { description: 'Where it begins.' })
  from(@Root() link: Link, @Ctx() context: Context): Promise<Node | null> {
    return nodeById(context, link.fromId);
  }

  @FieldResolver(() => Node, { description: 'Where it leads.' })
  to(@Root() link: Link, @Ctx() context: Context): Promise<Node | null> {
    return nodeById(context, link.toId);
  }
}

import { Arg, Args, Ctx, Field, FieldResolver, Float, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { LinkKind, LinkOrder, Review } from '../schema/enums.js';
import { typeOfId } from '../schema/id.js';
import { Judgement } from '../schema/judgement.js';
import { doesHold, HOLDS, Link } from '../schema/link.js';
import { Node } from '../schema/node.js';
import { ProjectMention } from '../schema/project-mention.js';
import { LinkConnection } from './connection/connections.js';
import { id, listing } from './connection/listings.js';
import { type Listing, type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { bothEnds, oneOf } from './filters.js';
import { ofLink } from './judge/judgement.js';
import { nodeById, related, type Relation } from './load.js';
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

const surest: Listing<Link> = {
  ...listing(Link, fixed('link r'), [{ column: fixed('r.score'), type: 'number' }, id]),
  descending: true,
};
const mostDoubtful: Listing<Link> = listing(Link, fixed('link r'), [
  { column: fixed(`abs(r.score - ${HOLDS})`), type: 'number' },
  id,
]);

/** A list of links, all of them or those of an owner. */
export function linkPage(
  context: Context,
  filter: LinkFilter | null | undefined,
  args: PageArguments,
  owner?: Owner,
  order: LinkOrder = 'SURENESS',
): Page<Link> {
  const conditions = [
    bothEnds,
    ...oneOf('r.kind', filter?.kind),
    ...oneOf('r.review', filter?.review),
    ...touching(filter?.node),
    ...(typeof filter?.minScore === 'number' ? [sql`r.score >= ${filter.minScore}`] : []),
  ];
  return page(context, order === 'DOUBT' ? mostDoubtful : surest, conditions, args, owner);
}

/** A project, or a mention of it, is at the ends of links under its names. */
function touching(node: string | null | undefined): Sql[] {
  if (typeof node !== 'string') return [];
  const names = sql`array(select designation_id from project_mention where ${node} in (id, project_id) union select ${node})`;
  return [sql`(r.from_id = any(${names}) or r.to_id = any(${names}))`];
}

@Resolver(() => Link)
export class LinkResolver {
  @Query(() => LinkConnection, {
    description: 'Links, the surest first. What to judge next: `filter: { review: PROPOSED }` with `order: DOUBT`.',
  })
  links(
    @Arg('filter', () => LinkFilter, { nullable: true }) filter: LinkFilter | null | undefined,
    @Arg('order', () => LinkOrder, { nullable: true, description: 'SURENESS where it is left out.' })
    order: LinkOrder | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Link> {
    return linkPage(context, filter, args, undefined, order ?? undefined);
  }

  @FieldResolver(() => Node, {
    description: 'Where it begins; of two names of projects, the oldest mention under the one.',
  })
  from(@Root() link: Link, @Ctx() context: Context): Promise<Node | null> {
    return endOf(context, link, link.fromId);
  }

  @FieldResolver(() => Node, {
    description: 'Where it leads; of two names of projects, the oldest mention under the other.',
  })
  to(@Root() link: Link, @Ctx() context: Context): Promise<Node | null> {
    return endOf(context, link, link.toId);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it counts: confirmed, or proposed and at least half sure. Only such links group projects.',
  })
  holds(@Root() link: Link): boolean {
    return doesHold(link);
  }

  @FieldResolver(() => [Judgement], { description: 'All that people have said of it, the newest first.' })
  judgements(@Root() link: Link, @Ctx() context: Context): Promise<Judgement[]> {
    return related(context, Judgement, ofLink, link.id);
  }
}

/** The oldest mention under a name of projects. */
const underName: Relation = {
  name: 'oldest mention under a name',
  query: (owners) => sql`select distinct on (m.designation_id) m.designation_id as owner, m.id
    from current_project_mention m join document d on d.id = m.document_id where m.designation_id = any(${owners})
    order by m.designation_id, d.sorted_on, d.id, m.start_offset, m.id`,
};

/** Links between projects are between their names, which are shown by who says them. */
async function endOf(context: Context, { kind }: Link, id: string): Promise<Node | null> {
  if (typeOfId(id) !== 'project' || (kind !== 'SAME_PROJECT' && kind !== 'PART_OF')) return nodeById(context, id);
  const [mention] = await related(context, ProjectMention, underName, id);
  return mention ?? null;
}

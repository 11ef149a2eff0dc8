import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Document } from '../schema/document.js';
import { Indicator } from '../schema/indicator.js';
import { type Target } from '../schema/target.js';
import { TargetConnection } from './connection/connections.js';
import { type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { allById, byId, related, type Relation } from './load.js';
import { findByName } from './lookup.js';
import { sql } from './sql.js';
import { TargetFilter, targetPage } from './target.js';

const documents: Relation = {
  name: 'documents of an indicator',
  query: (
    owners,
  ) => sql`select t.indicator_id as owner, d.id from target t join current_document d on d.id = t.document_id
    where t.indicator_id = any(${owners}) group by t.indicator_id, d.id, d.sorted_on order by d.sorted_on, d.id`,
};
const ofIt = sql`r.indicator_id = p.id`;

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => [Indicator], { description: 'All indicators: those of the vocabulary, then those made from a text.' })
  async indicators(@Ctx() context: Context): Promise<Indicator[]> {
    const found = await context.em.execute<{ id: string }[]>(
      sql`select id from current_indicator order by listed desc, "group", name, id`,
    );
    const ids = found.map(({ id }) => id);
    return allById(context, Indicator, ids);
  }

  @Query(() => Indicator, {
    nullable: true,
    description: 'The indicator with this key or just this name; null for an unknown one.',
  })
  async indicator(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Indicator | null> {
    const [best] = await findByName(context, 'indicator', key);
    return best?.rank === 0 ? byId(context, Indicator, best.id) : null;
  }

  @FieldResolver(() => TargetConnection, { description: 'Its stated values, oldest document first.' })
  targets(
    @Root() indicator: Indicator,
    @Arg('filter', () => TargetFilter, { nullable: true }) filter: TargetFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Target>> {
    return targetPage(context, filter, args, { id: indicator.id, condition: ofIt });
  }

  @FieldResolver(() => [Document], { description: 'The documents that state it, oldest first.' })
  documents(@Root() indicator: Indicator, @Ctx() context: Context): Promise<Document[]> {
    return related(context, Document, documents, indicator.id);
  }
}

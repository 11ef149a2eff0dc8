import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../schema/agency.js';
import { Citation } from '../schema/citation.js';
import { Document } from '../schema/document.js';
import { CitationRelation } from '../schema/enums.js';
import { CitationConnection } from './connection/connections.js';
import { citations } from './connection/listings.js';
import { type Owner, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { holds, oneOf } from './filters.js';
import { byId, referenced } from './load.js';
import { type Sql, sql } from './sql.js';

@InputType({ description: 'Which citations; what is left out does not matter.' })
export class CitationFilter {
  @Field(() => [ID], { nullable: true, description: 'In these documents.' })
  documents?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Of this number or a part of it: "45-NQ/TW", "45 nq".' })
  number?: string | null;

  @Field(() => [CitationRelation], { nullable: true, description: 'Where the citing document says one of these.' })
  relation?: CitationRelation[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Of texts that are in the corpus, or that are not.' })
  inCorpus?: boolean | null;
}

/** A list of citations, all of them or those of an owner. */
export function citationPage(
  context: Context,
  filter: CitationFilter | null | undefined,
  args: PageArguments,
  owner?: Owner,
): Page<Citation> {
  const conditions = [
    ...oneOf('r.document_id', filter?.documents),
    ...holds('r.search', filter?.number),
    ...oneOf('r.relation', filter?.relation),
    ...inCorpus(filter?.inCorpus),
  ];
  return page(context, citations, conditions, args, owner);
}

function inCorpus(wanted: boolean | null | undefined): Sql[] {
  if (typeof wanted !== 'boolean') return [];
  return [wanted ? sql`r.cited_id is not null` : sql`r.cited_id is null`];
}

@Resolver(() => Citation)
export class CitationResolver {
  @Query(() => CitationConnection, { description: 'Cited texts, oldest citing document first.' })
  citations(
    @Arg('filter', () => CitationFilter, { nullable: true }) filter: CitationFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Citation> {
    return citationPage(context, filter, args);
  }

  @FieldResolver(() => Document, { description: 'The document that cites.' })
  document(@Root() citation: Citation, @Ctx() context: Context): Promise<Document> {
    return referenced(context, Document, citation.document.id);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Who issued the cited text; null where not stated.' })
  issuer(@Root() citation: Citation, @Ctx() context: Context): Promise<Agency | null> | null {
    return citation.issuer && byId(context, Agency, citation.issuer.id);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The cited text where it is in the corpus; null otherwise.',
  })
  cited(@Root() citation: Citation, @Ctx() context: Context): Promise<Document | null> | null {
    return citation.cited && byId(context, Document, citation.cited.id);
  }
}

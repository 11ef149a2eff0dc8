import { type EntityClass } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { Agency } from '../../schema/agency.js';
import { Document } from '../../schema/document.js';
import { EntityKind } from '../../schema/enums.js';
import { type Node } from '../../schema/node.js';
import { type Context } from '../context.js';
import { byId } from '../load.js';
import { type Counted, type Facets } from './facets.js';

const COUNT = 'How many hits of the whole result; one that has to do with several counts for each.';

@ObjectType({ simpleResolvers: true, description: 'Hits of one kind.' })
class KindFacet {
  @Field(() => EntityKind, { description: 'The kind.' })
  kind!: EntityKind;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Hits that stand in one document, or have to do with it.' })
class DocumentFacet {
  @Field(() => Document, { description: 'The document.' })
  document!: Document;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Hits of the documents of one year.' })
class YearFacet {
  @Field(() => Int, { description: 'The year of the documents: of issue, else that which they are for.' })
  year!: number;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Hits that have to do with one agency.' })
class AgencyFacet {
  @Field(() => Agency, {
    description:
      'Who leads the task, the target or the project; who issued the document or the cited text; the agency itself. Sections and goals have none.',
  })
  agency!: Agency;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'By what a result can be narrowed: at most a hundred values of each, the most frequent first.',
})
export class SearchFacets {
  @Field(() => [KindFacet], { description: 'For the argument `kinds`.' })
  kinds!: KindFacet[];

  @Field(() => [DocumentFacet], { description: 'For the argument `documents`.' })
  documents!: DocumentFacet[];

  @Field(() => [YearFacet], { description: 'For the argument `years`.' })
  years!: YearFacet[];

  @Field(() => [AgencyFacet], { description: 'For the argument `agencies`.' })
  agencies!: AgencyFacet[];
}

/** Facets with the things that they count. */
export async function served(context: Context, facets: Facets): Promise<SearchFacets> {
  const [documents, agencies] = await Promise.all([
    loaded(context, Document, facets.documents),
    loaded(context, Agency, facets.agencies),
  ]);
  return {
    kinds: facets.kinds.map(({ value, count }) => ({ kind: value, count })),
    documents: documents.map(({ node, count }) => ({ document: node, count })),
    years: facets.years.map(({ value, count }) => ({ year: Number(value), count })),
    agencies: agencies.map(({ node, count }) => ({ agency: node, count })),
  };
}

async function loaded<T extends Node>(context: Context, entity: EntityClass<T>, counted: readonly Counted<string>[]) {
  const nodes = await Promise.all(counted.map(({ value }) => byId(context, entity, value)));
  return counted.flatMap(({ count }, i) => {
    const node = nodes[i];
    return node ? [{ node, count }] : [];
  });
}

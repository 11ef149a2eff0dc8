import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Agency } from '../../schema/agency.js';
import { Document } from '../../schema/document.js';
import { Project } from '../../schema/project.js';
import { Target } from '../../schema/target.js';
import { type Context } from '../context.js';
import { refusal } from '../errors.js';
import { byId } from '../load.js';
import { revisionOf } from '../trace/resolver.js';
import { Revision } from '../trace/types.js';
import { compare } from './compare.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What became of the promises, projects and agencies of one document in another.',
})
export class Comparison {
  @Field(() => Document, { description: 'The document that is left.' })
  from!: Document;

  @Field(() => Document, { description: 'The document that is come to.' })
  to!: Document;

  @Field(() => [Revision], { description: 'Promises of the same indicator, part, scope and years that both make.' })
  revisions!: Revision[];

  @Field(() => [Target], { description: 'Promises that only `to` makes.' })
  targetsAdded!: Target[];

  @Field(() => [Target], { description: 'Promises that only `from` makes.' })
  targetsDropped!: Target[];

  @Field(() => [Project], { description: 'Projects that both name.' })
  projectsContinued!: Project[];

  @Field(() => [Project], { description: 'Projects that only `to` names.' })
  projectsAdded!: Project[];

  @Field(() => [Project], { description: 'Projects that only `from` names.' })
  projectsDropped!: Project[];

  @Field(() => [Agency], { description: 'Agencies that only `to` names.' })
  agenciesAdded!: Agency[];

  @Field(() => [Agency], { description: 'Agencies that only `from` names.' })
  agenciesDropped!: Agency[];
}

@Resolver()
export class CompareResolver {
  @Query(() => Comparison, {
    description: 'Goes from one document to another. NOT_FOUND where one of them is unknown.',
  })
  async compare(
    @Arg('from', () => ID) from: string,
    @Arg('to', () => ID) to: string,
    @Ctx() context: Context,
  ): Promise<Comparison> {
    const [before, after] = await Promise.all([documentById(context, from), documentById(context, to)]);
    const { revisions, ...lists } = await compare(context, before, after);
    return { from: before, to: after, revisions: revisions.map(revisionOf), ...lists };
  }
}

async function documentById(context: Context, id: string): Promise<Document> {
  const document = await byId(context, Document, id);
  if (!document) throw refusal('NOT_FOUND', `There is no document ${id}.`);
  return document;
}

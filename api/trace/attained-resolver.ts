import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Document } from '../../schema/document.js';
import { Scope } from '../../schema/enums.js';
import { type Context } from '../context.js';
import { attainmentsOfDocument, attainmentsOfYear } from './attained.js';
import { attainmentOf } from './resolver.js';
import { Attainment } from './types.js';

const MET = 'Only promises that were kept, or that were not; what cannot be said is neither.';

@Resolver()
export class AttainmentsResolver {
  @Query(() => [Attainment], {
    description:
      'Every promise for a year, or for years that end with it, beside the best result known; in the order of the texts. Promises without a result are left out.',
  })
  async attainments(
    @Arg('year', () => Int) year: number,
    @Arg('met', () => Boolean, { nullable: true, description: MET }) met: boolean | null | undefined,
    @Arg('scope', () => [Scope], { nullable: true, description: 'About one of these.' })
    scope: Scope[] | null | undefined,
    @Arg('place', () => String, { nullable: true, description: 'Of documents for this province or city.' })
    place: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Attainment[]> {
    return (await attainmentsOfYear(context, year, { met, scope, place })).map(attainmentOf);
  }
}

@Resolver(() => Document)
export class DocumentAttainmentsResolver {
  @FieldResolver(() => [Attainment], {
    description: 'Its promises beside the best result known from any document of its place, as the text goes.',
  })
  async attainments(
    @Root() document: Document,
    @Arg('met', () => Boolean, { nullable: true, description: MET }) met: boolean | null | undefined,
    @Ctx() context: Context,
  ): Promise<Attainment[]> {
    return (await attainmentsOfDocument(context, document, { met })).map(attainmentOf);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Document } from '../schema/document.js';
import { Extracted } from '../schema/extracted.js';
import { Section } from '../schema/section.js';
import { type Context } from './context.js';
import { byId, referenced } from './load.js';

/** What all facts have in common. */
@Resolver(() => Extracted)
export class ExtractedResolver {
  @FieldResolver(() => Document, { description: 'The document that says it.' })
  document(@Root() fact: Extracted, @Ctx() context: Context): Promise<Document> {
    return referenced(context, Document, fact.document.id);
  }

  @FieldResolver(() => Section, {
    nullable: true,
    description: 'The heading that it stands under; null outside every heading.',
  })
  section(@Root() fact: Extracted, @Ctx() context: Context): Promise<Section | null> | null {
    return fact.section && byId(context, Section, fact.section.id);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Document } from '../schema/document.js';
import { Section } from '../schema/section.js';
import { type Context } from './context.js';
import { byId, referenced, related, type Relation } from './load.js';
import { sql } from './sql.js';

const children: Relation = {
  name: 'children of a section',
  query: (owners) =>
    sql`select parent_id as owner, id from section where parent_id = any(${owners}) order by start_offset, id`,
};

@Resolver(() => Section)
export class SectionResolver {
  @FieldResolver(() => Document, { description: 'The document it is part of.' })
  document(@Root() section: Section, @Ctx() context: Context): Promise<Document> {
    return referenced(context, Document, section.document.id);
  }

  @FieldResolver(() => Section, { nullable: true, description: 'The heading above it; null at the top.' })
  parent(@Root() section: Section, @Ctx() context: Context): Promise<Section | null> | null {
    return section.parent && byId(context, Section, section.parent.id);
  }

  @FieldResolver(() => [Section], { description: 'The headings right under it, in order.' })
  children(@Root() section: Section, @Ctx() context: Context): Promise<Section[]> {
    return related(context, Section, children, section.id);
  }
}

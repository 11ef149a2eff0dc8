import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

/** Where a fact stands in the text of its document. */
@ObjectType({ simpleResolvers: true, description: 'Where something stands in the text of its document.' })
@Embeddable()
export class Span {
  @Field({
    description: 'The words as the reader sees them: restored where the source was broken, whole across page breaks.',
  })
  @Property({ type: 'string' })
  quote!: string;

  @Field({ description: 'The very characters of the source: `Document.text` from startOffset to endOffset.' })
  @Property({ type: 'string' })
  sourceQuote!: string;

  @Field(() => Int, { description: 'First character, counted from 0 in UTF-16 code units of `Document.text`.' })
  @Property({ type: 'integer' })
  startOffset!: number;

  @Field(() => Int, { description: 'The character after the last one.' })
  @Property({ type: 'integer' })
  endOffset!: number;

  @Field(() => Int, { description: 'First line, counted from 1 in `Document.text`.' })
  @Property({ type: 'integer' })
  startLine!: number;

  @Field(() => Int, { description: 'Last line.' })
  @Property({ type: 'integer' })
  endLine!: number;

  @Field(() => Int, { nullable: true, description: 'Page, counted from 1; null for a source without pages.' })
  @Property({ type: 'integer', nullable: true })
  page!: number | null;
}

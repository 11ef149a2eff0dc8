import { OptionalProps, type Ref } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Agency } from './agency.js';
import { Document } from './document.js';
import { CitationRelation, DocumentKind } from './enums.js';
import { fold } from './fold.js';
import { Node } from './node.js';
import { DateScalar } from './scalars.js';
import { Span } from './span.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A text that a document names by its number; one for each number, with every place where it stands.',
})
@Entity()
export class Citation extends Node {
  [OptionalProps]?: 'search';

  @ManyToOne(() => Document, { ref: true, deleteRule: 'cascade' })
  document!: Ref<Document>;

  @Field({ description: 'Number and sign of the cited text: "45-NQ/TW".' })
  @Property({ type: 'string' })
  number!: string;

  @Field(() => DocumentKind, { description: 'The kind of the cited text.' })
  @Property({ type: 'string' })
  kind!: DocumentKind;

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue of the cited text; null where not stated.' })
  @Property({ type: 'date', nullable: true })
  issuedOn!: string | null;

  @Field(() => CitationRelation, {
    nullable: true,
    description:
      'What the citing document says of itself about the cited text, the strongest of all places; null where it does not say.',
  })
  @Property({ type: 'string', nullable: true })
  relation!: CitationRelation | null;

  /** Who issued the cited text; null where not stated. */
  @ManyToOne(() => Agency, { ref: true, nullable: true })
  issuer!: Ref<Agency> | null;

  /** The cited text where the corpus has it; null otherwise. */
  @ManyToOne(() => Document, { ref: true, nullable: true, deleteRule: 'set null' })
  cited!: Ref<Document> | null;

  @Field(() => [Span], { description: 'Every place where it is cited, in order.' })
  @Property({ type: 'json' })
  spans!: Span[];

  /** Where the first of the spans begins. */
  @Property({ type: 'integer' })
  startOffset!: number;

  /** The number, folded. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = fold(this.number);
  }
}

import { OptionalProps, type Ref } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Embedded, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Document } from './document.js';
import { fold } from './fold.js';
import { Node } from './node.js';
import { Span } from './span.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A heading of a document and what stands under it.',
})
@Entity()
export class Section extends Node {
  [OptionalProps]?: 'search';

  @ManyToOne(() => Document, { ref: true, deleteRule: 'cascade' })
  document!: Ref<Document>;

  @Field(() => String, {
    nullable: true,
    description: 'As printed, without punctuation: "C", "1", "Phụ lục I", "Điều 2"; null for a heading without one.',
  })
  @Property({ type: 'string', nullable: true })
  label!: string | null;

  @Field({ description: 'Labels from the top: "C/I/1/a"; a heading without a label counts as "§1".' })
  @Property({ type: 'string' })
  path!: string;

  @Field({ description: 'The words of the heading.' })
  @Property({ type: 'string' })
  heading!: string;

  @Field(() => Int, { description: 'Depth in the tree; 1 is the top.' })
  @Property({ type: 'integer' })
  level!: number;

  /** Null at the top. */
  @ManyToOne(() => Section, { ref: true, nullable: true, deleteRule: 'cascade' })
  parent!: Ref<Section> | null;

  @Field(() => Span, { description: 'Where the heading stands.' })
  @Embedded(() => Span, { prefix: false })
  span!: Span;

  /** Label and heading, folded. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = fold(`${this.label ?? ''} ${this.heading}`);
  }
}

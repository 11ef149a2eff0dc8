import { Embedded, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type Ref } from '@mikro-orm/core';
import { Field, Float, InterfaceType } from 'type-graphql';
import { Document } from './document.js';
import { Node } from './node.js';
import { Section } from './section.js';
import { Span } from './span.js';

/** What was read from a text: it always says where. It belongs to its document and goes with it. */
@InterfaceType('Extracted', { description: 'What was read from a text: it always says where.' })
@Entity({ abstract: true })
export abstract class Extracted extends Node {
  @ManyToOne(() => Document, { ref: true, deleteRule: 'cascade' })
  document!: Ref<Document>;

  /** Null only for what stands outside every heading. */
  @ManyToOne(() => Section, { ref: true, nullable: true })
  section!: Ref<Section> | null;

  @Field(() => Span, { description: 'Where it stands.' })
  @Embedded(() => Span, { prefix: false })
  span!: Span;

  @Field(() => Float, { description: 'How sure the reading is, 0 to 1.' })
  @Property({ type: 'double' })
  confidence!: number;
}

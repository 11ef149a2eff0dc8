import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ObjectType } from 'type-graphql';
import { LinkKind, Review } from './enums.js';
import { Node } from './node.js';

/** Its id is made of kind and ends, so that a judgement outlives reading the texts again. */
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A connection between two facts or things: proposed by a rule, judged by people.',
})
@Entity()
export class Link extends Node {
  @Field(() => LinkKind, { description: 'What it says.' })
  @Property({ type: 'string' })
  kind!: LinkKind;

  /** Global id of any kind of node: it has no foreign key. */
  @Property({ type: 'string' })
  fromId!: string;

  /** Global id of any kind of node: it has no foreign key. */
  @Property({ type: 'string' })
  toId!: string;

  @Field(() => Float, { description: 'How sure the rule is, 0 to 1.' })
  @Property({ type: 'double' })
  score!: number;

  @Field({ description: 'What it rests on, in words.' })
  @Property({ type: 'string' })
  why!: string;

  @Field(() => Review, { description: 'What people say to it.' })
  @Property({ type: 'string' })
  review!: Review;

  /** When it was judged last; null while it is only proposed. */
  @Property({ type: 'datetime', nullable: true })
  reviewedAt!: Date | null;
}

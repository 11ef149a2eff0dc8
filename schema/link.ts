import { OptionalProps } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ObjectType } from 'type-graphql';
import { LinkKind, Review } from './enums.js';
import { Node } from './node.js';
import { DateTimeScalar } from './scalars.js';

/** A proposed link that is at least so sure holds: projects are one by it, and it is shown, until somebody rejects it. */
export const HOLDS = 0.5;

/** The SQL condition that a link, by the name of its row, holds. */
export const holds = (link: string) =>
  `(${link}.review = 'CONFIRMED' or ${link}.review = 'PROPOSED' and ${link}.score >= ${HOLDS})`;

/** Whether a link holds, as `holds` says it in SQL. */
export function doesHold({ review, score }: Pick<Link, 'review' | 'score'>): boolean {
  return review === 'CONFIRMED' || (review === 'PROPOSED' && score >= HOLDS);
}

/** Its id is made of kind and ends, so that a judgement outlives reading the texts again. */
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A connection between two facts or things: proposed by a rule, judged by people.',
})
@Entity()
export class Link extends Node {
  [OptionalProps]?: 'reviewedBy' | 'reason';

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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was judged last; null while it is only proposed.',
  })
  @Property({ type: 'datetime', nullable: true })
  reviewedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the token of who judged it last; null where nobody did, or the server has no tokens.',
  })
  @Property({ type: 'string', nullable: true })
  reviewedBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why it was judged so; null where nothing was said.' })
  @Property({ type: 'string', nullable: true })
  reason: string | null = null;
}

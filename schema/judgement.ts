import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { JudgementAction } from './enums.js';
import { Node } from './node.js';
import { DateTimeScalar } from './scalars.js';

/** Never deleted: taking one back is said on it. What it says of links stands in `judged_link`. */
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'What a person decided about links, projects or indicators.',
})
@Entity()
export class Judgement extends Node {
  @Field(() => JudgementAction, { description: 'What was done.' })
  @Property({ type: 'string' })
  action!: JudgementAction;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the token of who did it; null where the server has no tokens.',
  })
  @Property({ type: 'string', nullable: true })
  by!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'datetime' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it; null where none were given.' })
  @Property({ type: 'string', nullable: true })
  reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it holds.' })
  @Property({ type: 'datetime', nullable: true })
  takenBackAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it back; null as with `by`.' })
  @Property({ type: 'string', nullable: true })
  takenBackBy!: string | null;

  /** The indicator that was renamed; null for anything else. */
  @Property({ type: 'string', nullable: true })
  indicatorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name that an indicator was given; null for anything else.' })
  @Property({ type: 'string', nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The English name that it was given; null where none was.' })
  @Property({ type: 'string', nullable: true })
  nameEn!: string | null;

  /** The names that it had before. */
  @Property({ type: 'string', nullable: true })
  formerName!: string | null;

  @Property({ type: 'string', nullable: true })
  formerNameEn!: string | null;
}

import { OptionalProps } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { GoalKind } from './enums.js';
import { Extracted } from './extracted.js';
import { fold } from './fold.js';
import { Node } from './node.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Extracted],
  description: 'A state that a text wants to reach, in words.',
})
@Entity()
export class Goal extends Extracted {
  [OptionalProps]?: 'search';

  @Field({ description: 'The goal as stated.' })
  @Property({ type: 'string' })
  text!: string;

  @Field(() => GoalKind, { description: 'What sort of aim it is.' })
  @Property({ type: 'string' })
  kind!: GoalKind;

  @Field(() => Int, { nullable: true, description: 'The year by which it is to be reached; null where none is said.' })
  @Property({ type: 'integer', nullable: true })
  horizon!: number | null;

  /** The text, folded. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = fold(this.text);
  }
}

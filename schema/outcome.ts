import { OptionalProps } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { OutcomeStatus } from './enums.js';
import { Extracted } from './extracted.js';
import { fold } from './fold.js';
import { Node } from './node.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Extracted],
  description: 'What became of a task or a project, as a text reports it in one clause.',
})
@Entity()
export class Outcome extends Extracted {
  [OptionalProps]?: 'search';

  @Field({
    description: 'The clause; with what it is about put before it, where that stands further ahead in the text.',
  })
  @Property({ type: 'string' })
  text!: string;

  @Field(() => OutcomeStatus, { description: 'What became of what the clause names.' })
  @Property({ type: 'string' })
  status!: OutcomeStatus;

  /** The text, folded. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = fold(this.text);
  }
}

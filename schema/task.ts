import { OptionalProps, type Ref } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Embedded, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Agency } from './agency.js';
import { Due } from './due.js';
import { Extracted } from './extracted.js';
import { fold } from './fold.js';
import { Node } from './node.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Extracted],
  description: 'One assignment: a lettered point, a bullet, a row of a table of tasks.',
})
@Entity()
export class Task extends Extracted {
  [OptionalProps]?: 'search';

  @Field({ description: 'What is to be done, as stated.' })
  @Property({ type: 'string' })
  text!: string;

  @Field(() => Due, { nullable: true, description: 'By when; null where no term is stated.' })
  @Embedded(() => Due, { nullable: true })
  due!: Due | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is to produce: "Đề án", "Báo cáo"; null where the text does not say.',
  })
  @Property({ type: 'string', nullable: true })
  output!: string | null;

  /** To whom the output is submitted; null where not said. */
  @ManyToOne(() => Agency, { ref: true, nullable: true })
  submitTo!: Ref<Agency> | null;

  /** The text, folded. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = fold(this.text);
  }
}

import { OptionalProps } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { foldNames } from './fold.js';
import { Node } from './node.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A work, an investment or a zone, through all the documents that name it.',
})
@Entity()
export class Project extends Node {
  [OptionalProps]?: 'search';

  @Field({ description: 'Its name, from the fullest mention.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => [String], { description: 'Other names it appears under.' })
  @Property({ type: 'string[]' })
  aliases!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'bridge, road, port, industrial park ... in English; null where unknown.',
  })
  @Property({ type: 'string', nullable: true })
  kind!: string | null;

  /** Name and aliases, folded, each between bars. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = foldNames([this.name, ...this.aliases]);
  }
}

import { OptionalProps } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { AgencyKind } from './enums.js';
import { foldNames } from './fold.js';
import { Node } from './node.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A body that issues texts, leads tasks or helps with them.',
})
@Entity()
@Unique({ properties: ['name', 'place'] })
export class Agency extends Node {
  [OptionalProps]?: 'search';

  @Field({ description: 'Its full name: "Sở Kế hoạch và Đầu tư".' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => [String], { description: 'Other names and spellings it appears under: "UBND TP".' })
  @Property({ type: 'string[]' })
  aliases!: string[];

  @Field(() => AgencyKind, { description: 'The kind of body.' })
  @Property({ type: 'string' })
  kind!: AgencyKind;

  @Field(() => String, { nullable: true, description: 'The province or city whose it is; null for central bodies.' })
  @Property({ type: 'string', nullable: true })
  place!: string | null;

  /** Name and aliases, folded, each between bars. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = foldNames([this.name, ...this.aliases]);
  }
}

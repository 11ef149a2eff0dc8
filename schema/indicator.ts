import { OptionalProps } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { IndicatorGroup, UnitDimension } from './enums.js';
import { foldNames } from './fold.js';
import { Node } from './node.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'What a target measures; the same across documents, whatever each of them calls it.',
})
@Entity()
export class Indicator extends Node {
  [OptionalProps]?: 'search';

  @Field({ description: 'Short lasting key: "grdp-per-capita".' })
  @Property({ type: 'string', unique: true })
  key!: string;

  @Field({ description: 'Vietnamese name.' })
  @Property({ type: 'string' })
  name!: string;

  @Field({ description: 'English name; the Vietnamese one where no translation is known.' })
  @Property({ type: 'string' })
  nameEn!: string;

  @Field(() => IndicatorGroup, { description: 'The field it belongs to.' })
  @Property({ type: 'string' })
  group!: IndicatorGroup;

  @Field(() => UnitDimension, { description: 'What kind of quantity it is.' })
  @Property({ type: 'string' })
  dimension!: UnitDimension;

  @Field(() => Boolean, { nullable: true, description: 'Whether more is better; null where it cannot be said.' })
  @Property({ type: 'boolean', nullable: true })
  higherIsBetter!: boolean | null;

  /** Whether the vocabulary has it; false for one made from the words of a text. */
  @Property({ type: 'boolean' })
  listed!: boolean;

  /** Both names and the key, folded, each between bars. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = foldNames([this.name, this.nameEn, this.key]);
  }
}

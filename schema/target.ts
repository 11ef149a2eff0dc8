import { OptionalProps, type Ref } from '@mikro-orm/core';
import { BeforeCreate, BeforeUpdate, Embedded, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Scope, TargetKind } from './enums.js';
import { Extracted } from './extracted.js';
import { fold } from './fold.js';
import { Indicator } from './indicator.js';
import { Node } from './node.js';
import { Period } from './period.js';
import { Quantity } from './quantity.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Extracted],
  description: 'One stated value of an indicator: promised, expected or reached.',
})
@Entity()
export class Target extends Extracted {
  [OptionalProps]?: 'search' | 'searchName' | 'searchComponent';

  @ManyToOne(() => Indicator, { ref: true })
  indicator!: Ref<Indicator>;

  /** The indicator that its words name; people may say that it is another one under other words. */
  @Property({ type: 'string' })
  statedIndicatorId!: string;

  @Field({ description: 'The name of the indicator as the text states it.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The part that the value is for: "công nghiệp - xây dựng", "nông thôn"; null for the whole.',
  })
  @Property({ type: 'string', nullable: true })
  component!: string | null;

  @Field(() => Scope, { description: 'Whom the value is about.' })
  @Property({ type: 'string' })
  scope!: Scope;

  @Field(() => TargetKind, { description: 'Promised, expected or reached.' })
  @Property({ type: 'string' })
  kind!: TargetKind;

  @Field(() => Quantity, { description: 'The value.' })
  @Embedded(() => Quantity)
  quantity!: Quantity;

  @Field(() => Period, { description: 'The years that the value is for.' })
  @Embedded(() => Period)
  period!: Period;

  @Field(() => Int, {
    nullable: true,
    description: 'Base year of a growth figure ("so với năm 2017"); null where it has none.',
  })
  @Property({ type: 'integer', nullable: true })
  relativeTo!: number | null;

  @Field(() => Boolean, {
    description: "Whether it stands in the document's list or table of chỉ tiêu; false in the narrative.",
  })
  @Property({ type: 'boolean' })
  headline!: boolean;

  /** Name, component and quote, folded. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  /** The name alone, folded: other words for the indicator. */
  @Property({ type: 'text', lazy: true })
  searchName!: string;

  /** The component, folded; null for the whole. */
  @Property({ type: 'text', lazy: true, nullable: true })
  searchComponent!: string | null;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = fold(`${this.name} ${this.component ?? ''} ${this.span.quote}`);
    this.searchName = fold(this.name);
    this.searchComponent = this.component === null ? null : fold(this.component);
  }
}

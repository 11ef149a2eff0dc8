import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ObjectType } from 'type-graphql';
import { Comparator } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A number with its unit, as printed and in a base unit in which it can be compared.',
})
@Embeddable()
export class Quantity {
  @Field(() => Comparator, { description: 'How the value binds.' })
  @Property({ type: 'string' })
  comparator!: Comparator;

  @Field(() => Float, { description: 'Lower end in `unit`; the same as `max` for a single value.' })
  @Property({ type: 'double' })
  min!: number;

  @Field(() => Float, { description: 'Upper end in `unit`.' })
  @Property({ type: 'double' })
  max!: number;

  @Field({ description: 'The printed unit in its normal spelling: "tỷ đồng", "%/năm", "USD/người".' })
  @Property({ type: 'string' })
  unit!: string;

  @Field(() => Float, { description: 'Lower end in `baseUnit`.' })
  @Property({ type: 'double' })
  baseMin!: number;

  @Field(() => Float, { description: 'Upper end in `baseUnit`.' })
  @Property({ type: 'double' })
  baseMax!: number;

  @Field({
    description:
      'The unit of comparison: VND, USD, %, persons, tonnes, m2, m ... Values of other base units are never compared.',
  })
  @Property({ type: 'string' })
  baseUnit!: string;

  @Field({ description: 'As printed: "trên 75%".' })
  @Property({ type: 'string' })
  text!: string;
}

import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Whole years, both included; from = to for a single year.' })
@Embeddable()
export class Period {
  @Field(() => Int, { description: 'First year.' })
  @Property({ type: 'integer' })
  from!: number;

  @Field(() => Int, { description: 'Last year.' })
  @Property({ type: 'integer' })
  to!: number;

  @Field({ description: 'As the text has it: "giai đoạn 2021 - 2025".' })
  @Property({ type: 'string' })
  label!: string;
}

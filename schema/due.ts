import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars.js';

@ObjectType({ simpleResolvers: true, description: 'When a task is to be done.' })
@Embeddable()
export class Due {
  @Field({ description: 'As printed: "Quý IV/2021".' })
  @Property({ type: 'string' })
  text!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term; null where only its end is stated.' })
  @Property({ type: 'date', nullable: true })
  from!: string | null;

  @Field(() => DateScalar, { description: 'Last day of the term.' })
  @Property({ type: 'date' })
  to!: string;
}

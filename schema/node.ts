import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, InterfaceType } from 'type-graphql';

/** Whatever has a global id. */
@InterfaceType('Node', { description: 'Whatever has a global id: ask for it again with `node(id)`.' })
@Entity({ abstract: true })
export abstract class Node {
  @Field(() => ID, { description: 'Global and lasting: reading the same file again keeps it.' })
  @PrimaryKey({ type: 'string' })
  id!: string;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { AuditOutcome } from './enums.js';
import { DateTimeScalar } from './scalars.js';

/** Kept before the work and completed after it, so that work that was cut off is seen too. Never changed otherwise. */
@ObjectType({ simpleResolvers: true, description: 'Somebody wanted something written: a mutation, done or not.' })
@Entity()
export class AuditEntry {
  @Field(() => ID, { description: 'Tells two entries apart.' })
  @PrimaryKey({ type: 'string' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @Property({ type: 'datetime' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the token; null where none was shown, or none that somebody holds.',
  })
  @Property({ type: 'string', nullable: true })
  actor!: string | null;

  @Field(() => String, { nullable: true, description: 'Role at that time; null for who may only read.' })
  @Property({ type: 'string', nullable: true })
  role!: string | null;

  @Field({ description: 'Network address that the connection came from.' })
  @Property({ type: 'string' })
  address!: string;

  @Field({ description: 'Name of the mutation; POST /documents is `uploadDocument`.' })
  @Property({ type: 'string' })
  action!: string;

  @Field(() => GraphQLJSONObject, {
    description:
      'What it was given; of a file its name, size and hash. Empty where it was refused before that was read.',
  })
  @Property({ type: 'json' })
  arguments!: Record<string, unknown>;

  @Field(() => AuditOutcome, {
    nullable: true,
    description: 'What became of it; null while it goes on, and for good where the server was stopped meanwhile.',
  })
  @Property({ type: 'string', nullable: true })
  outcome!: AuditOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused or failed: UPPER_SNAKE_CASE; null otherwise.',
  })
  @Property({ type: 'string', nullable: true })
  code!: string | null;
}

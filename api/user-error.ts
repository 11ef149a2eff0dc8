import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Why something asked for was not done.' })
export class UserError {
  @Field({ description: 'UPPER_SNAKE_CASE: NOT_FOUND, TOO_LARGE, IN_PROGRESS ...' })
  code!: string;

  @Field({ description: 'For a person: what was wrong and what to do.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'The argument it is about; null for all of it.' })
  field?: string[] | null;
}

import { Field, ObjectType } from 'type-graphql';
import { Indicator } from '../../schema/indicator.js';
import { Judgement } from '../../schema/judgement.js';
import { Link } from '../../schema/link.js';
import { Project } from '../../schema/project.js';
import { UserError } from '../user-error.js';

/* What became of each decision. */

@ObjectType({ simpleResolvers: true, description: 'What became of the wish to judge a link.' })
export class ReviewPayload {
  @Field(() => Link, {
    nullable: true,
    description: 'The link as it is judged now; null where it was refused, and where no rule proposes it any more.',
  })
  link!: Link | null;

  @Field(() => Judgement, { nullable: true, description: 'What was decided; null where it was refused.' })
  judgement!: Judgement | null;

  @Field(() => [UserError], { description: 'Why it was refused: NOT_FOUND; empty where it was not.' })
  errors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What became of the wish to merge projects.' })
export class MergeProjectsPayload {
  @Field(() => Project, { nullable: true, description: 'The one project; null where it was refused.' })
  project!: Project | null;

  @Field(() => Judgement, { nullable: true, description: 'What was decided; null where it was refused.' })
  judgement!: Judgement | null;

  @Field(() => [UserError], { description: 'Why it was refused: NOT_FOUND, NOTHING_TO_MERGE; empty where it was not.' })
  errors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What became of the wish to split a project.' })
export class SplitProjectPayload {
  @Field(() => Project, { nullable: true, description: 'What is left of it; null where it was refused.' })
  project!: Project | null;

  @Field(() => Project, {
    nullable: true,
    description: 'The project of the mentions that were taken out; null where it was refused.',
  })
  split!: Project | null;

  @Field(() => Judgement, { nullable: true, description: 'What was decided; null where it was refused.' })
  judgement!: Judgement | null;

  @Field(() => [UserError], {
    description: 'Why it was refused: NOT_FOUND, NOT_OF_PROJECT, NOTHING_TO_SPLIT; empty where it was not.',
  })
  errors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What became of a wish about indicators.' })
export class IndicatorPayload {
  @Field(() => Indicator, { nullable: true, description: 'The indicator as it is now; null where it was refused.' })
  indicator!: Indicator | null;

  @Field(() => Judgement, { nullable: true, description: 'What was decided; null where it was refused.' })
  judgement!: Judgement | null;

  @Field(() => [UserError], {
    description: 'Why it was refused: NOT_FOUND, NOTHING_TO_MERGE, EMPTY_NAME; empty where it was not.',
  })
  errors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What became of the wish to take a judgement back.' })
export class TakeBackPayload {
  @Field(() => Judgement, { nullable: true, description: 'The judgement, taken back; null where that was refused.' })
  judgement!: Judgement | null;

  @Field(() => [UserError], { description: 'Why it was refused: NOT_FOUND, TAKEN_BACK; empty where it was not.' })
  errors!: UserError[];
}

import { Field, Int, ObjectType } from 'type-graphql';
import { Agency } from '../../../schema/agency.js';
import { Document } from '../../../schema/document.js';
import type { WorkCounts } from './work.js';

@ObjectType({ simpleResolvers: true, description: 'How much an agency has to do; of a change, how much more or less.' })
export class Workload implements WorkCounts {
  @Field(() => Int, { description: 'Tasks that it answers for (chủ trì).' })
  tasksLed!: number;

  @Field(() => Int, { description: 'Tasks that it helps with (phối hợp).' })
  tasksSupported!: number;

  @Field(() => Int, { description: 'Stated values that it follows; one that a document states twice counts twice.' })
  targetsFollowed!: number;

  @Field(() => Int, { description: 'Projects that it leads.' })
  projectsLed!: number;
}

@ObjectType({ simpleResolvers: true, description: 'An agency with what it has to do.' })
export class AgencyWorkload {
  @Field(() => Agency, { description: 'The agency.' })
  agency!: Agency;

  @Field(() => Workload, { description: 'What it has to do.' })
  workload!: Workload;
}

@ObjectType({ simpleResolvers: true, description: 'What one document gives an agency to do.' })
export class AgencyPoint {
  @Field(() => Document, { description: 'A document that names it.' })
  document!: Document;

  @Field(() => Workload, { description: 'What it gives it to do; nothing where it only names it.' })
  workload!: Workload;

  @Field(() => Workload, {
    nullable: true,
    description: 'How much more that is than in the document before; null for the first.',
  })
  change!: Workload | null;
}

@ObjectType({ simpleResolvers: true, description: 'An agency followed through the documents.' })
export class AgencyTrace {
  @Field(() => Agency, { description: 'Who is followed.' })
  agency!: Agency;

  @Field(() => [AgencyPoint], { description: 'The documents that name it, oldest first.' })
  points!: readonly AgencyPoint[];

  @Field(() => [Document], {
    description: 'The documents for its place that do not name it, oldest first; of all places for a central body.',
  })
  silent!: readonly Document[];
}

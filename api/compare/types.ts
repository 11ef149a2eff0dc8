import { Field, ObjectType } from 'type-graphql';
import { Agency } from '../../schema/agency.js';
import { Document } from '../../schema/document.js';
import { Goal } from '../../schema/goal.js';
import { Link } from '../../schema/link.js';
import { Project } from '../../schema/project.js';
import { ProjectMention } from '../../schema/project-mention.js';
import { Target } from '../../schema/target.js';
import { Revision } from '../trace/types.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What became of the promises, goals, tasks, projects and agencies of one document in another.',
})
export class Comparison {
  @Field(() => Document, { description: 'The document that is left.' })
  from!: Document;

  @Field(() => Document, { description: 'The document that is come to.' })
  to!: Document;

  @Field(() => [Revision], {
    description: 'Promises of the same indicator, part, scope and years that both make, and those that `to` puts off.',
  })
  revisions!: Revision[];

  @Field(() => [Target], { description: 'Promises that only `to` makes.' })
  targetsAdded!: Target[];

  @Field(() => [Target], { description: 'Promises that only `from` makes.' })
  targetsDropped!: Target[];

  @Field(() => [Link], {
    description:
      'Links between goals of `to` and of `from` that state the same again, of those that hold; as the text of `to` goes.',
  })
  goalsContinued!: Link[];

  @Field(() => [Goal], { description: 'Goals of `to` that no link that holds ties to one of `from`.' })
  goalsAdded!: Goal[];

  @Field(() => [Goal], { description: 'Goals of `from` that no link that holds ties to one of `to`.' })
  goalsDropped!: Goal[];

  @Field(() => [Project], { description: 'Projects that both name; `projectChanges` tells how they changed.' })
  projectsContinued!: Project[];

  @Field(() => [Project], { description: 'Projects that only `to` names.' })
  projectsAdded!: Project[];

  @Field(() => [Project], { description: 'Projects that only `from` names.' })
  projectsDropped!: Project[];

  @Field(() => [Agency], { description: 'Agencies that only `to` names.' })
  agenciesAdded!: Agency[];

  @Field(() => [Agency], { description: 'Agencies that only `from` names.' })
  agenciesDropped!: Agency[];

  @Field(() => [String], {
    description:
      'In Vietnamese, for the reader: promises that were left uncompared and why, with values and documents, and where one of the two contradicts itself.',
  })
  notes!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A work that one of two documents states by itself, and the other within a whole: their costs cannot be compared one by one.',
})
export class ProjectPart {
  @Field(() => ProjectMention, {
    description: 'The whole, where its document states it: in a list before the narrative.',
  })
  whole!: ProjectMention;

  @Field(() => ProjectMention, { description: 'The part, where the other document states it.' })
  part!: ProjectMention;
}

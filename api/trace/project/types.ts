import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Document } from '../../../schema/document.js';
import { Direction, ProjectStatus } from '../../../schema/enums.js';
import { Project } from '../../../schema/project.js';
import { ProjectMention } from '../../../schema/project-mention.js';
import type { ChangeOf, QuantityChangeOf } from './changes.js';
import type { SaidMention } from './mentions.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The cost or the scale of a project in one document and in the next one that states it.',
})
export class QuantityChange {
  @Field(() => ProjectMention, { description: 'The mention that states the earlier value.' })
  from!: ProjectMention;

  @Field(() => ProjectMention, { description: 'The mention that states the later value.' })
  to!: ProjectMention;

  @Field(() => Direction, { description: 'Which way it moved; KEPT also where one is the other rounded.' })
  direction!: Direction;

  @Field(() => Float, { description: 'Later minus earlier in `baseUnit`; of the middles of ranges.' })
  change!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The change in percent of the earlier value; null where that is zero.',
  })
  changePercent!: number | null;

  @Field({ description: 'The unit of `change`: VND, USD ... for a cost; m2, m, beds ... for a scale.' })
  baseUnit!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A project is further, or less far, in the next document that says so.',
})
export class StatusChange {
  @Field(() => ProjectMention, { description: 'The mention that states the earlier status.' })
  from!: ProjectMention;

  @Field(() => ProjectMention, { description: 'The mention that states the later status.' })
  to!: ProjectMention;

  @Field(() => ProjectStatus, { description: 'How far it had come.' })
  was!: ProjectStatus;

  @Field(() => ProjectStatus, { description: 'How far it has come.' })
  became!: ProjectStatus;
}

@ObjectType({ simpleResolvers: true, description: 'The years of the work of a project were moved.' })
export class PeriodChange {
  @Field(() => ProjectMention, { description: 'The mention that states the earlier period.' })
  from!: ProjectMention;

  @Field(() => ProjectMention, { description: 'The mention that states the later period.' })
  to!: ProjectMention;

  @Field(() => Int, { description: 'How many years later it is to begin; negative for earlier.' })
  startMoved!: number;

  @Field(() => Int, { description: 'How many years later it is to end; negative for earlier.' })
  endMoved!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A project followed through every document that names it.' })
export class ProjectTrace {
  @Field(() => Project, { description: 'What is followed.' })
  project!: Project;

  @Field(() => [ProjectMention], { description: 'Every place that names it, oldest document first.' })
  mentions!: readonly ProjectMention[];

  @Field(() => [QuantityChange], {
    description: 'Its cost from each document to the next one that states it in the same base unit.',
  })
  costs!: readonly QuantityChange[];

  @Field(() => [QuantityChange], {
    description: 'Its scale from each document to the next one that states it in the same base unit.',
  })
  scales!: readonly QuantityChange[];

  @Field(() => [StatusChange], {
    description: 'Where a document says another status than the one before that states it.',
  })
  statuses!: readonly StatusChange[];

  @Field(() => [PeriodChange], {
    description: 'Where a document says other years than the one before that states them.',
  })
  periods!: readonly PeriodChange[];

  @Field(() => [Document], {
    description:
      'Documents for the same places, later than the first that names it, which do not name it; oldest first.',
  })
  silent!: readonly Document[];

  @Field(() => [String], {
    description:
      'In Vietnamese, for the reader: what was left uncompared and why, and where a document contradicts itself.',
  })
  notes!: readonly string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A project that two documents name: what the one says and the other.',
})
export class ProjectChange {
  @Field(() => Project, { description: 'The project.' })
  project!: Project;

  @Field(() => ProjectMention, { description: 'Where the first document names it: in a list before the narrative.' })
  from!: ProjectMention;

  @Field(() => ProjectMention, { description: 'Where the second document names it, likewise.' })
  to!: ProjectMention;

  @Field(() => QuantityChange, {
    nullable: true,
    description: 'Its cost in VND; null where not both state one in đồng.',
  })
  cost!: QuantityChange | null;

  @Field(() => [QuantityChange], { description: 'Its scale, in each base unit that both state it in.' })
  scales!: readonly QuantityChange[];

  @Field(() => StatusChange, { nullable: true, description: 'Null where both say the same, or not both state one.' })
  status!: StatusChange | null;

  @Field(() => PeriodChange, { nullable: true, description: 'Null where both say the same, or not both state one.' })
  period!: PeriodChange | null;

  @Field(() => [String], { description: 'In Vietnamese, for the reader: what was left uncompared and why.' })
  notes!: readonly string[];
}

/** A change of cost or scale as it is served. */
export function quantityChange({ from, to, ...rest }: QuantityChangeOf<SaidMention>): QuantityChange {
  return { ...rest, from: from.mention, to: to.mention };
}

/** A change of status as it is served; none where one is not stated. */
export function statusChange({ from, to }: ChangeOf<SaidMention>): StatusChange[] {
  if (!from.status || !to.status) return [];
  return [{ from: from.mention, to: to.mention, was: from.status, became: to.status }];
}

/** A change of period as it is served; none where one is not stated. */
export function periodChange({ from, to }: ChangeOf<SaidMention>): PeriodChange[] {
  if (!from.period || !to.period) return [];
  return [
    {
      ...{ from: from.mention, to: to.mention },
      ...{ startMoved: to.period.from - from.period.from, endMoved: to.period.to - from.period.to },
    },
  ];
}

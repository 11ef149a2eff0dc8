import { Field, Float, ObjectType } from 'type-graphql';
import { Document } from '../../schema/document.js';
import { Direction, Scope, TargetKind } from '../../schema/enums.js';
import { Indicator } from '../../schema/indicator.js';
import { Period } from '../../schema/period.js';
import { Target } from '../../schema/target.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One stated value of an indicator on its way through the documents.',
})
export class TracePoint {
  @Field(() => Target, { description: 'The value with the place where it stands.' })
  target!: Target;

  @Field(() => Document, { description: 'The document that states it.' })
  document!: Document;

  @Field(() => Period, { description: 'The years that it is for.' })
  period!: Period;

  @Field(() => TargetKind, { description: 'Promised, expected or reached.' })
  kind!: TargetKind;

  @Field(() => Float, { description: 'Lower end in `baseUnit`.' })
  baseMin!: number;

  @Field(() => Float, { description: 'Upper end in `baseUnit`.' })
  baseMax!: number;

  @Field({ description: 'Only points of the same base unit are compared.' })
  baseUnit!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A promise made anew by a later document: for the same period, or put off to a later one.',
})
export class Revision {
  @Field(() => Period, {
    description: 'The years that the later promise is for, and but for POSTPONED the earlier one.',
  })
  period!: Period;

  @Field(() => Target, { description: 'The earlier promise.' })
  from!: Target;

  @Field(() => Target, { description: 'The later promise.' })
  to!: Target;

  @Field(() => Direction, { description: 'Which way the value moved.' })
  direction!: Direction;

  @Field(() => Float, {
    nullable: true,
    description: 'Later minus earlier in their base unit; of the middles of ranges.',
  })
  change!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The change in percent of the earlier value; null where that is zero.',
  })
  changePercent!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A promise beside the best result known for the same period: an actual one before an estimate.',
})
export class Attainment {
  @Field(() => Period, { description: 'The years that both are for.' })
  period!: Period;

  @Field(() => Target, { description: 'What was promised.' })
  promised!: Target;

  @Field(() => Target, { description: 'What was reached, or is expected to be.' })
  reached!: Target;

  @Field(() => Boolean, { nullable: true, description: 'Whether the promise was kept; null where it cannot be said.' })
  met!: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Reached minus promised in their base unit; of the middles of ranges.',
  })
  gap!: number | null;

  @Field(() => Float, { nullable: true, description: 'The gap in percent of the promise; null where that is zero.' })
  gapPercent!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'An indicator followed through every document that states it.' })
export class Trace {
  @Field(() => Indicator, { description: 'What is followed.' })
  indicator!: Indicator;

  @Field(() => String, { nullable: true, description: 'The part that is followed; null for the headline value.' })
  component!: string | null;

  @Field(() => [String], {
    description: 'The parts that documents state it for, each in its commonest wording; that of most documents first.',
  })
  components!: readonly string[];

  @Field(() => Scope, { description: 'Whom the values are about.' })
  scope!: Scope;

  @Field(() => [Scope], { description: 'Whom documents state it of: ask for another with `scope`.' })
  scopes!: readonly Scope[];

  @Field(() => String, {
    nullable: true,
    description: 'The place whose documents are followed; null for those of the whole country.',
  })
  place!: string | null;

  @Field(() => [TracePoint], { description: "Every stated value, by period, then by the document's date." })
  points!: readonly TracePoint[];

  @Field(() => [Revision], {
    description:
      'Promises beside the ones before them, of the same period, base unit, base year and place; and promises that were put off to a later year.',
  })
  revisions!: readonly Revision[];

  @Field(() => [Attainment], {
    description: 'Promises beside results, of the same period, base unit, base year and place.',
  })
  attainments!: readonly Attainment[];

  @Field(() => [Document], { description: 'Documents of the place that do not state it, oldest first.' })
  silent!: readonly Document[];

  @Field(() => [String], {
    description:
      'In Vietnamese, for the reader: what was left uncompared and why, with values and documents, and where a document contradicts itself.',
  })
  notes!: readonly string[];

  @Field(() => [Trace], {
    description: 'Each of the `components` followed likewise; empty where a part was asked for.',
  })
  parts!: readonly Trace[];
}

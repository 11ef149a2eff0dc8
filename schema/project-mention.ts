import { type Ref } from '@mikro-orm/core';
import { Embedded, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { ProjectStatus } from './enums.js';
import { Extracted } from './extracted.js';
import { Node } from './node.js';
import { Period } from './period.js';
import { Project } from './project.js';
import { Quantity } from './quantity.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Extracted],
  description: 'What one text says about a project at one place.',
})
@Entity()
export class ProjectMention extends Extracted {
  /** The project that it is taken to name: a decision that other texts and people change. */
  @ManyToOne(() => Project, { ref: true })
  project!: Ref<Project>;

  /** What it is called, as an id: mentions in just these words in texts of one place have the same. */
  @Property({ type: 'string' })
  statedDesignationId!: string;

  /**
   * The same, unless a person has said that this mention means another work than others in the same words. It is the id of the
   * project as long as that has no other name, and an end of links between names.
   */
  @Property({ type: 'string' })
  designationId!: string;

  @Field(() => String, { nullable: true, description: 'bridge, road, port ... in English; null where unknown.' })
  @Property({ type: 'string', nullable: true })
  kind!: string | null;

  @Field({ description: 'The name as stated.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => Quantity, { nullable: true, description: 'How large it is: 0,5 ha; null where not stated.' })
  @Embedded(() => Quantity, { nullable: true })
  scale!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'What it costs, base unit VND; null where not stated.' })
  @Embedded(() => Quantity, { nullable: true })
  cost!: Quantity | null;

  @Field(() => ProjectStatus, { nullable: true, description: 'How far it has come; null where the text does not say.' })
  @Property({ type: 'string', nullable: true })
  status!: ProjectStatus | null;

  @Field(() => Period, { nullable: true, description: 'The years of its work; null where not stated.' })
  @Embedded(() => Period, { nullable: true })
  period!: Period | null;

  @Field(() => Boolean, { description: 'Whether it is a row of a list or table of projects; false in the narrative.' })
  @Property({ type: 'boolean' })
  listed!: boolean;
}

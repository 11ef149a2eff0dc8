import { type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Agency } from './agency.js';
import { Citation } from './citation.js';
import { Document } from './document.js';
import { AgencyRole } from './enums.js';
import { Goal } from './goal.js';
import { Outcome } from './outcome.js';
import { ProjectMention } from './project-mention.js';
import { Span } from './span.js';
import { Target } from './target.js';
import { Task } from './task.js';

/* Rows that say which belongs to which. `position` keeps the order of the text, from 0. */

/** An agency that a document names. */
@Entity()
export class DocumentAgency {
  @ManyToOne(() => Document, { ref: true, primary: true, deleteRule: 'cascade' })
  document!: Ref<Document>;

  @ManyToOne(() => Agency, { ref: true, primary: true })
  agency!: Ref<Agency>;

  @Property({ type: 'integer' })
  position!: number;

  /** The spellings it appears under. */
  @Property({ type: 'string[]' })
  variants!: string[];

  /** Every place where it is named. */
  @Property({ type: 'json' })
  spans!: Span[];
}

/** A target that measures a goal. */
@Entity()
export class GoalTarget {
  @ManyToOne(() => Goal, { ref: true, primary: true, deleteRule: 'cascade' })
  goal!: Ref<Goal>;

  @ManyToOne(() => Target, { ref: true, primary: true, deleteRule: 'cascade' })
  target!: Ref<Target>;

  @Property({ type: 'integer' })
  position!: number;
}

/** An agency that follows a target. */
@Entity()
export class TargetLead {
  @ManyToOne(() => Target, { ref: true, primary: true, deleteRule: 'cascade' })
  target!: Ref<Target>;

  @ManyToOne(() => Agency, { ref: true, primary: true })
  agency!: Ref<Agency>;

  @Property({ type: 'integer' })
  position!: number;
}

/** An agency that leads a task or helps with it. */
@Entity()
export class TaskAgency {
  @ManyToOne(() => Task, { ref: true, primary: true, deleteRule: 'cascade' })
  task!: Ref<Task>;

  @ManyToOne(() => Agency, { ref: true, primary: true })
  agency!: Ref<Agency>;

  @Property({ type: 'string', primary: true })
  role!: AgencyRole;

  @Property({ type: 'integer' })
  position!: number;
}

/** A mention of a project within the words of a task. */
@Entity()
export class TaskMention {
  @ManyToOne(() => Task, { ref: true, primary: true, deleteRule: 'cascade' })
  task!: Ref<Task>;

  @ManyToOne(() => ProjectMention, { ref: true, primary: true, deleteRule: 'cascade' })
  mention!: Ref<ProjectMention>;

  @Property({ type: 'integer' })
  position!: number;
}

/** A target that a task is to reach. */
@Entity()
export class TaskTarget {
  @ManyToOne(() => Task, { ref: true, primary: true, deleteRule: 'cascade' })
  task!: Ref<Task>;

  @ManyToOne(() => Target, { ref: true, primary: true, deleteRule: 'cascade' })
  target!: Ref<Target>;

  @Property({ type: 'integer' })
  position!: number;
}

/** A text that a task names. */
@Entity()
export class TaskCitation {
  @ManyToOne(() => Task, { ref: true, primary: true, deleteRule: 'cascade' })
  task!: Ref<Task>;

  @ManyToOne(() => Citation, { ref: true, primary: true, deleteRule: 'cascade' })
  citation!: Ref<Citation>;

  @Property({ type: 'integer' })
  position!: number;
}

/** An agency that leads a project, as one mention says. */
@Entity()
export class MentionLead {
  @ManyToOne(() => ProjectMention, { ref: true, primary: true, deleteRule: 'cascade' })
  mention!: Ref<ProjectMention>;

  @ManyToOne(() => Agency, { ref: true, primary: true })
  agency!: Ref<Agency>;

  @Property({ type: 'integer' })
  position!: number;
}

/** A text that approved a project, as one mention says. */
@Entity()
export class MentionApproval {
  @ManyToOne(() => ProjectMention, { ref: true, primary: true, deleteRule: 'cascade' })
  mention!: Ref<ProjectMention>;

  @ManyToOne(() => Citation, { ref: true, primary: true, deleteRule: 'cascade' })
  citation!: Ref<Citation>;

  @Property({ type: 'integer' })
  position!: number;
}

/** A mention of a project that an outcome is about. */
@Entity()
export class OutcomeMention {
  @ManyToOne(() => Outcome, { ref: true, primary: true, deleteRule: 'cascade' })
  outcome!: Ref<Outcome>;

  @ManyToOne(() => ProjectMention, { ref: true, primary: true, deleteRule: 'cascade' })
  mention!: Ref<ProjectMention>;

  @Property({ type: 'integer' })
  position!: number;
}

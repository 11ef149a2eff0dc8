import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Embeddable, Embedded, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Document } from './document.js';
import { DocumentKind, IngestStage, IngestState } from './enums.js';
import { Node } from './node.js';
import { DateTimeScalar } from './scalars.js';
import { SourceFile } from './source-file.js';

@ObjectType({ simpleResolvers: true, description: 'Why a job could not be done.' })
@Embeddable()
export class IngestError {
  @Field({
    description:
      'UPPER_SNAKE_CASE. Of the file: EMPTY, EMPTY_TEXT, UNSUPPORTED_TYPE, ENCRYPTED, CORRUPT, TOO_LARGE, TOO_MANY_PAGES, UNREADABLE. Of the work: CANCELLED, TIMED_OUT, CRASHED, CUT_OFF, SOURCE_DELETED, INTERNAL.',
  })
  @Property({ type: 'string' })
  code!: string;

  @Field({ description: 'For a person: what was wrong and what to do.' })
  @Property({ type: 'string' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Something that could not be read for certain; the rest was read.' })
export class IngestWarning {
  @Field({ description: 'UPPER_SNAKE_CASE.' })
  code!: string;

  @Field({ description: 'What was seen and what was made of it.' })
  message!: string;

  @Field(() => Int, { nullable: true, description: 'Page, counted from 1; null for a source without pages.' })
  page?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of `Document.text`, counted from 1; null for the text as a whole.',
  })
  line?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How many of each were read from the text.' })
@Embeddable()
export class IngestCounts {
  @Field(() => Int, { description: 'Headings.' })
  @Property({ type: 'integer', default: 0 })
  sections = 0;

  @Field(() => Int, { description: 'Goals in words.' })
  @Property({ type: 'integer', default: 0 })
  goals = 0;

  @Field(() => Int, { description: 'Stated values.' })
  @Property({ type: 'integer', default: 0 })
  targets = 0;

  @Field(() => Int, { description: 'Assignments.' })
  @Property({ type: 'integer', default: 0 })
  tasks = 0;

  @Field(() => Int, { description: 'Mentions of projects.' })
  @Property({ type: 'integer', default: 0 })
  projects = 0;

  @Field(() => Int, { description: 'Agencies named.' })
  @Property({ type: 'integer', default: 0 })
  agencies = 0;

  @Field(() => Int, { description: 'Texts cited.' })
  @Property({ type: 'integer', default: 0 })
  citations = 0;

  @Field(() => Int, { description: 'Clauses that say what became of something.' })
  @Property({ type: 'integer', default: 0 })
  outcomes = 0;

  @Field(() => Int, { description: 'Links proposed.' })
  @Property({ type: 'integer', default: 0 })
  links = 0;
}

/** What a person who hands a file in already knows of it; it goes before what the text says. */
export interface Hints {
  readonly number?: string;
  readonly kind?: DocumentKind;
  readonly title?: string;
  readonly issuer?: string;
  /** Calendar date, ISO 8601. */
  readonly issuedOn?: string;
  readonly year?: number;
}

/** The row is the truth about a job; the queue only wakes a worker. */
@ObjectType({ simpleResolvers: true, implements: Node, description: 'The work of reading one file.' })
@Entity()
export class IngestJob extends Node {
  [OptionalProps]?: 'progress' | 'pages' | 'pagesRead' | 'attempts' | 'warnings' | 'counts' | 'createdAt';

  @Field(() => IngestState, { description: 'Where the work stands.' })
  @Property({ type: 'string' })
  state!: IngestState;

  @Field(() => IngestStage, {
    nullable: true,
    description: 'The room that the text is in, or where it failed; null before it begins.',
  })
  @Property({ type: 'string', nullable: true })
  stage!: IngestStage | null;

  @Field(() => Float, { description: 'How much is done, 0 to 1; within the stage READ it goes on with every page.' })
  @Property({ type: 'double', default: 0 })
  progress = 0;

  @Field(() => Int, {
    nullable: true,
    description: 'Pages of the file; null for one without pages, and before its reading has begun.',
  })
  @Property({ type: 'integer', nullable: true })
  pages: number | null = null;

  @Field(() => Int, { nullable: true, description: 'Pages that are read; null where `pages` is.' })
  @Property({ type: 'integer', nullable: true })
  pagesRead: number | null = null;

  @Field(() => Int, { description: 'How often a worker has begun.' })
  @Property({ type: 'integer', default: 0 })
  attempts = 0;

  @Field({ description: 'Name of the file as it was handed in.' })
  @Property({ type: 'string' })
  fileName!: string;

  /** Null once the document and its file are deleted. */
  @ManyToOne(() => SourceFile, { ref: true, nullable: true, deleteRule: 'set null' })
  source!: Ref<SourceFile> | null;

  /** The document that was stored; null until then, and after its deletion. */
  @ManyToOne(() => Document, { ref: true, nullable: true, deleteRule: 'set null' })
  document!: Ref<Document> | null;

  @Property({ type: 'json', nullable: true })
  hints!: Hints | null;

  @Field(() => IngestError, { nullable: true, description: 'Why it failed; null otherwise.' })
  @Embedded(() => IngestError, { nullable: true })
  error!: IngestError | null;

  @Field(() => [IngestWarning], { description: 'What could not be read for certain.' })
  @Property({ type: 'json' })
  warnings: IngestWarning[] = [];

  @Field(() => IngestCounts, { description: 'How much was read.' })
  @Embedded(() => IngestCounts)
  counts = new IngestCounts();

  @Field(() => DateTimeScalar, { description: 'When the file was handed in.' })
  @Property({ type: 'datetime' })
  createdAt = new Date();

  /** When a worker last began, which tells its attempt from others; null before the first. */
  @Property({ type: 'datetime', nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was completed or failed; null until then.' })
  @Property({ type: 'datetime', nullable: true })
  finishedAt!: Date | null;
}

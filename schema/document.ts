import { OptionalProps, type Ref } from '@mikro-orm/core';
import {
  BeforeCreate,
  BeforeUpdate,
  Embedded,
  Entity,
  ManyToOne,
  OneToOne,
  Property,
} from '@mikro-orm/decorators/legacy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Agency } from './agency.js';
import { DocumentKind } from './enums.js';
import { fold } from './fold.js';
import { Node } from './node.js';
import { Period } from './period.js';
import { DateScalar } from './scalars.js';
import { SourceFile } from './source-file.js';

/** One text with everything that is said about it as a whole. */
@ObjectType({ simpleResolvers: true, implements: Node, description: 'One planning text, as its file was read.' })
@Entity()
export class Document extends Node {
  [OptionalProps]?: 'search' | 'searchText' | 'supersededBy';

  @Field(() => String, {
    nullable: true,
    description: 'Number and sign: "3532/QĐ-UBND"; null where the text states none.',
  })
  @Property({ type: 'string', nullable: true })
  number!: string | null;

  @Field(() => DocumentKind, { description: 'The kind of text, by its title.' })
  @Property({ type: 'string' })
  kind!: DocumentKind;

  @Field({ description: 'What the text says it is about (trích yếu).' })
  @Property({ type: 'string' })
  title!: string;

  @ManyToOne(() => Agency, { ref: true, nullable: true })
  issuer!: Ref<Agency> | null;

  @Field(() => String, { nullable: true, description: 'Who signed; null where no name stands.' })
  @Property({ type: 'string', nullable: true })
  signer!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue; null where not stated in full.' })
  @Property({ type: 'date', nullable: true })
  issuedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of issue, else the year that the text is for.' })
  @Property({ type: 'integer', nullable: true })
  year!: number | null;

  @Field(() => Period, { nullable: true, description: 'The years that it plans for; null where it names none.' })
  @Embedded(() => Period, { nullable: true })
  period!: Period | null;

  @Field(() => String, {
    nullable: true,
    description: 'Province or city that it is for: "Hải Phòng"; null for the whole country.',
  })
  @Property({ type: 'string', nullable: true })
  place!: string | null;

  /** Exactly as extracted; all offsets count in it. Large, so read only when asked for. */
  @Property({ type: 'text', lazy: true })
  text!: string;

  /** As the reader sees it, line for line with `text`. */
  @Property({ type: 'text', lazy: true })
  readingText!: string;

  @Field(() => Float, { description: 'How much of the text is sound Vietnamese, 0 to 1.' })
  @Property({ type: 'double' })
  textQuality!: number;

  @Field(() => Boolean, { description: 'Whether the reading text was restored from a broken one.' })
  @Property({ type: 'boolean' })
  restored!: boolean;

  @OneToOne(() => SourceFile, { ref: true, owner: true })
  source!: Ref<SourceFile>;

  /** The version that took its place, always the current one; null while it is the current one itself. */
  @ManyToOne(() => Document, { ref: true, nullable: true, deleteRule: 'set null' })
  supersededBy: Ref<Document> | null = null;

  /** Version of the reading rules that the facts were read with. */
  @Property({ type: 'string' })
  rulesVersion!: string;

  /** Number and title, folded. */
  @Property({ type: 'text', lazy: true })
  search!: string;

  /** The reading text, folded. */
  @Property({ type: 'text', lazy: true })
  searchText!: string;

  @BeforeCreate()
  @BeforeUpdate()
  foldSearch(): void {
    this.search = fold(`${this.number ?? ''} ${this.title}`);
    this.searchText = fold(this.readingText);
  }
}

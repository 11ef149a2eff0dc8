import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';

/** A file as it came in, kept whole (in `SourceChunk`s) so that new rules can read it again. Its hash is its identity. */
@ObjectType({ simpleResolvers: true, description: 'The file that a document was read from.' })
@Entity()
export class SourceFile {
  [OptionalProps]?: 'handedInAt' | 'url';

  @PrimaryKey({ type: 'string' })
  id!: string;

  @Field({ description: 'Name of the file as it was handed in.' })
  @Property({ type: 'string' })
  name!: string;

  @Field({ description: 'Found from its bytes: application/pdf, text/plain.' })
  @Property({ type: 'string' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  @Property({ type: 'integer' })
  bytes!: number;

  @Field({ description: 'SHA-256 of the bytes, in hexadecimal.' })
  @Property({ type: 'string' })
  sha256!: string;

  @Field({ description: 'Path on this server where the file is given back as it came.' })
  get url(): string {
    return `/documents/${this.id}/file`;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Number of pages; null for a source without pages or not yet read.',
  })
  @Property({ type: 'integer', nullable: true })
  pages!: number | null;

  @Field(() => DateTimeScalar, {
    description: 'When its bytes were first handed in; it orders the versions of a document.',
  })
  @Property({ type: 'datetime', defaultRaw: 'clock_timestamp()' })
  handedInAt!: Date;
}

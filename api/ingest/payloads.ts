import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Document } from '../../schema/document.js';
import { DocumentKind } from '../../schema/enums.js';
import { type Hints, IngestJob } from '../../schema/ingest-job.js';
import { DateScalar } from '../../schema/scalars.js';
import { UserError } from '../user-error.js';

@InputType({ description: 'What the giver of a file knows of it; it goes before what the text says.' })
export class DocumentHints {
  @Field(() => String, { nullable: true, description: 'Number and sign: "3532/QĐ-UBND".' })
  number?: string | null;

  @Field(() => DocumentKind, { nullable: true, description: 'The kind of text.' })
  kind?: DocumentKind | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the agency that issued it.' })
  issuer?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue.' })
  issuedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of issue.' })
  year?: number | null;
}

/** The hints that were given; undefined for none. */
export function given(hints: DocumentHints | null | undefined): Hints | undefined {
  if (!hints) return undefined;
  const { number, kind, title, issuer, issuedOn, year } = hints;
  return {
    ...(number != null && { number }),
    ...(kind != null && { kind }),
    ...(title != null && { title }),
    ...(issuer != null && { issuer }),
    ...(issuedOn != null && { issuedOn }),
    ...(year != null && { year }),
  };
}

@ObjectType({ simpleResolvers: true, description: 'What became of a file that was handed in.' })
export class UploadPayload {
  @Field(() => IngestJob, {
    nullable: true,
    description: 'The job that reads it or has read it; null where it was refused.',
  })
  job!: IngestJob | null;

  @Field(() => Document, {
    nullable: true,
    description: 'What an earlier reading of the same bytes gave; null for new ones.',
  })
  document!: Document | null;

  @Field(() => Boolean, {
    description: 'The same bytes are being read already, or have been read by the present rules: there is no new job.',
  })
  duplicate!: boolean;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  errors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What became of a deletion.' })
export class DeletePayload {
  @Field(() => ID, { nullable: true, description: 'What is gone; null where it was refused.' })
  deletedId!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  errors!: UserError[];
}

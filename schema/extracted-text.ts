import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What reading a file gave, which may have taken minutes: kept until another version of the reader reads it anew. */
@Entity()
export class ExtractedText {
  /** The file; its text goes with it. */
  @PrimaryKey({ type: 'string' })
  sourceId!: string;

  @Property({ type: 'integer' })
  readerVersion!: number;

  /** Text, pages and warnings, compressed. */
  @Property({ type: 'blob' })
  content!: Uint8Array;
}

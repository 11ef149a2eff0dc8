import { PrimaryKeyProp, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { SourceFile } from './source-file.js';

/** A piece of the bytes of a file: all of `CHUNK_BYTES` but the last. They go with their file. */
@Entity()
export class SourceChunk {
  [PrimaryKeyProp]?: ['source', 'position'];

  @ManyToOne(() => SourceFile, { ref: true, primary: true, deleteRule: 'cascade' })
  source!: Ref<SourceFile>;

  /** Counted from 0. */
  @PrimaryKey({ type: 'integer' })
  position!: number;

  @Property({ type: 'blob' })
  content!: Uint8Array;
}

import { PrimaryKeyProp, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Document } from './document.js';

/** What stands before the blocks of mentions of projects, which are never looked for among those of other facts. */
export const OF_PROJECT = 'work/';

/** A key under which a fact is found by others that may mean the same: facts that share none are never compared. */
@Entity()
export class FactBlock {
  [PrimaryKeyProp]?: ['block', 'factId'];

  @ManyToOne(() => Document, { ref: true, deleteRule: 'cascade' })
  document!: Ref<Document>;

  /** Telling words, folded; of mentions of projects behind `OF_PROJECT`. */
  @PrimaryKey({ type: 'string' })
  block!: string;

  /** Global id of a task, goal, outcome or mention of a project. */
  @PrimaryKey({ type: 'string' })
  factId!: string;
}

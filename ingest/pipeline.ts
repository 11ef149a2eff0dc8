import type { IngestStage } from '../schema/enums.js';
import type { Facts } from './extract/facts.js';
import { extract } from './extract/index.js';
import { link } from './link/index.js';
import type { LinkedFacts } from './link/linked.js';
import { outline } from './outline/index.js';
import { read } from './read/index.js';
import type { SourceText } from './read/source-text.js';
import { restore } from './restore/index.js';
import type { ReadingText } from './restore/reading-text.js';

/** A text and all that was read from it. */
export interface ReadDocument {
  readonly source: SourceText;
  readonly reading: ReadingText;
  readonly facts: Facts;
  /** The facts with what they are about: indicators, agencies, projects. */
  readonly linked: LinkedFacts;
}

/** Told as each room is entered. */
export type OnStage = (stage: IngestStage) => Promise<void>;

/**
 * The whole way of a text up to the database, which `store` alone touches: a pure function of the bytes.
 * Rejects with a `ReadError` for a file that has no text to give; anything else is read as well as can be, with warnings.
 * @param name the file's name, for messages only: the kind of file is told from its bytes
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  onStage: OnStage = () => Promise.resolve(),
): Promise<ReadDocument> {
  await onStage('READ');
  const source = await read(bytes, name);
  await onStage('RESTORE');
  const reading = restore(source);
  await onStage('OUTLINE');
  const structure = outline(reading.text);
  await onStage('EXTRACT');
  const facts = extract(source, reading, structure);
  await onStage('LINK');
  return { source, reading, facts, linked: link(facts) };
}

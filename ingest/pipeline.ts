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

/** All that was read from a text: plain values, which can be sent between processes. */
export interface Understanding {
  readonly reading: Omit<ReadingText, 'toSource'>;
  readonly facts: Facts;
  /** The facts with what they are about: indicators, agencies, projects. */
  readonly linked: LinkedFacts;
}

/** A text and all that was read from it. */
export interface ReadDocument extends Understanding {
  readonly source: SourceText;
}

/** Told as each room is entered. */
export type OnStage<S extends IngestStage = IngestStage> = (stage: S) => void;

/**
 * The whole way of a text up to the database, which `store` alone touches: a pure function of the bytes.
 * Rejects with a `ReadError` for a file that has no text to give; anything else is read as well as can be, with warnings.
 * @param name the file's name, for messages only: the kind of file is told from its bytes
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  onStage: OnStage = () => undefined,
): Promise<ReadDocument> {
  onStage('READ');
  const source = await read(bytes, name);
  return { source, ...understand(source, onStage) };
}

/** The way of a text once it is out of its file. */
export function understand(
  source: SourceText,
  onStage: OnStage<'RESTORE' | 'OUTLINE' | 'EXTRACT' | 'LINK'>,
): Understanding {
  onStage('RESTORE');
  const restored = restore(source);
  onStage('OUTLINE');
  const structure = outline(restored.text);
  onStage('EXTRACT');
  const facts = extract(source, restored, structure);
  onStage('LINK');
  const { toSource: _, ...reading } = restored;
  return { reading, facts, linked: link(facts) };
}

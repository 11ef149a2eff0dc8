import { extractDocument } from '../../ingest/extract/document/index.js';
import type { DocumentFacts } from '../../ingest/extract/facts.js';
import { readingContext, type Reading } from '../../ingest/extract/reading.js';
import { outline } from '../../ingest/outline/index.js';
import { read } from '../../ingest/read/index.js';
import { restore } from '../../ingest/restore/index.js';

/** A text brought as far as the extractors, with what it says of itself. */
export async function readingOf(text: string): Promise<{ reading: Reading; document: DocumentFacts }> {
  const source = await read(new TextEncoder().encode(text), 'text.txt');
  const restored = restore(source);
  const reading = readingContext(source, restored, outline(restored.text));
  return { reading, document: extractDocument(reading) };
}

import type { Passage } from '../text.js';
import type { Reading } from './reading.js';

/** All words of a text in reading order, once each: headings, paragraphs, cells of tables, footnotes. */
export function passagesOf({ outline, sections }: Reading): Passage[] {
  const passages = [
    ...sections.map(({ title }) => title),
    ...outline.footnotes.map(({ body }) => body),
    ...outline.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.body] : block.rows.flatMap(({ cells }) => cells),
    ),
  ];
  const byStart = new Map<number, Passage>();
  for (const passage of passages) {
    const start = passage.pieces[0]?.start;
    if (start !== undefined && !byStart.has(start)) byStart.set(start, passage);
  }
  return [...byStart].sort(([a], [b]) => a - b).map(([, passage]) => passage);
}

import type { Outline, Paragraph, Row, Section } from '../../ingest/outline/index.js';

/** All sections in reading order. */
export function sectionsOf({ sections }: Pick<Outline, 'sections'>): Section[] {
  return sections.flatMap((section) => [section, ...sectionsOf({ sections: section.children })]);
}

/** Each section as "path heading". */
export function headings(outline: Outline): string[] {
  return sectionsOf(outline).map((section) => `${section.path} ${plain(section.heading)}`);
}

/** Each paragraph as "path marker: words", an item under another indented. */
export function paragraphs(outline: Outline): string[] {
  return outline.blocks
    .filter((block) => block.type === 'paragraph')
    .map(({ section, marker, parent, body, zone }) => {
      const place = zone === 'body' ? (section?.path ?? '') : zone;
      return `${'  '.repeat(depthOf(parent))}${place}|${marker?.label ?? ''}|${plain(body.text)}`;
    });
}

/** Each row as "role label: cell | cell". */
export function rows(outline: Outline): string[] {
  return outline.blocks
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .map((row: Row) => `${row.role} ${row.label}: ${row.cells.map((cell) => plain(cell.text)).join(' | ')}`);
}

/** The heads of each table's columns, storeys joined by a slash. */
export function heads(outline: Outline): string[] {
  return outline.blocks.flatMap((block) =>
    block.type === 'table' ? [block.columns.map((column) => column.heads.map(plain).join('/')).join(' | ')] : [],
  );
}

function depthOf(paragraph: Paragraph | null): number {
  return paragraph ? 1 + depthOf(paragraph.parent) : 0;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

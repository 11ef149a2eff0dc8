import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outline, type Block, type Footnote, type Section } from '../../ingest/outline/index.js';
import type { Passage, Range } from '../../ingest/text.js';
import { sectionsOf } from './print.js';

/** Words that the rules look for, in any order: where a rule can go wrong, these lead it there. */
const WORDS = [
  'Phần thứ nhất',
  'PHẦN II',
  'Chương I',
  'Mục 1',
  'Điều 3.',
  'PHỤ LỤC I',
  'Phụ lục',
  'A.',
  'B. ',
  'IV. ',
  'I.',
  '1. ',
  '2.',
  '2.1. ',
  'a) ',
  'đ) ',
  '(1) ',
  '(i) ',
  'i) ',
  '- ',
  '+ ',
  '* ',
  '• ',
  '¹ ',
  '²',
  '¹⁰⁵',
  '[1] ',
  '[^1]: ',
  '**',
  '*',
  '~~',
  '<i>',
  '</i>',
  '## ',
  '|',
  '| a | b | c |',
  '|---|---|',
  '\t',
  '\t\t',
  '   ',
  '    Số liệu     12,5     %',
  'TT\tChỉ tiêu\tĐơn vị',
  '1\tGRDP\t%\t10',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '- 3 -',
  '3',
  '--- PAGE BREAK ---',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'QUYẾT ĐỊNH:',
  'KẾ HOẠCH',
  'Căn cứ Luật;',
  '(Kèm theo Quyết định)',
  'MỤC TIÊU',
  'Sở Tài chính chủ trì:',
  'phát triển kinh tế',
  'Đến năm 2025',
  'của',
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  'm²',
  'ngân sách¹.',
  '\u0301',
  '\ud83d',
  'Trong đó:',
  'TT\nDự án\n1\nCầu Rào\n',
  'STT\nTên nhiệm vụ\nCơ quan\nSở Y tế\n',
];

const texts = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 120,
  })
  .map((words) => words.join(''));

const within = (reading: string, { start, end }: Range): void => {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(reading.length);
};

/** Every piece of a passage says what the reading text says there; between pieces stands nothing or one space. */
const stands = (reading: string, { text, pieces }: Passage): void => {
  let end = 0;
  for (const piece of pieces) {
    expect(text.slice(end, piece.at)).toMatch(/^ ?$/u);
    expect(text.slice(piece.at, piece.at + piece.length)).toBe(reading.slice(piece.start, piece.start + piece.length));
    end = piece.at + piece.length;
  }
  expect(text.length).toBe(end);
};

const checkBlock = (reading: string, block: Block, sections: ReadonlySet<Section>): void => {
  within(reading, block.range);
  if (block.section) expect(sections.has(block.section)).toBe(true);
  if (block.type === 'paragraph') {
    stands(reading, block.body);
    return;
  }
  for (const row of block.rows) {
    within(reading, row.range);
    expect(row.cells.length).toBe(block.columns.length);
    for (const cell of row.cells) stands(reading, cell);
    for (const group of row.groups) expect(block.rows).toContain(group);
    if (row.parent) expect(block.rows).toContain(row.parent);
  }
};

const checkNote = (reading: string, note: Footnote): void => {
  within(reading, note.range);
  stands(reading, note.body);
  if (note.calledAt !== null) expect(note.calledAt).toBeLessThan(reading.length);
};

describe('whatever the text, its outline is sound', () => {
  test('ranges lie in the text, passages say what stands there, the tree hangs together', () => {
    fc.assert(
      fc.property(texts, (reading) => {
        const read = outline(reading);
        const all = sectionsOf(read);
        const sections = new Set(all);
        for (const section of all) {
          within(reading, section.range);
          stands(reading, section.title);
          expect(section.level).toBe((section.parent?.level ?? 0) + 1);
          if (section.parent) expect(section.parent.children).toContain(section);
        }
        for (const block of read.blocks) checkBlock(reading, block, sections);
        for (const note of read.footnotes) checkNote(reading, note);
      }),
      { numRuns: 300 },
    );
  });

  test('the same text gives the same outline', () => {
    const path = (section: Section): string => section.path;
    const flat = (reading: string): string =>
      JSON.stringify(outline(reading), (key, value: unknown) =>
        key === 'section' || key === 'parent'
          ? typeof value === 'object' && value !== null && 'path' in value
            ? path(value as Section)
            : null
          : value,
      );
    fc.assert(
      fc.property(texts, (reading) => {
        expect(flat(reading)).toBe(flat(reading));
      }),
      { numRuns: 50 },
    );
  });

  test.each(WORDS)('a long text of nothing but %j is read', (word) => {
    expect(() => outline(word.repeat(20_000))).not.toThrow();
    expect(() => outline(`${word}\n`.repeat(5_000))).not.toThrow();
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDue, findPeriods } from '../../../ingest/extract/period/index.js';
import { findQuantities, parseCell, parseMoney } from '../../../ingest/extract/quantity/index.js';
import { readStatements } from '../../../ingest/extract/targets/statements.js';

const PIECES = [
  ...[
    'tỷ lệ',
    'tốc độ tăng',
    'GRDP',
    'hộ nghèo',
    'công nghiệp',
    'dịch vụ',
    'trong đó',
    'bao gồm',
    'phấn đấu',
    'có thêm',
  ],
  ...[
    'đạt',
    'tăng',
    'giảm còn',
    'chiếm',
    'là',
    'từ',
    'đến',
    'trở lên',
    'khoảng',
    'tối thiểu',
    'không còn',
    'một trong',
  ],
  ...[
    'đến năm 2030',
    'giai đoạn 2026 - 2030',
    'so với năm 2025',
    'năm',
    'quý IV/2026',
    'trước ngày 15/01/2027',
    'hằng năm',
  ],
  ...[
    '5',
    '14.740',
    '6,4',
    '1.200',
    '60 – 70',
    '7/8',
    '-3,4',
    '2030',
    '%',
    '%/năm',
    'tỷ đồng',
    'nghìn',
    'xã',
    '/vạn dân',
  ],
  ...[',', ';', ':', '.', '(', ')', '-', '–', ' ', '\t', '“', 'và', 'ủ', '\u0301', '😀'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));

test('any words are read, and what is read stands within them', () => {
  fc.assert(
    fc.property(text, (words) => {
      for (const { start, end, quantity } of findQuantities(words)) {
        expect(words.slice(start, end)).toContain(quantity.text);
        expect(quantity.min).toBeLessThanOrEqual(quantity.max);
      }
      for (const { start, end, period } of findPeriods(words)) {
        expect(words.slice(start, end).trim()).toBe(period.label);
        expect(period.from).toBeLessThanOrEqual(period.to);
      }
      for (const { range, subject } of readStatements(words)) {
        expect(0 <= range.start && range.start < range.end && range.end <= words.length).toBe(true);
        expect(subject.name).not.toBe('');
      }
      const due = findDue(words, 2026);
      if (due) expect((due.from ?? due.to) <= due.to).toBe(true);
      parseCell(words, '%');
      parseMoney(words, 'tỷ đồng');
    }),
    { numRuns: 300, seed: 2026 },
  );
});

test('words said over and over take no longer for it', () => {
  for (const piece of [
    'phấn đấu đạt ',
    'có thêm ',
    'hoàn thành trong ',
    '123 456 ',
    '(',
    'trong đó: ',
    '1 - ',
    'đến năm 2030 và đạt ',
  ])
    expect(() => [readStatements(`${piece.repeat(400)}x 5%`), findDue(`${piece.repeat(400)}x`, 2026)]).not.toThrow();
});

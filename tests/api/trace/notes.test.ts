import { expect, test } from 'vitest';
import { notesOn } from '../../../api/trace/notes/index.js';
import { revisionsOf } from '../../../api/trace/revisions.js';
import type { Stated } from '../../../api/trace/stated.js';
import { stated } from './stated-line.js';

const cases: [what: string, values: Stated[], expected: string[]][] = [
  ['everything can be compared', [stated('1 TARGET 2025 = 10 %'), stated('2 TARGET 2025 = 12 %')], []],
  [
    'another unit',
    [stated('1 TARGET 2030 = 20280 USD'), stated('2 TARGET 2030 = 520000000 VND')],
    ['Không so mục tiêu năm 2030, 520000000 VND (2), với 20280 USD (1): khác đơn vị.'],
  ],
  [
    'two units, of which the other document knows one',
    [
      stated('1 TARGET 2030 = 29900 USD'),
      stated('2 TARGET 2030 = 520000000 VND'),
      stated('2 TARGET 2030 = 20280 USD', { offset: 9 }),
    ],
    [],
  ],
  [
    'percent a year and percent',
    [stated('1 TARGET 2021-2025 = 13 %'), stated('2 TARGET 2021-2025 = 14.5 %/year')],
    ['Không so mục tiêu giai đoạn 2021 - 2025, 14.5 %/year (2), với 13 % (1): khác đơn vị.'],
  ],
  [
    'another base year',
    [stated('1 TARGET 2025 = 10 %', { relativeTo: 2010 }), stated('2 TARGET 2025 = 12 %', { relativeTo: 2020 })],
    ['Không so mục tiêu năm 2025, 12 % (2), với 10 % (1): khác năm gốc, 2010 và 2020.'],
  ],
  [
    'another region',
    [
      stated('1 TARGET 2030 = 28.3 %', { place: 'vùng kinh tế trọng điểm Bắc Bộ' }),
      stated('2 TARGET 2030 > 19.4 %', { place: 'vùng đồng bằng sông Hồng' }),
    ],
    [
      'Các giá trị gắn với những nơi khác nhau, không so với nhau: vùng kinh tế trọng điểm Bắc Bộ (1); vùng đồng bằng sông Hồng (2).',
      'Không so mục tiêu năm 2030, 19.4 % (2, vùng đồng bằng sông Hồng), với 28.3 % (1, vùng kinh tế trọng điểm Bắc Bộ): khác nơi.',
    ],
  ],
  [
    'years that overlap, beside the nearest to them',
    [stated('1 TARGET 2018-2025 = 13 %'), stated('2 TARGET 2021-2025 = 14.5 %/year'), stated('3 TARGET 2025 = 12 %')],
    [
      'Không so mục tiêu 14.5 %/year cho giai đoạn 2021 - 2025 (2) với mục tiêu 13 % cho giai đoạn 2018 - 2025 (1): khác kỳ.',
      'Không so mục tiêu 12 % cho năm 2025 (3) với mục tiêu 14.5 %/year cho giai đoạn 2021 - 2025 (2): khác kỳ.',
    ],
  ],
  ['other years altogether', [stated('1 TARGET 2018 = 13 %'), stated('2 TARGET 2025 = 14 %')], []],
  [
    'a result of another unit',
    [stated('1 TARGET 2024 = 100 %'), stated('2 ESTIMATE 2024 = 35 communes')],
    ['Không so mục tiêu 100 % cho năm 2024 (1) với ước 35 communes cho năm 2024 (2): khác đơn vị.'],
  ],
  [
    'results of single years for a promise of several',
    [
      stated('1 TARGET 2021-2025 = 1200 VND'),
      stated('2 ACTUAL 2023 = 190 VND'),
      stated('2 ESTIMATE 2024 = 210 VND', { offset: 9 }),
    ],
    [
      'Chưa có kết quả của cả kỳ cho mục tiêu 1200 VND cho giai đoạn 2021 - 2025 (1); mới có năm 2023 thực hiện 190 VND (2), năm 2024 ước 210 VND (2).',
    ],
  ],
  [
    'a document that contradicts itself',
    [
      stated('1 ESTIMATE 2024 = 13.8 %', { offset: 3 }),
      stated('1 ESTIMATE 2024 = 13.69 %', { offset: 900, headline: true }),
    ],
    ['1 nêu hai giá trị ước cho năm 2024: 13.69 % và 13.8 %; so theo 13.69 %.'],
  ],
  [
    'a state reached before its year',
    [stated('1 TARGET 2025 = 25 %', { lasting: true }), stated('2 ESTIMATE 2024 = 29.7 %')],
    ['Mục tiêu 25 % cho năm 2025 (1) đã đạt sớm: ước 29.7 % cho năm 2024 (2).'],
  ],
  [
    'a state not reached yet',
    [stated('1 TARGET 2025 = 25 %', { lasting: true }), stated('2 ESTIMATE 2024 = 20 %')],
    [],
  ],
  [
    'a value within a promised range',
    [stated('1 TARGET 2025 .. 40..50 %'), stated('2 TARGET 2025 = 40.77 %')],
    [
      'Mục tiêu 40.77 % cho năm 2025 (2) nằm trong khoảng 40..50 % (1): chiều thay đổi chỉ tính theo trung điểm của khoảng.',
    ],
  ],
  [
    'all of something, promised for a later year',
    [stated('1 TARGET 2025 = 100 %', { lasting: true }), stated('2 TARGET 2030 = 100 %', { lasting: true })],
    [
      '2 nêu lại mục tiêu 100 % cho năm 2025 (1) cho năm 2030: mức này không thể cao hơn, nên có thể là giữ vững chứ không phải lùi hạn.',
    ],
  ],
];

test.each(cases)('a note for the reader: %s', (_, values, expected) => {
  const revisions = revisionsOf(values, true);
  expect(notesOn({ values, higherIsBetter: true, revisions, ofOthers: [], byPart: [] })).toEqual(expected);
});

test('what is said of others and for other parts is told of, not compared', () => {
  const notes = notesOn({
    ...{ values: [stated('1 TARGET 2025 = 9486 USD')], higherIsBetter: true, revisions: [] },
    ofOthers: [
      { ...stated('1 ESTIMATE 2024 = 4647 USD'), scope: 'NATIONAL' },
      { ...stated('1 TARGET 2025 = 4900 USD'), scope: 'NATIONAL' },
    ],
    byPart: [
      { ...stated('2 TARGET 2025 = 100 %'), part: 'đô thị' },
      { ...stated('2 TARGET 2025 = 95 %'), part: 'nông thôn' },
    ],
  });
  expect(notes).toEqual([
    '2 không nêu giá trị này, chỉ nêu cho: đô thị; nông thôn.',
    'Không so với giá trị của cả nước: năm 2024 ước 4647 USD (1), năm 2025 mục tiêu 4900 USD (1).',
  ]);
});

test('a note names no more than a reader takes in', () => {
  const ofOthers = Array.from({ length: 10 }, (_, i) => ({
    ...stated(`1 TARGET ${2020 + i} = ${i} %`),
    scope: 'NATIONAL' as const,
  }));
  const [note] = notesOn({ values: [], higherIsBetter: null, revisions: [], ofOthers, byPart: [] });
  expect(note).toMatch(/năm 2027 mục tiêu 7 % \(1\) và 2 giá trị khác\.$/);
});

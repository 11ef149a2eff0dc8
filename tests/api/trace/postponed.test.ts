import { expect, test } from 'vitest';
import { revisionsOf } from '../../../api/trace/revisions.js';
import type { Stated } from '../../../api/trace/stated.js';
import { stated } from './stated-line.js';

const lasting = (line: string, more: Partial<Stated> = {}) => stated(line, { lasting: true, ...more });

const cases: [what: string, values: Stated[], expected: string[]][] = [
  [
    'the same value for a later year',
    [lasting('2021 TARGET 2025 = 16 doctors'), lasting('2022 TARGET 2030 = 16 doctors')],
    ['2021: 2025 > 2022: 2030 POSTPONED'],
  ],
  [
    'a higher value for a later year',
    [lasting('2021 TARGET 2025 = 43 beds'), lasting('2022 TARGET 2030 = 45 beds')],
    [],
  ],
  ['an earlier year', [lasting('2021 TARGET 2030 = 16 doctors'), lasting('2022 TARGET 2025 = 16 doctors')], []],
  [
    'the earlier year is promised again by the same document',
    [
      lasting('2021 TARGET 2025 = 100 %'),
      lasting('2022 TARGET 2025 = 100 %', { offset: 5 }),
      lasting('2022 TARGET 2030 = 100 %', { offset: 9 }),
    ],
    ['2021: 2025 > 2022: 2025 KEPT'],
  ],
  [
    'the earlier year is promised again by a later document',
    [lasting('2021 TARGET 2025 = 100 %'), lasting('2022 TARGET 2030 = 100 %'), lasting('2024 TARGET 2025 = 100 %')],
    ['2021: 2025 > 2024: 2025 KEPT'],
  ],
  [
    'another value for the earlier year is a revision, and nothing is put off',
    [
      lasting('2021 TARGET 2025 = 50 %'),
      lasting('2022 TARGET 2025 = 40 %', { offset: 5 }),
      lasting('2022 TARGET 2030 = 50 %', { offset: 9 }),
    ],
    ['2021: 2025 > 2022: 2025 LOWERED'],
  ],
  [
    'the later year was promised before: its own revision says what became of it',
    [
      lasting('2019 TARGET 2025 = 50 %'),
      lasting('2019 TARGET 2030 = 60 %', { offset: 9 }),
      lasting('2021 TARGET 2030 = 50 %'),
    ],
    ['2019: 2030 > 2021: 2030 LOWERED'],
  ],
  [
    'only the next document that speaks of it puts it off',
    [lasting('2019 TARGET 2025 = 50 %'), lasting('2021 TARGET 2030 = 60 %'), lasting('2024 TARGET 2035 = 50 %')],
    [],
  ],
  [
    'twice',
    [lasting('2015 TARGET 2020 = 50 %'), lasting('2019 TARGET 2025 = 50 %'), lasting('2024 TARGET 2030 = 50 %')],
    ['2015: 2020 > 2019: 2025 POSTPONED', '2019: 2025 > 2024: 2030 POSTPONED'],
  ],
  [
    'of several steps that became one, the last',
    [
      lasting('2019 TARGET 2022 = 50 %'),
      lasting('2019 TARGET 2025 = 50 %', { offset: 9 }),
      lasting('2021 TARGET 2030 = 50 %'),
    ],
    ['2019: 2025 > 2021: 2030 POSTPONED'],
  ],
  [
    'to the nearest of several later years',
    [
      lasting('2019 TARGET 2025 = 50 %'),
      lasting('2021 TARGET 2035 = 50 %', { offset: 3 }),
      lasting('2021 TARGET 2030 = 50 %', { offset: 9 }),
    ],
    ['2019: 2025 > 2021: 2030 POSTPONED'],
  ],
  [
    'what was reached in its year is held, not put off',
    [
      lasting('2021 TARGET 2025 = 16 doctors'),
      stated('2026 ACTUAL 2025 = 16.5 doctors'),
      lasting('2026 TARGET 2030 = 16 doctors'),
    ],
    [],
  ],
  [
    'what was missed in its year is put off',
    [
      lasting('2021 TARGET 2025 = 16 doctors'),
      stated('2026 ACTUAL 2025 = 15 doctors'),
      lasting('2026 TARGET 2030 = 16 doctors'),
    ],
    ['2021: 2025 > 2026: 2030 POSTPONED'],
  ],
  ['growth is promised anew each year', [stated('2023 TARGET 2024 = 15 %'), stated('2024 TARGET 2025 = 15 %')], []],
  ['another unit', [lasting('2021 TARGET 2025 = 16 doctors'), lasting('2022 TARGET 2030 = 16 beds')], []],
  [
    'the share of another region',
    [lasting('2021 TARGET 2025 = 20 %', { place: 'A' }), lasting('2022 TARGET 2030 = 20 %', { place: 'B' })],
    [],
  ],
];

test.each(cases)('a promise put off: %s', (_, values, expected) => {
  const found = revisionsOf(values, true).map(
    ({ from, to, direction }) =>
      `${from.documentId}: ${from.period.to} > ${to.documentId}: ${to.period.to} ${direction}`,
  );
  expect(found).toEqual(expected);
});

import { describe, expect, test } from 'vitest';
import { attainmentsOf } from '../../../api/trace/attainments.js';
import { revisionsOf } from '../../../api/trace/revisions.js';
import { byPeriod, type Stated } from '../../../api/trace/stated.js';
import { stated } from './stated-line.js';

describe('the same period promised anew is a revision', () => {
  const cases: [what: string, values: Stated[], expected: string[]][] = [
    [
      'each document beside the one before it',
      [
        stated('2024 TARGET 2025 = 9486 USD'),
        stated('2019 TARGET 2025 = 14740 USD'),
        stated('2021 TARGET 2025 = 11800 USD'),
      ],
      ['2019 > 2021 LOWERED -2940 -19.9', '2021 > 2024 LOWERED -2314 -19.6'],
    ],
    ['a higher one', [stated('1 TARGET 2025 = 10 %'), stated('2 TARGET 2025 = 12 %')], ['1 > 2 RAISED 2 20.0']],
    [
      'the same one',
      [stated('1 TARGET 2025 = 0.3 %'), stated('2 TARGET 2025 = 0.30000000000000004 %')],
      ['1 > 2 KEPT 0 0.0'],
    ],
    ['other years', [stated('1 TARGET 2025 = 10 %'), stated('2 TARGET 2021-2025 = 12 %')], []],
    ['another base unit', [stated('1 TARGET 2030 = 20280 USD'), stated('2 TARGET 2030 = 520000000 VND')], []],
    [
      'another base year',
      [stated('1 TARGET 2025 = 10 %', { relativeTo: 2017 }), stated('2 TARGET 2025 = 12 %', { relativeTo: 2020 })],
      [],
    ],
    [
      'growth over the year before, which one document says and another leaves out',
      [stated('1 TARGET 2025 = 10 %', { relativeTo: 2024 }), stated('2 TARGET 2025 = 12 %')],
      ['1 > 2 RAISED 2 20.0'],
    ],
    [
      'the share of another region',
      [
        stated('1 TARGET 2030 = 28.3 %', { place: 'vùng kinh tế trọng điểm Bắc Bộ' }),
        stated('2 TARGET 2030 > 19.4 %', { place: 'vùng đồng bằng sông Hồng' }),
      ],
      [],
    ],
    [
      'percent a year and percent',
      [stated('1 TARGET 2021-2025 = 13 %'), stated('2 TARGET 2021-2025 = 14.5 %/year')],
      [],
    ],
    ['results', [stated('1 TARGET 2025 = 10 %'), stated('2 ESTIMATE 2025 = 12 %'), stated('3 ACTUAL 2025 = 12 %')], []],
    [
      'a value that one document states twice',
      [
        stated('1 TARGET 2025 = 10 %'),
        stated('1 TARGET 2025 = 10 %', { offset: 900 }),
        stated('2 TARGET 2025 = 12 %', { offset: 3 }),
        stated('2 TARGET 2025 = 12 %', { offset: 700, headline: true }),
      ],
      ['1 > 2 RAISED 2 20.0'],
    ],
    [
      "the list of chỉ tiêu before the document's narrative",
      [
        stated('1 TARGET 2025 = 10 %'),
        stated('2 TARGET 2025 = 11 %', { offset: 3 }),
        stated('2 TARGET 2025 = 12 %', { offset: 700, headline: true }),
      ],
      ['1 > 2 RAISED 2 20.0'],
    ],
    [
      'a range moved',
      [stated('1 TARGET 2025 .. 17..17.5 %'), stated('2 TARGET 2025 .. 17..18 %')],
      ['1 > 2 RAISED 0.25 1.4'],
    ],
    [
      'a range made narrower',
      [stated('1 TARGET 2025 .. 10..20 %'), stated('2 TARGET 2025 .. 12..18 %')],
      ['1 > 2 KEPT 0 0.0'],
    ],
    ['from nothing', [stated('1 TARGET 2025 = 0 %'), stated('2 TARGET 2025 = 5 %')], ['1 > 2 RAISED 5 -']],
    ['a loss made smaller', [stated('1 TARGET 2025 = -10 %'), stated('2 TARGET 2025 = -5 %')], ['1 > 2 RAISED 5 50.0']],
  ];
  test.each(cases)('%s', (_, values, expected) => {
    const found = revisionsOf(values, true).map(
      ({ from, to, direction, change, changePercent }) =>
        `${from.documentId} > ${to.documentId} ${direction} ${Number(change.toFixed(6))} ${changePercent?.toFixed(1) ?? '-'}`,
    );
    expect(found).toEqual(expected);
  });
});

describe('a promise beside what was reached', () => {
  const cases: [what: string, higherIsBetter: boolean | null, values: Stated[], expected: string[]][] = [
    [
      'missed',
      true,
      [stated('1 TARGET 2024 = 9000 USD'), stated('1 ESTIMATE 2024 = 8665 USD')],
      ['1: 8665 false -335 -3.7'],
    ],
    ['kept', true, [stated('1 TARGET 2024 = 10 %'), stated('2 ACTUAL 2024 = 11 %')], ['1: 11 true 1 10.0']],
    [
      'a result goes before an estimate, a later one before an earlier one',
      true,
      [
        stated('1 TARGET 2024 = 10 %'),
        stated('2 ACTUAL 2024 = 8 %'),
        stated('3 ACTUAL 2024 = 9 %'),
        stated('4 ESTIMATE 2024 = 11 %'),
      ],
      ['1: 9 false -1 -10.0'],
    ],
    [
      'every promise for itself',
      true,
      [stated('1 TARGET 2024 = 10 %'), stated('2 TARGET 2024 = 8 %'), stated('3 ACTUAL 2024 = 9 %')],
      ['1: 9 false -1 -10.0', '2: 9 true 1 12.5'],
    ],
    ['less is better', false, [stated('1 TARGET 2024 = 3 %'), stated('2 ACTUAL 2024 = 2 %')], ['1: 2 true -1 -33.3']],
    [
      'at most, whatever is better',
      true,
      [stated('1 TARGET 2024 <= 3 %'), stated('2 ACTUAL 2024 = 4 %')],
      ['1: 4 false 1 33.3'],
    ],
    [
      'at least, whatever is better',
      null,
      [stated('1 TARGET 2024 >= 3 %'), stated('2 ACTUAL 2024 = 4 %')],
      ['1: 4 true 1 33.3'],
    ],
    [
      'more than, just reached',
      true,
      [stated('1 TARGET 2024 > 75 %'), stated('2 ACTUAL 2024 = 75 %')],
      ['1: 75 false 0 0.0'],
    ],
    [
      'more than by more than',
      true,
      [stated('1 TARGET 2024 > 75 %'), stated('2 ACTUAL 2024 > 75 %')],
      ['1: 75 true 0 0.0'],
    ],
    [
      'nobody knows which way is better',
      null,
      [stated('1 TARGET 2024 = 3 %'), stated('2 ACTUAL 2024 = 4 %')],
      ['1: 4 null 1 33.3'],
    ],
    [
      'too vague a result',
      true,
      [stated('1 TARGET 2024 = 80 %'), stated('2 ACTUAL 2024 > 75 %')],
      ['1: 75 null -5 -6.3'],
    ],
    [
      'within a promised range',
      true,
      [stated('1 TARGET 2024 .. 10..12 %'), stated('2 ACTUAL 2024 = 10 %')],
      ['1: 10 true -1 -9.1'],
    ],
    ['other years', true, [stated('1 TARGET 2025 = 10 %'), stated('2 ACTUAL 2024 = 11 %')], []],
    ['another unit', true, [stated('1 TARGET 2025 = 10 USD'), stated('2 ACTUAL 2025 = 11 VND')], []],
    ['no result', true, [stated('1 TARGET 2025 = 10 USD')], []],
  ];
  test.each(cases)('%s', (_, higherIsBetter, values, expected) => {
    const found = attainmentsOf(values, higherIsBetter).map(
      ({ promised, reached, met, gap, gapPercent }) =>
        `${promised.documentId}: ${reached.baseMin} ${met} ${gap} ${gapPercent?.toFixed(1) ?? '-'}`,
    );
    expect(found).toEqual(expected);
  });
});

test('points go by period, then by document, then as the text goes', () => {
  const values = [
    stated('2 TARGET 2025 = 1 %'),
    stated('1 TARGET 2025 = 1 %', { offset: 9 }),
    stated('1 ESTIMATE 2025 = 1 %', { offset: 3 }),
    stated('3 TARGET 2021-2025 = 1 %'),
    stated('3 TARGET 2021 = 1 %'),
  ];
  expect(values.sort(byPeriod).map(({ id }) => id)).toEqual([
    '3 TARGET 2021 = 1 %',
    '3 TARGET 2021-2025 = 1 %',
    '1 ESTIMATE 2025 = 1 %',
    '1 TARGET 2025 = 1 %',
    '2 TARGET 2025 = 1 %',
  ]);
});

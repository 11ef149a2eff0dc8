import { expect, test } from 'vitest';
import { changesOf, type Said } from '../../../api/trace/project/changes.js';
import type { Quantity } from '../../../schema/quantity.js';

/** What a mention of the year says; quantities as "5375 VND", or "5.375 tỷ đồng = 5375 tỷ 1e9 VND" in another unit. */
interface Mention {
  readonly year: number;
  readonly cost?: string;
  readonly scale?: string;
  readonly status?: Said['status'];
  readonly years?: readonly [from: number, to: number];
  readonly listed?: boolean;
}

function said({ year, cost, scale, status = null, years, listed = false }: Mention): Said {
  return {
    ...{ documentId: String(year), documentOrder: year, documentName: String(year), listed, status },
    ...{ cost: quantity(cost), scale: quantity(scale) },
    period: years ? { from: years[0], to: years[1], label: '' } : null,
  };
}

function quantity(line: string | undefined): Quantity | null {
  if (line === undefined) return null;
  const [text = '', base = text] = line.split(' = ');
  const [value = '', unit = '', times = '1', baseUnit = unit] = base.split(' ');
  const [min, max = min] = value.split('..').map(Number);
  if (min === undefined || max === undefined) throw new Error(line);
  const factor = Number(times);
  return { comparator: 'EQ', min, max, unit, baseMin: min * factor, baseMax: max * factor, baseUnit, text };
}

const cases: [what: string, mentions: Mention[], expected: string[]][] = [
  [
    'a bridge that costs more',
    [
      { year: 2021, cost: '5375 VND', status: 'PLANNED' },
      { year: 2024, cost: '6235.594 VND', status: 'UNDER_CONSTRUCTION' },
    ],
    ['cost 2021 > 2024 RAISED 860.594 VND 16.0%', 'status 2021 > 2024'],
  ],
  [
    'the same cost',
    [
      { year: 2021, cost: '10 VND' },
      { year: 2024, cost: '10 VND' },
    ],
    ['cost 2021 > 2024 KEPT 0 VND 0.0%'],
  ],
  [
    'a cost that is only rounded',
    [
      { year: 2021, cost: '1.335 = 1335 tỷ 1e9 VND' },
      { year: 2024, cost: '1.334.876 = 1334876 triệu 1e6 VND' },
    ],
    ['cost 2021 > 2024 KEPT -124000000 VND -0.0%'],
  ],
  [
    'a cost that rounds to another',
    [
      { year: 2021, cost: '778 = 778 tỷ 1e9 VND' },
      { year: 2024, cost: '777.400 = 777400 triệu 1e6 VND' },
    ],
    ['cost 2021 > 2024 LOWERED -600000000 VND -0.1%'],
  ],
  [
    'a few hectares tell no more than they say',
    [
      { year: 2021, scale: '2 ha' },
      { year: 2024, scale: '2.4 ha' },
    ],
    ['scale 2021 > 2024 RAISED 0.4 ha 20.0%'],
  ],
  [
    'one document states it to the last đồng, too',
    [
      { year: 2024, cost: '1.335 tỷ đồng = 1335 tỷ 1e9 VND' },
      { year: 2024, cost: '1.334.876 triệu đồng = 1334876 triệu 1e6 VND' },
    ],
    [],
  ],
  [
    'a document that does not state it is passed over',
    [
      { year: 2021, cost: '10 VND' },
      { year: 2022, scale: '5 m2' },
      { year: 2024, cost: '9 VND' },
    ],
    ['cost 2021 > 2024 LOWERED -1 VND -10.0%'],
  ],
  [
    'a list goes before the narrative',
    [
      { year: 2021, cost: '11 VND' },
      { year: 2021, cost: '10 VND', listed: true },
      { year: 2024, cost: '20 VND' },
    ],
    ['cost 2021 > 2024 RAISED 10 VND 100.0%', 'note 2021 nêu hai giá trị vốn: 10 VND và 11 VND; so theo 10 VND.'],
  ],
  [
    'a scale of another unit',
    [
      { year: 2021, scale: '1451 m' },
      { year: 2024, scale: '687 m2' },
    ],
    ['note Không so quy mô 687 m2 (2024) với 1451 m (2021): khác đơn vị.'],
  ],
  [
    'one of two scales is of the same unit',
    [
      { year: 2021, scale: '1451 m' },
      { year: 2021, scale: '10 m2' },
      { year: 2024, scale: '12 m2' },
    ],
    ['scale 2021 > 2024 RAISED 2 m2 20.0%'],
  ],
  [
    'a cost in dollars',
    [
      { year: 2021, cost: '10 VND' },
      { year: 2024, cost: '1 USD' },
    ],
    ['note Không so vốn 1 USD (2024) với 10 VND (2021): khác đơn vị.'],
  ],
  [
    'the years moved',
    [
      { year: 2021, years: [2021, 2024] },
      { year: 2024, years: [2024, 2025] },
    ],
    ['period 2021 > 2024'],
  ],
  [
    'nothing changed',
    [
      { year: 2021, years: [2021, 2024], status: 'PLANNED' },
      { year: 2024, years: [2021, 2024], status: 'PLANNED' },
    ],
    [],
  ],
];

test.each(cases)('what changed of a project: %s', (_, mentions, expected) => {
  const { costs, scales, statuses, periods, notes } = changesOf(mentions.map(said));
  const found = [
    ...Object.entries({ cost: costs, scale: scales }).flatMap(([what, changes]) =>
      changes.map(
        ({ from, to, direction, change, changePercent, baseUnit }) =>
          `${what} ${from.documentId} > ${to.documentId} ${direction} ${Number(change.toFixed(6))} ${baseUnit} ${changePercent?.toFixed(1)}%`,
      ),
    ),
    ...statuses.map(({ from, to }) => `status ${from.documentId} > ${to.documentId}`),
    ...periods.map(({ from, to }) => `period ${from.documentId} > ${to.documentId}`),
    ...notes.map((note) => `note ${note}`),
  ];
  expect(found).toEqual(expected);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../ingest/pipeline.js';

const file = '2019-nghi-quyet-108-nq-cp.txt';
const { facts, linked, reading } = await readDocument(
  readFileSync(new URL(`../../seeds/${file}`, import.meta.url)),
  file,
);

/** The 13 targets that the text sets, and that it wants no poor household left. */
const TARGETS = [
  [137, 'grdp-share-national', 'APPROX', 6.4, 6.4, '%', 2025, 2025],
  [138, 'grdp-share-region', 'EQ', 23.7, 23.7, '%', 2025, 2025],
  [139, 'grdp-growth', 'GTE', 13, 13, '%', 2018, 2025],
  [140, 'grdp-per-capita', 'EQ', 14_740, 14_740, 'USD', 2025, 2025],
  [141, 'state-budget-revenue', 'RANGE', 180_000, 190_000, 'tỷ đồng', 2025, 2025],
  [142, 'tfp-contribution', 'RANGE', 44, 45, '%', 2025, 2025],
  [143, 'poverty-rate', 'EQ', 0, 0, '%', 2025, 2025],
  [152, 'urban-district-conversion', 'EQ', 50, 50, '%', 2030, 2030],
  [156, 'grdp-share-national', 'EQ', 8.2, 8.2, '%', 2030, 2030],
  [157, 'grdp-share-region', 'EQ', 28.3, 28.3, '%', 2030, 2030],
  [157, 'grdp-growth', 'GTE', 12.5, 12.5, '%', 2026, 2030],
  [158, 'grdp-per-capita', 'EQ', 29_900, 29_900, 'USD', 2030, 2030],
  [159, 'state-budget-revenue', 'RANGE', 300_000, 310_000, 'tỷ đồng', 2030, 2030],
  [160, 'tfp-contribution', 'RANGE', 48, 50, '%', 2030, 2030],
] as const;

describe('the resolution of 2019, misread by a machine', () => {
  test('its targets come out like those of a clean text', () => {
    const read = facts.targets.flatMap(({ headline, span, quantity, period, scope, kind }, at) =>
      headline
        ? [
            [
              ...[span.startLine, linked.targets[at]?.indicator.key],
              ...[
                quantity.comparator,
                quantity.min,
                quantity.max,
                quantity.unit,
                period?.from,
                period?.to,
                scope,
                kind,
              ],
            ],
          ]
        : [],
    );
    expect(read).toEqual(TARGETS.map((target) => [...target, 'LOCAL', 'TARGET']));
  });

  test('a target is named by its indicator, also where the sentence before it was misread', () => {
    expect(facts.targets.filter(({ span }) => span.startLine === 156).map(({ name }) => name)).toEqual([
      'Tỷ trọng đóng góp vào GDP cả nước',
    ]);
  });

  test('its goals and its vision come out with their years', () => {
    expect(facts.goals.map(({ span, kind, horizon }) => [span.startLine, span.endLine, kind, horizon])).toEqual([
      [98, 99, 'GOAL', 2030],
      [127, 135, 'GOAL', 2025],
      [147, 154, 'GOAL', 2030],
      [162, 163, 'VISION', 2045],
      [747, 748, 'GOAL', 2030],
    ]);
  });

  test('its number is the one that its annex gives, and the date that nobody can read is none', () => {
    expect(facts.document).toMatchObject({ number: '108/NQ-CP', issuedOn: null, year: 2019 });
    expect(reading.warnings).toContainEqual(expect.objectContaining({ code: 'NUMBER_REPAIRED', line: 4 }));
    expect(reading.warnings).toContainEqual(expect.objectContaining({ code: 'NUMBER_UNREADABLE', line: 4 }));
  });

  test('a target whose number was put right is less certain than others', () => {
    const [repaired, other] = facts.targets;
    expect(repaired?.confidence).toBeLessThan(other?.confidence ?? 0);
  });
});

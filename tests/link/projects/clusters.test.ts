import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, type Tie } from '../../../ingest/link/projects/index.js';

const never = () => false;
const tie = (a: string, b: string, strength = 0.9): Tie => ({ a, b, strength });
const groups = (clusters: ReadonlyMap<string, readonly string[]>) =>
  [...new Set(clusters.values())].map((one) => one.join('')).sort();

describe('what is tied is put together', () => {
  it.each([
    ['in a row', [tie('a', 'b'), tie('b', 'c')], never, ['abc']],
    ['in two', [tie('a', 'b'), tie('c', 'd')], never, ['ab', 'cd']],
    [
      'not where two must stay apart, however they are tied',
      [tie('a', 'b'), tie('b', 'c', 0.8)],
      (x: string, y: string) => x + y === 'ac' || x + y === 'ca',
      ['ab'],
    ],
    [
      'the stronger tie first',
      [tie('a', 'b', 0.6), tie('b', 'c', 0.8)],
      (x: string, y: string) => x + y === 'ac' || x + y === 'ca',
      ['bc'],
    ],
  ])('%s', (_, ties, apart, expected) => {
    expect(groups(clustersOf(ties, apart))).toEqual(expected);
  });

  it('in whatever order the ties come', () => {
    const letter = fc.constantFrom(...'abcdefg');
    const ties = fc.array(fc.record({ a: letter, b: letter, strength: fc.constantFrom(0.5, 0.7, 0.9) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        ties,
        fc.uniqueArray(fc.tuple(letter, letter)),
        fc.infiniteStream(fc.nat()),
        (given, apart, random) => {
          const mustNot = (x: string, y: string) =>
            apart.some(([p, q]) => (p === x && q === y) || (p === y && q === x));
          const order = [...random.take(given.length)];
          const shuffled = given.map((each, i) => ({ each, at: order[i] ?? 0 })).sort((x, y) => x.at - y.at);
          expect(
            groups(
              clustersOf(
                shuffled.map(({ each }) => each),
                mustNot,
              ),
            ),
          ).toEqual(groups(clustersOf(given, mustNot)));
        },
      ),
    );
  });
});

import { expect, it } from 'vitest';
import { countPairs } from '../../../ingest/link/likeness/counting/count-pairs.js';
import { parseRarity, printRarity, rarityOf } from '../../../ingest/link/likeness/rarity.js';

it('finds a pair the rarer the fewer texts have it, and lists none of a single text', () => {
  const rarity = countPairs(['rừng phòng hộ ven sông', 'rừng phòng hộ', 'rừng đặc dụng ven sông', 'đê']);
  expect([...rarity].map(([first, seconds]) => [first, [...seconds.keys()]])).toEqual([
    ['rung', ['phong']],
    ['phong', ['ho']],
    ['ven', ['song']],
  ]);
  expect(countPairs(['a b', 'a b', 'a b', 'c']).get('a')?.get('b')).toBeLessThan(
    countPairs(['a b', 'a b', 'c', 'c']).get('a')?.get('b') ?? 0,
  );
});

it('reads what it writes', () => {
  const rarity = countPairs(['rừng phòng hộ', 'rừng phòng hộ', 'rừng đặc dụng', 'rừng đặc dụng', 'đê']);
  expect(parseRarity(printRarity(rarity))).toEqual(rarity);
});

it('has counted what is general and what is telling', () => {
  expect(rarityOf('kinh', 'te')).toBeLessThan(1);
  expect(rarityOf('muc', 'sinh')).toBeGreaterThan(3);
});

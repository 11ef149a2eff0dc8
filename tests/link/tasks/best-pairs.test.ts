import { expect, it } from 'vitest';
import { bestPairs, type ScoredPair } from '../../../ingest/link/tasks/index.js';

const pair = (later: number, earlier: number, score: number, clauses: [number, number] = [0, 0]): ScoredPair => ({
  ...{ later, earlier, score, clauses, why: '' },
});

it('keeps the better of two that rest on one clause, on either side', () => {
  expect(bestPairs([pair(0, 0, 0.6), pair(0, 1, 0.9)])).toEqual([pair(0, 1, 0.9)]);
  expect(bestPairs([pair(0, 0, 0.6), pair(1, 0, 0.9)])).toEqual([pair(1, 0, 0.9)]);
});

it('keeps several of one task that rest on different clauses', () => {
  const pairs = [pair(0, 0, 0.9, [0, 0]), pair(0, 1, 0.6, [1, 0])];
  expect(bestPairs(pairs)).toEqual(pairs);
});

it('takes of equals the one that stands first, in whatever order they come', () => {
  const pairs = [pair(0, 0, 0.8), pair(0, 1, 0.8), pair(1, 1, 0.8)];
  const kept = [pair(0, 0, 0.8), pair(1, 1, 0.8)];
  expect(bestPairs(pairs)).toEqual(kept);
  expect(bestPairs(pairs.toReversed())).toEqual(kept);
});

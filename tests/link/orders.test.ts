import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { linkedText, linkTexts, type LinkedText } from './in-memory.js';

let texts: LinkedText[];

beforeAll(async () => {
  const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  texts = await Promise.all(names.sort().map((name) => linkedText(`seeds/${name}`)));
});

it('links tasks and goals of the five texts, and looks at few pairs for it', () => {
  const { tasks, goals, candidates } = linkTexts(texts);
  const sizes = texts.map((text) => text.tasks.length);
  const all = sizes.flatMap((size, at) => sizes.slice(0, at).map((other) => size * other));
  expect(candidates).toBeLessThan(all.reduce((sum, pairs) => sum + pairs, 0) / 10);
  expect(tasks.length).toBeGreaterThan(200);
  expect(goals.length).toBeGreaterThan(8);
});

it('links the same in whatever order the texts come', () => {
  const { tasks, goals } = linkTexts(texts);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      const again = linkTexts(order.flatMap((at) => texts[at] ?? []));
      expect(again.tasks).toEqual(tasks);
      expect(again.goals).toEqual(goals);
    }),
    { numRuns: 4 },
  );
});

it('links the rest the same where a text is taken out', () => {
  const { tasks } = linkTexts(texts);
  const rest = texts.filter(({ year }) => year !== 2021);
  expect(linkTexts(rest).tasks).toEqual(tasks.filter((link) => !/^(?:2021 \d+|\d+ 2021):/u.test(link)));
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../../ingest/link/likeness/index.js';
import { continues, type TaskTraits } from '../../../ingest/link/tasks/index.js';
import { OF_PURPOSE } from '../../../ingest/link/tasks/traits.js';

/** Two tasks of two texts, judged by a person; `missed` is what the comparing gets wrong. */
interface Pair {
  readonly later: string;
  readonly earlier: string;
  readonly continues: boolean;
  readonly missed?: true;
}

interface Labelled {
  readonly tasks: Readonly<Record<string, { readonly text: string; readonly lead: readonly string[] }>>;
  /** Looked for before the comparing was written: true ones, and false ones that tempt. */
  readonly chosen: readonly Pair[];
  /** Drawn from what early versions took for the same: harder. */
  readonly drawn: readonly Pair[];
}

const { tasks, chosen, drawn } = JSON.parse(readFileSync('tests/link/tasks/pairs.json', 'utf8')) as Labelled;
const traits = new Map<string, TaskTraits>(
  Object.entries(tasks).map(([name, { text, lead }]) => [name, { ...traitsOf(text, OF_PURPOSE), lead, projects: [] }]),
);

function isLinked({ later, earlier }: Pair): boolean {
  const [one, other] = [traits.get(later), traits.get(earlier)];
  if (!one || !other) throw new Error(`no task ${later} or ${earlier}`);
  return (continues(one, other)?.score ?? 0) >= 0.5;
}

describe.each([
  ['chosen', chosen],
  ['drawn', drawn],
])('pairs that were %s', (_, pairs) => {
  const known = pairs.filter(({ missed }) => !missed);

  it.each(known.filter((pair) => pair.continues))('$later takes up $earlier', (pair) => {
    expect(isLinked(pair)).toBe(true);
  });

  it.each(known.filter((pair) => !pair.continues))('$later is not $earlier', (pair) => {
    expect(isLinked(pair)).toBe(false);
  });
});

it('is right in nearly all that it links, and finds two thirds', () => {
  const linked = chosen.filter(isLinked);
  const right = linked.filter((pair) => pair.continues).length;
  expect(right / linked.length).toBeGreaterThanOrEqual(0.97);
  expect(right / chosen.filter((pair) => pair.continues).length).toBeGreaterThanOrEqual(0.66);
});

import { readFileSync } from 'node:fs';
import { readDocument } from '../../ingest/pipeline.js';
import { goalTraitsOf, restates, type GoalTraits } from '../../ingest/link/goals/index.js';
import { bestPairs, continues, taskTraitsOf, type ScoredPair, type TaskTraits } from '../../ingest/link/tasks/index.js';

/** A text as the linking of tasks and goals knows it. */
export interface LinkedText {
  readonly year: number;
  readonly tasks: readonly TaskTraits[];
  /** The keys of each task. */
  readonly blocks: readonly (readonly string[])[];
  readonly goals: readonly GoalTraits[];
}

/** Reads a text and computes what comparing needs of it. */
export async function linkedText(path: string): Promise<LinkedText> {
  const { facts, linked } = await readDocument(readFileSync(path), path);
  return {
    year: facts.document.year ?? 0,
    goals: facts.goals.map(goalTraitsOf),
    blocks: linked.tasks.map((task) => task.blocks),
    tasks: facts.tasks.map((task, at) => {
      const named = linked.tasks[at]?.projects ?? [];
      return taskTraitsOf(
        task,
        named.map((index) => ({
          key: linked.projects[index]?.designation.key ?? '',
          name: facts.projects[index]?.name ?? '',
          place: facts.document.place,
        })),
      );
    }),
  };
}

/** Texts that come one after the other: each is compared with those before only where an index of blocks finds a candidate. */
export function linkTexts(texts: readonly LinkedText[]): { tasks: string[]; goals: string[]; candidates: number } {
  const index = new Map<string, { text: LinkedText; at: number }[]>();
  const found = new Map<string, { later: LinkedText; earlier: LinkedText; pairs: ScoredPair[] }>();
  let candidates = 0;
  for (const text of texts) {
    for (const [at, keys] of text.blocks.entries()) {
      const others = new Set(keys.flatMap((key) => index.get(key) ?? []));
      for (const other of others) {
        candidates++;
        const isLater = text.year > other.text.year;
        const [later, earlier] = isLater ? [text, other.text] : [other.text, text];
        const [laterAt, earlierAt] = isLater ? [at, other.at] : [other.at, at];
        const [one, two] = [later.tasks[laterAt], earlier.tasks[earlierAt]];
        const match = one && two && continues(one, two);
        if (!match) continue;
        const name = `${later.year} ${earlier.year}`;
        const pair = found.get(name) ?? { later, earlier, pairs: [] };
        pair.pairs.push({ ...match, later: laterAt, earlier: earlierAt });
        found.set(name, pair);
      }
    }
    // Only when all were looked for: the tasks of one text are not compared with each other.
    for (const [at, keys] of text.blocks.entries()) {
      const entry = { text, at };
      for (const key of keys) index.set(key, [...(index.get(key) ?? []), entry]);
    }
  }
  const tasks = [...found].flatMap(([name, { pairs }]) =>
    bestPairs(pairs).map(({ later, earlier, score, why }) => `${name}: ${later} ${earlier} ${score} ${why}`),
  );
  return { tasks: tasks.sort(), goals: restatements(texts).sort(), candidates };
}

function restatements(texts: readonly LinkedText[]): string[] {
  return texts.flatMap((later) =>
    texts
      .filter((earlier) => earlier.year < later.year)
      .flatMap((earlier) =>
        later.goals.flatMap((goal, at) =>
          earlier.goals.flatMap((other, otherAt) => {
            const found = restates(goal, other);
            return found ? [`${later.year} ${earlier.year}: ${at} ${otherAt} ${found.score} ${found.why}`] : [];
          }),
        ),
      ),
  );
}

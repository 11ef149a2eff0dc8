import { z } from 'zod';

const share = z.number().min(0).max(1);

/** What must not be lost again: the shares reached, by text and row. */
export const floorSchema = z.record(
  z.string(),
  z.record(z.string(), z.object({ precision: share, recall: share, f1: share })),
);
export type Floor = z.infer<typeof floorSchema>;

/** The shares that a text's rows reach. */
export interface Reached {
  readonly file: string;
  readonly scores: readonly { row: string; precision: number; recall: number; f1: number }[];
}

const MEASURES = ['precision', 'recall', 'f1'] as const;

/** The floor with every row that is read as well as before or better, by its F1; no other row changes. */
export function raised(floor: Floor, evaluations: readonly Reached[]): Floor {
  const next: Floor = { ...floor };
  for (const { file, scores } of evaluations) {
    const rows = { ...next[file] };
    for (const { row, precision, recall, f1 } of scores) {
      const reached = { precision: down(precision), recall: down(recall), f1: down(f1) };
      if (reached.f1 >= (rows[row]?.f1 ?? 0)) rows[row] = reached;
    }
    next[file] = rows;
  }
  return next;
}

/** One line for every share below the floor. A text or row that the floor does not know cannot fall. */
export function fallen(evaluations: readonly Reached[], floor: Floor): string[] {
  return evaluations.flatMap(({ file, scores }) =>
    scores.flatMap((score) => {
      const least = floor[file]?.[score.row];
      if (!least) return [];
      return MEASURES.filter((measure) => down(score[measure]) < least[measure]).map(
        (measure) => `${file}: ${score.row}: ${measure} ${score[measure].toFixed(3)} is below ${least[measure]}`,
      );
    }),
  );
}

function down(value: number): number {
  return Math.floor(value * 1000 + 1e-9) / 1000;
}

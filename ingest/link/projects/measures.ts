/** A measure in its base unit: a size or a cost. */
export interface Measure {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** What differs by less is one value, printed with more or fewer figures. */
const SAME = 0.006;

/** Whether some of the values are the same; null where there are none in one unit. */
export function agree(a: readonly Measure[], b: readonly Measure[]): boolean | null {
  const nearest = ratio(a, b);
  return nearest === Infinity ? null : 1 - nearest <= SAME;
}

/** The smaller value by the larger one, of the pair that is nearest to each other, 0 to 1; Infinity where there is none in one unit. */
export function ratio(a: readonly Measure[], b: readonly Measure[]): number {
  const ratios = a.flatMap((one) =>
    b
      .filter(({ unit }) => unit === one.unit)
      .map((other) => Math.min(one.max, other.max) / Math.max(one.max, other.max)),
  );
  return ratios.length === 0 ? Infinity : Math.max(...ratios);
}

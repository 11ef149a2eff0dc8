import type { Comparator, TargetKind } from '../../schema/enums.js';

/** A stated value, as far as following an indicator needs it. `Target` and its document give one. */
export interface Stated {
  readonly id: string;
  readonly documentId: string;
  /** Where the document stands in time, 0 for the oldest. */
  readonly documentOrder: number;
  /** Where it stands in the text of its document. */
  readonly offset: number;
  readonly kind: TargetKind;
  readonly headline: boolean;
  readonly period: { readonly from: number; readonly to: number };
  readonly comparator: Comparator;
  readonly baseMin: number;
  readonly baseMax: number;
  readonly baseUnit: string;
  /** Base year of a growth figure; null where it has none. */
  readonly relativeTo: number | null;
}

/** By period, then by the document's date, then as the text goes. */
export function byPeriod(a: Stated, b: Stated): number {
  return a.period.from - b.period.from || a.period.to - b.period.to || byDocument(a, b);
}

/** Oldest document first, then as the text goes. */
export function byDocument(a: Stated, b: Stated): number {
  return a.documentOrder - b.documentOrder || a.offset - b.offset;
}

/** Values that can be compared at all: the same years, base unit and base year. */
export function comparable<T extends Stated>(values: readonly T[]): T[][] {
  const groups = Map.groupBy(
    values,
    ({ period, baseUnit, relativeTo }) => `${period.from} ${period.to} ${relativeTo ?? ''} ${baseUnit}`,
  );
  return [...groups.values()];
}

/**
 * One value a document, oldest document first: what a document states twice, in body and annex, is one value. Its
 * list of chỉ tiêu goes before its narrative, and the earlier before the later place.
 */
export function onePerDocument<T extends Stated>(values: readonly T[]): T[] {
  const sorted = [...values].sort(
    (a, b) => a.documentOrder - b.documentOrder || Number(b.headline) - Number(a.headline) || a.offset - b.offset,
  );
  return sorted.filter((value, i) => value.documentId !== sorted[i - 1]?.documentId);
}

/** The middle of a range; the value itself for a single one. */
export function middle({ baseMin, baseMax }: Pick<Stated, 'baseMin' | 'baseMax'>): number {
  return (baseMin + baseMax) / 2;
}

/** What `to` is beyond `from`, and how much that is of `from` in percent; the percent is null where `from` is zero. */
export function difference(from: Stated, to: Stated): { absolute: number; percent: number | null } {
  const absolute = middle(to) - middle(from);
  return { absolute, percent: middle(from) === 0 ? null : (absolute / Math.abs(middle(from))) * 100 };
}

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
  /** The region, district or other place that it is told of or measured by; null for the document's own and the country. */
  readonly place: string | null;
  /** Whether it is a state to be reached once: the same value for a later year puts it off. */
  readonly lasting: boolean;
  /** For people: the value with its unit, and the document. */
  readonly said: { readonly value: string; readonly document: string };
}

/** By period, then by the document's date, then as the text goes. */
export function byPeriod(a: Stated, b: Stated): number {
  return a.period.from - b.period.from || a.period.to - b.period.to || byDocument(a, b);
}

/** Oldest document first, then as the text goes. */
function byDocument(a: Stated, b: Stated): number {
  return a.documentOrder - b.documentOrder || a.offset - b.offset;
}

/** Values that can be compared at all: the same years, base unit, base year and place. */
export function comparable<T extends Stated>(values: readonly T[]): T[][] {
  return [...Map.groupBy(values, (value) => `${yearsOf(value)} ${measureOf(value)}`).values()];
}

/** The years of a value: "2021 2025". */
export function yearsOf({ period }: Stated): string {
  return `${period.from} ${period.to}`;
}

/** What a value is measured in and by: values of other measures are never compared. */
export function measureOf(value: Stated): string {
  return JSON.stringify([value.baseUnit, baseYear(value), value.place]);
}

/** The base year, where it says more than the words: the growth of a year is told of the year before it anyway. */
export function baseYear({ relativeTo, period }: Stated): number | null {
  return period.from === period.to && relativeTo === period.from - 1 ? null : relativeTo;
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
export function middle({ baseMin, baseMax }: Ends): number {
  return (baseMin + baseMax) / 2;
}

/** The two ends of a value in its base unit. */
export type Ends = Pick<Stated, 'baseMin' | 'baseMax'>;

/** What `to` is beyond `from`, and how much that is of `from` in percent; the percent is null where `from` is zero. */
export function difference(from: Ends, to: Ends): { absolute: number; percent: number | null } {
  const absolute = middle(to) - middle(from);
  return { absolute, percent: middle(from) === 0 ? null : (absolute / Math.abs(middle(from))) * 100 };
}

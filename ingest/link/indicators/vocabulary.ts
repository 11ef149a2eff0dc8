import { IndicatorGroup, UnitDimension } from '../../../schema/enums.js';
import vocabulary from './vocabulary.json' with { type: 'json' };

/** An indicator of the vocabulary. */
export interface KnownIndicator {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly group: IndicatorGroup;
  readonly dimension: UnitDimension;
  /** Null where neither way is better. */
  readonly higherIsBetter: boolean | null;
}

/** The indicators that planning texts share, by key. */
export const known: ReadonlyMap<string, KnownIndicator> = new Map(
  vocabulary.map((entry) => [
    entry.key,
    {
      ...entry,
      group: Object.values(IndicatorGroup).find((group) => group === entry.group) ?? 'OTHER',
      dimension: Object.values(UnitDimension).find((dimension) => dimension === entry.dimension) ?? 'OTHER',
    },
  ]),
);

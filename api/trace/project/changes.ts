import type { Direction, ProjectStatus } from '../../../schema/enums.js';
import type { Period } from '../../../schema/period.js';
import type { Quantity } from '../../../schema/quantity.js';
import { directionOf } from '../direction.js';
import { difference } from '../stated.js';

/** What one place says of a project, as far as following it needs it. `ProjectMention` and its document give one. */
export interface Said {
  readonly documentId: string;
  /** Where the document stands in time, 0 for the oldest. */
  readonly documentOrder: number;
  /** For people: "3532/QĐ-UBND". */
  readonly documentName: string;
  readonly listed: boolean;
  readonly cost: Quantity | null;
  readonly scale: Quantity | null;
  readonly status: ProjectStatus | null;
  readonly period: Period | null;
}

/** What two successive documents that state it say of a cost or a scale. */
export interface QuantityChangeOf<T> {
  readonly from: T;
  readonly to: T;
  /** KEPT also where one is the other rounded. */
  readonly direction: Direction;
  /** Later minus earlier in the base unit; of the middles where one is a range. */
  readonly change: number;
  /** The change in percent of the earlier one; null where that is zero. */
  readonly changePercent: number | null;
  readonly baseUnit: string;
}

/** Two successive documents that say something else. */
export interface ChangeOf<T> {
  readonly from: T;
  readonly to: T;
}

export interface ProjectChanges<T> {
  readonly costs: readonly QuantityChangeOf<T>[];
  readonly scales: readonly QuantityChangeOf<T>[];
  readonly statuses: readonly ChangeOf<T>[];
  readonly periods: readonly ChangeOf<T>[];
  /** In Vietnamese, for the reader: what was left uncompared and why, and where a document contradicts itself. */
  readonly notes: readonly string[];
}

/** What changed from each document to the next one that states the same; the mentions come oldest document first. */
export function changesOf<T extends Said>(mentions: readonly T[]): ProjectChanges<T> {
  return {
    costs: quantityChanges(mentions, 'cost'),
    scales: quantityChanges(mentions, 'scale'),
    statuses: pairs(stating(mentions, ({ status }) => status)).filter(({ from, to }) => from.status !== to.status),
    periods: pairs(stating(mentions, ({ period }) => period)).filter(
      ({ from, to }) => from.period?.from !== to.period?.from || from.period?.to !== to.period?.to,
    ),
    notes: [...notesOn(mentions, 'cost'), ...notesOn(mentions, 'scale')],
  };
}

/**
 * The mention of each document that counts for something: a row of a list before the narrative, the earlier before the
 * later place. Documents that do not state it are left out.
 */
export function stating<T extends Said>(mentions: readonly T[], of: (mention: T) => unknown): T[] {
  const sorted = mentions
    .filter((mention) => of(mention) !== null)
    .toSorted((a, b) => a.documentOrder - b.documentOrder || Number(b.listed) - Number(a.listed));
  return sorted.filter(({ documentId }, i) => documentId !== sorted[i - 1]?.documentId);
}

type Measured = 'cost' | 'scale';

function quantityChanges<T extends Said>(mentions: readonly T[], what: Measured): QuantityChangeOf<T>[] {
  const stated = mentions.filter((mention) => mention[what] !== null);
  return [...Map.groupBy(stated, (mention) => mention[what]?.baseUnit)]
    .flatMap(([baseUnit = '', ofUnit]) =>
      pairs(stating(ofUnit, (mention) => mention[what])).flatMap(({ from, to }) => {
        const [before, after] = [from[what], to[what]];
        if (!before || !after) return [];
        const { absolute, percent } = difference(before, after);
        const direction = movedBetween(before, after);
        return { from, to, direction, change: absolute, changePercent: percent, baseUnit };
      }),
    )
    .sort((a, b) => a.to.documentOrder - b.to.documentOrder);
}

/** Which way a quantity moved; what is only rounded did not: 1.335 tỷ đồng and 1.334.876 triệu đồng. */
function movedBetween(before: Quantity, after: Quantity): Direction {
  return isRounded(before, after) || isRounded(after, before) ? 'KEPT' : directionOf(before, after);
}

/** Whether one is the other to the last digit that it is written with, where that digit is a hundredth of it or less. */
function isRounded(coarse: Quantity, fine: Quantity): boolean {
  if (coarse.comparator !== 'EQ' || fine.comparator !== 'EQ' || coarse.min === 0) return false;
  const decimals = String(coarse.min).split('.')[1]?.length ?? 0;
  const digit = coarse.baseMin / coarse.min / 10 ** decimals;
  return digit * 100 <= coarse.baseMin && Math.round(fine.baseMin / digit) === Math.round(coarse.baseMin / digit);
}

const words: Record<Measured, string> = { cost: 'vốn', scale: 'quy mô' };

/** Documents of which no two values have the same unit, and two values of one document. */
function notesOn(mentions: readonly Said[], what: Measured): string[] {
  const documents = [
    ...Map.groupBy(
      mentions.filter((mention) => mention[what] !== null),
      ({ documentOrder }) => documentOrder,
    ),
  ]
    .sort(([a], [b]) => a - b)
    .map(([, of]) => stated(of, what));
  const unlike = pairs(documents).flatMap(({ from, to }) => {
    const units = new Set(from.map(({ quantity }) => quantity.baseUnit));
    const [before, after] = [from[0], to[0]];
    if (!before || !after || to.some(({ quantity }) => units.has(quantity.baseUnit))) return [];
    return `Không so ${words[what]} ${cited(after)} với ${cited(before)}: khác đơn vị.`;
  });
  const contradictions = documents.flatMap(([first, ...rest]) => {
    const other = rest.find(
      ({ quantity }) =>
        quantity.baseUnit === first?.quantity.baseUnit && movedBetween(first.quantity, quantity) !== 'KEPT',
    );
    if (!first || !other) return [];
    return `${first.name} nêu hai giá trị ${words[what]}: ${first.quantity.text} và ${other.quantity.text}; so theo ${first.quantity.text}.`;
  });
  return [...unlike, ...contradictions];
}

interface Named {
  readonly quantity: Quantity;
  /** Of the document. */
  readonly name: string;
}

/** What one document states, that which counts first. */
function stated(mentions: readonly Said[], what: Measured): Named[] {
  return mentions
    .toSorted((a, b) => Number(b.listed) - Number(a.listed))
    .flatMap(({ documentName, ...mention }) => {
      const quantity = mention[what];
      return quantity ? [{ quantity, name: documentName }] : [];
    });
}

function cited({ quantity: { text, unit }, name }: Named): string {
  return `${/\p{L}/u.test(text) ? text : `${text} ${unit}`} (${name})`;
}

function pairs<T>(items: readonly T[]): ChangeOf<T>[] {
  return items.slice(1).map((to, i) => ({ from: items[i] ?? to, to }));
}

import { Document } from '../../schema/document.js';
import type { UnitDimension } from '../../schema/enums.js';
import { Indicator } from '../../schema/indicator.js';
import type { Quantity } from '../../schema/quantity.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { referenced } from '../load.js';
import { documentName } from './document-name.js';
import { partKey } from './parts.js';
import { placeBeside } from './places.js';
import type { Stated } from './stated.js';

/** A target with what following it needs. */
export interface StatedTarget extends Stated {
  readonly target: Target;
  readonly document: Document;
  readonly indicator: Indicator;
}

/** Targets as the tracing sees them. They are given oldest document first. */
export function statedTargets(context: Context, targets: readonly Target[]): Promise<StatedTarget[]> {
  const documents = [...new Set(targets.map(({ document }) => document.id))];
  const order = new Map(documents.map((id, i) => [id, i]));
  return Promise.all(
    targets.map(async (target) => {
      const [document, indicator] = await Promise.all([
        referenced(context, Document, target.document.id),
        referenced(context, Indicator, target.indicator.id),
      ]);
      return statedTarget(target, document, indicator, order.get(document.id) ?? 0);
    }),
  );
}

function statedTarget(target: Target, document: Document, indicator: Indicator, documentOrder: number): StatedTarget {
  const { id, span, kind, headline, period, quantity, relativeTo } = target;
  const { comparator, baseMin, baseMax, baseUnit } = quantity;
  return {
    ...{ target, document, indicator },
    ...{ id, documentId: document.id, documentOrder, offset: span.startOffset, kind, headline, period },
    ...{ comparator, baseMin, baseMax, baseUnit, relativeTo, place: placeBeside(target) },
    lasting: isLasting(target, indicator.dimension, document.year),
    said: { value: written(quantity), document: documentName(document) },
  };
}

/** Kinds of quantity that describe a state; of others a year's value is made anew every year. */
const STATES: ReadonlySet<UnitDimension> = new Set(['SHARE', 'RATIO', 'DURATION', 'RANK', 'AREA', 'LENGTH']);

/**
 * Whether the value is to stand at the end of one year: a state, or an amount set for a year that is further off than the
 * next. Growth, and what yearly plans set anew for each year, is not.
 */
function isLasting({ period, relativeTo, quantity }: Target, dimension: UnitDimension, year: number | null): boolean {
  if (period.from !== period.to || relativeTo !== null || quantity.baseUnit.endsWith('/year')) return false;
  return STATES.has(dimension) || (dimension !== 'RATE' && (year === null || period.to > year + 1));
}

/** The value with its unit, where a cell of a table has the number alone, and the sign, where words say it ("âm 1%"). */
function written({ text, unit, min }: Quantity): string {
  const bare = text.replace(BINDING, '');
  const whole = /\p{L}|%/u.test(bare) ? text : `${text}${unit.startsWith('%') ? '' : ' '}${unit}`;
  return min < 0 && /^\d/.test(text) ? `-${whole}` : whole;
}

/** Words that say how a value binds, not what it is of. */
const BINDING = /^(?:khoảng|trên|dưới|từ|đến|tối thiểu|tối đa)\s/iu;

/** What a value is about: indicator, part and scope. */
export function subjectOf({ target, indicator }: StatedTarget): string {
  return JSON.stringify([indicator.id, partKey(target.component, indicator.name), target.scope]);
}

/** Items that share a key, in the order in which the keys first come. */
export function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  return [...Map.groupBy(items, keyOf).values()];
}

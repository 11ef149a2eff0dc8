import { isSame } from './direction.js';
import { measureOf, type Stated } from './stated.js';

/**
 * The promises that were put off, each with what it was put off to: the next document that speaks of the matter promises
 * the same value for a later year, for which nobody promised anything before, and nobody promises it for the earlier
 * year again. A succession holds the promises for the same years and of the same measure, oldest document first.
 */
export function postponements<T extends Stated>(successions: readonly (readonly T[])[]): [from: T, to: T][] {
  const lasting = successions.filter(([first]) => first?.lasting);
  return [...Map.groupBy(lasting, ([first]) => first && measureOf(first)).values()].flatMap(ofOneMeasure);
}

function ofOneMeasure<T extends Stated>(successions: readonly (readonly T[])[]): [from: T, to: T][] {
  const orders = [...new Set(successions.flat().map(({ documentOrder }) => documentOrder))].sort((a, b) => a - b);
  const given = successions.flatMap((one) => one.slice(-1));
  const fresh = successions.flatMap((one) => one.slice(0, 1)).sort((a, b) => a.period.to - b.period.to);
  const pairs = given.flatMap((from): [T, T][] => {
    const next = orders.find((order) => order > from.documentOrder);
    const to = fresh.find((one) => one.documentOrder === next && one.period.from > from.period.to && isSame(from, one));
    return to ? [[from, to]] : [];
  });
  // Of several years that became one, the last was put off: the ones before it had been kept up by it.
  return pairs.filter(([from, to]) => !pairs.some(([later, same]) => same === to && later.period.to > from.period.to));
}

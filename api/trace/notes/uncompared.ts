import { resultsOf } from '../attainments.js';
import { baseYear, byPeriod, comparable, measureOf, onePerDocument, type Stated, yearsOf } from '../stated.js';
import { cited, citedWithYears } from './cited.js';
import { kindWords, listed, yearsInWords } from './words.js';

/** Promises for the same years, none of which can be compared with any of the document before. */
export function otherMeasures(promises: readonly Stated[]): string[] {
  return [...Map.groupBy(promises, yearsOf).values()].flatMap((sameYears) =>
    pairs(perDocument(sameYears)).flatMap(([before, after]) => {
      const measures = new Set(before.map(measureOf));
      const [from, to] = [before[0], after[0]];
      if (!from || !to || after.some((value) => measures.has(measureOf(value)))) return [];
      return `Không so mục tiêu ${yearsInWords(to.period)}, ${cited(to)}, với ${cited(from)}: ${unlike(from, to)}.`;
    }),
  );
}

/** Promises for years that no document spoke of before, but for some of them. */
export function otherYears(promises: readonly Stated[]): string[] {
  const firsts = [...Map.groupBy(promises, yearsOf).values()].flatMap((sameYears) =>
    onePerDocument(sameYears).slice(0, 1),
  );
  return firsts.sort(byPeriod).flatMap((to) => {
    const earlier = promises.filter((from) => from.documentOrder < to.documentOrder && overlap(from, to) > 0);
    const [from] = earlier.sort((a, b) => apart(a, to) - apart(b, to) || b.documentOrder - a.documentOrder);
    if (!from) return [];
    return `Không so ${citedWithYears(to)} với ${citedWithYears(from)}: khác kỳ.`;
  });
}

/** Promises with results that they cannot be measured by: of other years, of another unit. */
export function withoutResult(values: readonly Stated[]): string[] {
  const results = values.filter(({ kind }) => kind !== 'TARGET');
  const promised = [
    ...Map.groupBy(
      values.filter(({ kind }) => kind === 'TARGET'),
      yearsOf,
    ).values(),
  ];
  return promised.flatMap((sameYears) => {
    const last = perDocument(sameYears).at(-1) ?? [];
    const [promise] = last;
    const same = results.filter((result) => promise && yearsOf(result) === yearsOf(promise));
    if (!promise || last.some((one) => same.some((result) => measureOf(result) === measureOf(one)))) return [];
    const [best] = resultsOf(same);
    if (best) {
      return `Không so ${citedWithYears(promise)} với ${citedWithYears(best)}: ${unlike(promise, best)}.`;
    }
    const within = comparable(results.filter((result) => overlap(result, promise) > 0)).flatMap(resultsOf);
    if (within.length === 0) return [];
    const known = within
      .sort(byPeriod)
      .map((one) => `${yearsInWords(one.period)} ${kindWords[one.kind]} ${cited(one)}`);
    return `Chưa có kết quả của cả kỳ cho ${citedWithYears(promise)}; mới có ${listed(known)}.`;
  });
}

/** What keeps two values from being compared, of the same years. */
function unlike(a: Stated, b: Stated): string {
  if (a.place !== b.place) return 'khác nơi';
  if (a.baseUnit !== b.baseUnit) return 'khác đơn vị';
  return `khác năm gốc, ${baseYear(a) ?? 'không nêu'} và ${baseYear(b) ?? 'không nêu'}`;
}

/** The values of each document, of each measure the one that counts; the oldest document first. */
function perDocument(values: readonly Stated[]): Stated[][] {
  const counting = comparable(values).flatMap(onePerDocument);
  const documents = Map.groupBy(counting, ({ documentOrder }) => documentOrder);
  return [...documents].sort(([a], [b]) => a - b).map(([, of]) => of);
}

/** Every item with the one after it. */
function pairs<T>(items: readonly T[]): [before: T, after: T][] {
  return items.slice(1).map((after, i) => [items[i] ?? after, after]);
}

/** How many years two values share. */
function overlap(a: Stated, b: Stated): number {
  return Math.min(a.period.to, b.period.to) - Math.max(a.period.from, b.period.from) + 1;
}

/** How many years are of one of two values alone. */
function apart(a: Stated, b: Stated): number {
  return Math.abs(a.period.from - b.period.from) + Math.abs(a.period.to - b.period.to);
}

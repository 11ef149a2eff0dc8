import { isMet, resultsOf } from '../attainments.js';
import { isSame } from '../direction.js';
import type { RevisionOf } from '../revisions.js';
import { byPeriod, comparable, measureOf, onePerDocument, type Stated, yearsOf } from '../stated.js';
import { cited, citedWithYears } from './cited.js';
import { kindWords, sentence, yearsInWords } from './words.js';

/** A document gives two values for the same: the one that counts is compared. */
export function contradictions(values: readonly Stated[]): string[] {
  const alike = Map.groupBy(
    values,
    (value) => `${value.documentId} ${value.kind} ${yearsOf(value)} ${measureOf(value)}`,
  );
  return [...alike.values()].flatMap((group) => {
    const [taken] = onePerDocument(group);
    const [other] = group.filter((value) => taken && !isSame(value, taken));
    if (!taken || !other) return [];
    const { said, period, kind } = taken;
    return `${said.document} nêu hai giá trị ${kindWords[kind]} cho ${yearsInWords(period)}: ${said.value} và ${other.said.value}; so theo ${said.value}.`;
  });
}

/** A state that was to be reached by a year stood already in one before it, as a later document says. */
export function reachedEarly(values: readonly Stated[], higherIsBetter: boolean | null): string[] {
  const results = values.filter(({ kind }) => kind !== 'TARGET');
  const promises = comparable(values.filter(({ kind, lasting }) => kind === 'TARGET' && lasting)).flatMap(
    onePerDocument,
  );
  return promises.sort(byPeriod).flatMap((promise) => {
    const alike = results.filter((result) => measureOf(result) === measureOf(promise));
    if (alike.some((result) => yearsOf(result) === yearsOf(promise))) return [];
    const earlier = alike.filter(
      ({ period, documentOrder }) =>
        period.from === period.to && period.to < promise.period.to && documentOrder > promise.documentOrder,
    );
    const year = Math.max(...earlier.map(({ period }) => period.to));
    const [last] = resultsOf(earlier.filter(({ period }) => period.to === year));
    if (!last || isMet(promise, last, higherIsBetter) !== true) return [];
    return `${sentence(citedWithYears(promise))} đã đạt sớm: ${citedWithYears(last)}.`;
  });
}

/** A value within a promised range was neither raised nor lowered for sure. */
export function withinRange(revisions: readonly RevisionOf<Stated>[]): string[] {
  return revisions
    .filter(({ direction }) => direction === 'RAISED' || direction === 'LOWERED')
    .filter(({ from, to }) => from.baseMin <= to.baseMin && to.baseMax <= from.baseMax)
    .map(
      ({ from, to }) =>
        `${sentence(citedWithYears(to))} nằm trong khoảng ${cited(from)}: chiều thay đổi chỉ tính theo trung điểm của khoảng.`,
    );
}

/** A share of all or of none cannot be promised higher: what looks put off may be held. */
export function mayBeHeld(revisions: readonly RevisionOf<Stated>[]): string[] {
  return revisions
    .filter(
      ({ direction, from }) => direction === 'POSTPONED' && from.baseUnit === '%' && [0, 100].includes(from.baseMin),
    )
    .map(
      ({ from, to }) =>
        `${to.said.document} nêu lại ${citedWithYears(from)} cho ${yearsInWords(to.period)}: mức này không thể cao hơn, nên có thể là giữ vững chứ không phải lùi hạn.`,
    );
}

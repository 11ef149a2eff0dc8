import type { Scope } from '../../../schema/enums.js';
import { byPeriod, measureOf, onePerDocument, type Stated, yearsOf } from '../stated.js';
import { cited } from './cited.js';
import { kindWords, listed, scopeWords, yearsInWords } from './words.js';

/** The regions or other places that values are told of or measured by, each with its documents, where there are several. */
export function places(values: readonly Stated[]): string[] {
  const named = Map.groupBy(
    values.filter(({ place }) => place !== null),
    ({ place }) => place,
  );
  if (named.size < 2) return [];
  const each = [...named].map(
    ([place, of]) => `${place} (${listed([...new Set(of.map(({ said }) => said.document))])})`,
  );
  return [`Các giá trị gắn với những nơi khác nhau, không so với nhau: ${each.join('; ')}.`];
}

/** What documents that do not state the value itself state it for. */
export function parts(byPart: readonly (Stated & { readonly part: string })[]): string[] {
  return [...Map.groupBy(byPart, ({ documentId }) => documentId).values()].flatMap((ofDocument) => {
    const [first] = ofDocument;
    const names = [...new Set(ofDocument.map(({ part }) => part))];
    return first ? `${first.said.document} không nêu giá trị này, chỉ nêu cho: ${listed(names, '; ')}.` : [];
  });
}

/** What is said of others for the same indicator. */
export function others(values: readonly (Stated & { readonly scope: Scope })[]): string[] {
  return [...Map.groupBy(values, ({ scope }) => scope)].map(([scope, ofScope]) => {
    const once = [...Map.groupBy(ofScope, (value) => `${value.kind} ${yearsOf(value)} ${measureOf(value)}`).values()]
      .flatMap(onePerDocument)
      .sort(byPeriod)
      .map((one) => `${yearsInWords(one.period)} ${kindWords[one.kind]} ${cited(one)}`);
    return `Không so với giá trị của ${scopeWords[scope]}: ${listed(once)}.`;
  });
}

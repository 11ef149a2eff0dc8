import { idOf, type IdType } from '../../schema/id.js';
import type { Facts, Span } from '../extract/facts.js';
import type { LinkedFacts } from '../link/linked.js';

/**
 * The facts of a document with what they are about and with their ids, made of what each says and where: reading the text again gives them again,
 * and what people have said of a fact stays with it.
 */
export function identifyFacts(documentId: string, facts: Facts, linked: LinkedFacts) {
  return {
    sections: identify('section', documentId, facts.sections, ({ span }) => at(span)),
    goals: identify('goal', documentId, together(facts.goals, linked.goals), ({ span }) => at(span)),
    targets: identify(
      'target',
      documentId,
      together(facts.targets, linked.targets),
      ({ span, kind, period, quantity }) => [
        ...at(span),
        ...[kind, String(period.from), String(period.to), quantity.text],
      ],
    ),
    tasks: identify('task', documentId, together(facts.tasks, linked.tasks), ({ span }) => at(span)),
    mentions: identify('mention', documentId, together(facts.projects, linked.projects), ({ span, name }) => [
      ...at(span),
      name,
    ]),
    outcomes: identify('outcome', documentId, together(facts.outcomes, linked.outcomes), ({ span, status }) => [
      ...at(span),
      status,
    ]),
    citations: identify('citation', documentId, facts.citations, ({ number }) => [number]),
  };
}
export type IdentifiedFacts = ReturnType<typeof identifyFacts>;

/** Facts and what was linked to them, index for index. */
function together<A, B>(facts: readonly A[], linked: readonly B[]): (A & B)[] {
  return facts.map((fact, index) => {
    const link = linked[index];
    if (link === undefined) throw new Error(`nothing was linked to fact ${index}`);
    return { ...fact, ...link };
  });
}

function at({ startOffset, endOffset }: Span): string[] {
  return [String(startOffset), String(endOffset)];
}

/** Facts with the same marks are told apart by their order. */
function identify<T>(type: IdType, documentId: string, facts: readonly T[], marksOf: (fact: T) => string[]) {
  const counts = new Map<string, number>();
  return facts.map((fact) => {
    const marks = marksOf(fact);
    const key = JSON.stringify(marks);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return { ...fact, id: idOf(type, documentId, ...marks, String(count)) };
  });
}

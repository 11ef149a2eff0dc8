import type { IdentifiedFacts } from '../identity.js';
import { designationId } from '../things.js';
import type { ProposedLink } from './write-links.js';

/** What the tasks of a document contribute to: its targets and goals, and the projects that they name. */
export function contributionLinks(
  document: string,
  { tasks, targets, goals, mentions }: Pick<IdentifiedFacts, 'tasks' | 'targets' | 'goals' | 'mentions'>,
): ProposedLink[] {
  return tasks.flatMap(({ id: fromId, contributes }) => {
    const to = (toId: string | undefined, { score, why }: { readonly score: number; readonly why: string }) =>
      toId === undefined ? [] : [{ kind: 'CONTRIBUTES_TO' as const, fromId, toId, score, why }];
    return [
      ...contributes.targets.flatMap((each) => to(targets[each.index]?.id, each)),
      ...contributes.goals.flatMap((each) => to(goals[each.index]?.id, each)),
      ...contributes.projects.flatMap((each) => {
        const mention = mentions[each.index];
        return to(mention && designationId(document, mention.designation), each);
      }),
    ];
  });
}

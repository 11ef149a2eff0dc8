import type { Document } from '../../schema/document.js';
import { Project } from '../../schema/project.js';
import { ProjectMention } from '../../schema/project-mention.js';
import type { Context } from '../context.js';
import { referenced, related, type Relation } from '../load.js';
import { sql } from '../sql.js';
import { changesOf, stating } from '../trace/project/changes.js';
import { type SaidMention, saidMentions } from '../trace/project/mentions.js';
import { periodChange, type ProjectChange, quantityChange, statusChange } from '../trace/project/types.js';

const mentions: Relation = {
  name: 'mentions of projects in a document',
  query: (owners) => sql`select document_id as owner, id from project_mention
    where document_id = any(${owners}) order by start_offset, id`,
};

/**
 * The projects that both documents name, as the text of the second goes. `listed`: only those that stand in a list of
 * projects of both, or that do not.
 */
export async function projectChanges(
  context: Context,
  from: Document,
  to: Document,
  listed: boolean | null | undefined,
): Promise<ProjectChange[]> {
  const [before, after] = await Promise.all([
    related(context, ProjectMention, mentions, from.id),
    related(context, ProjectMention, mentions, to.id),
  ]);
  const said = await saidMentions(context, [...before, ...after]);
  const earlier = byProject(said.filter(({ documentId }) => documentId === from.id));
  const changes = [...byProject(said.filter(({ documentId }) => documentId === to.id))].map(async ([id, later]) => {
    const known = earlier.get(id);
    const [first, second] = stating([...(known ?? []), ...later], () => true);
    if (!known || !first || !second) return [];
    if (typeof listed === 'boolean' && (first.listed && second.listed) !== listed) return [];
    return [await changeOf(context, first, second, [...known, ...later])];
  });
  return (await Promise.all(changes)).flat();
}

async function changeOf(
  context: Context,
  from: SaidMention,
  to: SaidMention,
  all: readonly SaidMention[],
): Promise<ProjectChange> {
  const { costs, scales, statuses, periods, notes } = changesOf(all);
  const [cost] = costs.filter(({ baseUnit }) => baseUnit === 'VND');
  return {
    project: await referenced(context, Project, to.mention.project.id),
    ...{ from: from.mention, to: to.mention, notes },
    ...{ cost: cost ? quantityChange(cost) : null, scales: scales.map(quantityChange) },
    ...{ status: statuses.flatMap(statusChange)[0] ?? null, period: periods.flatMap(periodChange)[0] ?? null },
  };
}

function byProject(said: readonly SaidMention[]): Map<string, SaidMention[]> {
  return Map.groupBy(said, ({ mention }) => mention.project.id);
}

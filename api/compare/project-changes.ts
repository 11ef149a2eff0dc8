import type { Document } from '../../schema/document.js';
import { Project } from '../../schema/project.js';
import type { Context } from '../context.js';
import { referenced } from '../load.js';
import { changesOf, stating } from '../trace/project/changes.js';
import type { SaidMention } from '../trace/project/mentions.js';
import { periodChange, type ProjectChange, quantityChange, statusChange } from '../trace/project/types.js';
import { projectsSaid } from './projects-said.js';

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
  const [earlier, later] = await projectsSaid(context, from, to);
  const changes = [...later].map(async ([id, said]) => {
    const known = earlier.get(id);
    const [first, second] = stating([...(known ?? []), ...said], () => true);
    if (!known || !first || !second) return [];
    if (typeof listed === 'boolean' && (first.listed && second.listed) !== listed) return [];
    return [await changeOf(context, first, second, [...known, ...said])];
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

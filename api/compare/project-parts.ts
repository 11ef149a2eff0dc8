import type { Document } from '../../schema/document.js';
import { Project } from '../../schema/project.js';
import type { Context } from '../context.js';
import { related } from '../load.js';
import { partsOfProject } from '../project.js';
import { stating } from '../trace/project/changes.js';
import { type ProjectsSaid, projectsSaid } from './projects-said.js';
import type { ProjectPart } from './types.js';

/**
 * Works that one document states alone and the other only as part of a whole, as the text of the whole goes, then that of the part. `listed`: only those
 * that stand in a list of projects of both, or that do not.
 */
export async function projectParts(
  context: Context,
  from: Document,
  to: Document,
  listed: boolean | null | undefined,
): Promise<ProjectPart[]> {
  const [earlier, later] = await projectsSaid(context, from, to);
  const pairs = await Promise.all([partsIn(context, earlier, later), partsIn(context, later, earlier)]);
  return pairs
    .flat()
    .filter(({ whole, part }) => typeof listed !== 'boolean' || (whole.listed && part.listed) === listed);
}

/** The wholes that only one document names, each with each of its parts that the other names. */
async function partsIn(context: Context, wholes: ProjectsSaid, others: ProjectsSaid): Promise<ProjectPart[]> {
  const alone = [...wholes].filter(([id]) => !others.has(id));
  const pairs = alone.map(async ([id, said]) => {
    const parts = await related(context, Project, partsOfProject, id);
    const [whole] = stating(said, () => true);
    return parts
      .flatMap((project) => {
        const [part] = stating(others.get(project.id) ?? [], () => true);
        return whole && part ? [{ whole: whole.mention, part: part.mention }] : [];
      })
      .sort((a, b) => a.part.span.startOffset - b.part.span.startOffset);
  });
  return (await Promise.all(pairs)).flat();
}

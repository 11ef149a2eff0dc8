import { Document } from '../../../schema/document.js';
import type { Project } from '../../../schema/project.js';
import { ProjectMention } from '../../../schema/project-mention.js';
import type { Context } from '../../context.js';
import { related, type Relation } from '../../load.js';
import { mentionsOfProject } from '../../project.js';
import { sql } from '../../sql.js';
import { changesOf } from './changes.js';
import { saidMentions } from './mentions.js';
import { periodChange, type ProjectTrace, quantityChange, statusChange } from './types.js';

/** Documents for a place whose documents name the project, from the first of these on, that do not name it. */
const silentAbout: Relation = {
  name: 'documents silent about a project',
  query: (owners) => sql`
    with naming as (
      select distinct m.project_id, d.id, d.place, d.sorted_on
      from project_mention m join current_document d on d.id = m.document_id where m.project_id = any(${owners})
    ), first as (
      select distinct on (project_id) project_id, sorted_on, id from naming order by project_id, sorted_on, id
    )
    select f.project_id as owner, d.id from first f join current_document d on (d.sorted_on, d.id) > (f.sorted_on, f.id)
    where exists (select 1 from naming n where n.project_id = f.project_id and n.place is not distinct from d.place)
      and not exists (select 1 from naming n where n.project_id = f.project_id and n.id = d.id)
    order by d.sorted_on, d.id`,
};

/** Follows a project through every document that names it. */
export async function traceProject(context: Context, project: Project): Promise<ProjectTrace> {
  const [mentions, silent] = await Promise.all([
    related(context, ProjectMention, mentionsOfProject, project.id),
    related(context, Document, silentAbout, project.id),
  ]);
  const { costs, scales, statuses, periods, notes } = changesOf(await saidMentions(context, mentions));
  return {
    ...{ project, mentions, silent, notes },
    ...{ costs: costs.map(quantityChange), scales: scales.map(quantityChange) },
    ...{ statuses: statuses.flatMap(statusChange), periods: periods.flatMap(periodChange) },
  };
}

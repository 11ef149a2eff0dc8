import type { Document } from '../../schema/document.js';
import { ProjectMention } from '../../schema/project-mention.js';
import type { Context } from '../context.js';
import { related, type Relation } from '../load.js';
import { sql } from '../sql.js';
import { type SaidMention, saidMentions } from '../trace/project/mentions.js';

/** What a document says of the projects that it names, by project, as its text goes. */
export type ProjectsSaid = ReadonlyMap<string, readonly SaidMention[]>;

const mentions: Relation = {
  name: 'mentions of projects in a document',
  query: (owners) => sql`select document_id as owner, id from project_mention
    where document_id = any(${owners}) order by start_offset, id`,
};

/** What each of two documents, the earlier first, says of its projects. */
export async function projectsSaid(
  context: Context,
  from: Document,
  to: Document,
): Promise<[from: ProjectsSaid, to: ProjectsSaid]> {
  const [before, after] = await Promise.all([
    related(context, ProjectMention, mentions, from.id),
    related(context, ProjectMention, mentions, to.id),
  ]);
  const said = await saidMentions(context, [...before, ...after]);
  const of = (document: Document) =>
    Map.groupBy(
      said.filter(({ documentId }) => documentId === document.id),
      ({ mention }) => mention.project.id,
    );
  return [of(from), of(to)];
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import { foldNames } from '../../../schema/fold.js';
import { arrayLiteral } from '../../../schema/array-literal.js';
import { holds } from '../../../schema/link.js';
import { clustersOf } from '../../link/projects/index.js';
import { tiesAmong } from './project-ties.js';

/**
 * Groups names into projects anew: these names, all that belonged to these projects, and whatever is linked with them. What rules
 * group is united where a person says that names of it are one. A project has the id of the name under which the oldest text
 * names it. Gives the projects that gained or lost a name.
 */
export async function groupProjects(
  em: SqlEntityManager,
  names: readonly string[],
  projects: readonly string[],
): Promise<string[]> {
  const members = await reached(em, names, projects);
  if (members.length === 0) return [];
  const ids = members.map(({ id }) => id);
  const { said, ruled, rejected } = await tiesAmong(em, ids);
  const clusters = clustersOf([...said, ...ruled], rejected);

  const oldestFirst = new Map(members.map(({ id }, i) => [id, i]));
  const age = (id: string) => oldestFirst.get(id) ?? 0;
  const projectOf = (id: string) => (clusters.get(id) ?? [id]).reduce((a, b) => (age(a) <= age(b) ? a : b));
  const moved = members
    .map(({ id, projects: from }) => ({ id, from, to: projectOf(id) }))
    .filter(({ from, to }) => from.some((project) => project !== to));
  if (moved.length === 0) return [];
  // A project that had another id until now may have no row under this one.
  const owners = members.filter(({ id }) => moved.some(({ to }) => to === id));
  await em.execute(
    `insert into project (id, name, aliases, kind, search) select id, name, aliases, kind, search
     from json_populate_recordset(null::project, ?) on conflict (id) do nothing`,
    [JSON.stringify(owners.map(({ id, name, kind }) => ({ id, name, aliases: [], kind, search: foldNames([name]) })))],
    'run',
  );
  await em.execute(
    `update project_mention set project_id = m.to_project from json_to_recordset(?) as m(id text, to_project text)
     where designation_id = m.id and project_id <> m.to_project`,
    [JSON.stringify(moved.map(({ id, to }) => ({ id, to_project: to })))],
    'run',
  );
  return [...new Set(moved.flatMap(({ from, to }) => [...from, to]))];
}

interface Member {
  readonly id: string;
  /** Those that its mentions belong to now. */
  readonly projects: readonly string[];
  readonly name: string;
  readonly kind: string | null;
}

/** All names that may belong together, the one that the oldest current text says first. */
function reached(em: SqlEntityManager, names: readonly string[], projects: readonly string[]): Promise<Member[]> {
  const start = [arrayLiteral(names), arrayLiteral(projects), arrayLiteral(names)];
  return em.execute<Member[]>(
    `with recursive reached(id) as (
       select id from (
         select unnest(?::text[]) as id
         union select designation_id from project_mention where project_id = any(?)
         union select b.designation_id from project_mention a join project_mention b on b.project_id = a.project_id
           where a.designation_id = any(?)
       ) start
       union
       select case when l.from_id = r.id then l.to_id else l.from_id end
       from reached r join link l on (l.from_id = r.id or l.to_id = r.id) and l.kind = 'SAME_PROJECT' and ${holds('l')}
     )
     select id, array(select distinct project_id from project_mention m where m.designation_id = oldest.id) as projects, name, kind
     from (
       select distinct on (m.designation_id) m.designation_id as id, m.name, m.kind,
         d.superseded_by_id is not null as is_old, d.sorted_on, d.id as document, m.start_offset
       from reached r join project_mention m on m.designation_id = r.id join document d on d.id = m.document_id
       order by m.designation_id, d.superseded_by_id is not null, d.sorted_on, d.id, m.start_offset, m.id
     ) oldest order by is_old, sorted_on, document, start_offset, id`,
    start,
  );
}

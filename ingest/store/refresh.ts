import type { SqlEntityManager } from '@mikro-orm/sql';
import { foldNames } from '../../schema/fold.js';
import { knownForms } from '../extract/agencies/index.js';

/** The things that documents name, by id. */
export interface Named {
  readonly agencies: readonly string[];
  readonly indicators: readonly string[];
  readonly projects: readonly string[];
  /** The names of projects. */
  readonly designations: readonly string[];
}

/** What stored documents name now. */
export async function namedIn(em: SqlEntityManager, documents: readonly string[]): Promise<Named> {
  if (documents.length === 0) return { agencies: [], indicators: [], projects: [], designations: [] };
  const distinct = async (column: string, table: string) => {
    const query = `select distinct ${column} as id from ${table} where ${column} is not null and document_id in (?)`;
    return (await em.execute<{ id: string }[]>(query, [documents])).map(({ id }) => id);
  };
  return {
    agencies: await distinct('agency_id', 'agency_naming'),
    indicators: [
      ...new Set([...(await distinct('indicator_id', 'target')), ...(await distinct('stated_indicator_id', 'target'))]),
    ],
    projects: await distinct('project_id', 'project_mention'),
    designations: await distinct('designation_id', 'project_mention'),
  };
}

/** Agencies with the spellings of all current texts that name them. */
const spelt = `select id, name, aliases,
    array(select distinct unnest(variants) from current_document_agency where agency_id = agency.id) as spellings
  from agency where id in (?)`;
const called = `select id, name, aliases,
    array(select distinct name from current_project_mention where project_id = project.id) as spellings
  from project where id in (?)`;
/** The kind that the oldest text says that says one. */
const kinds = `update project set kind = k.kind from (
    select distinct on (m.project_id) m.project_id as id, m.kind
    from current_project_mention m join document d on d.id = m.document_id
    where m.project_id in (?)
    order by m.project_id, m.kind is null, d.sorted_on, d.id, m.start_offset, m.id
  ) k where k.id = project.id and project.kind is distinct from k.kind`;

interface Called {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly spellings: readonly string[];
}

/** Collects the names of agencies and projects anew from the current versions of all texts that name them. */
export async function refreshNames(
  em: SqlEntityManager,
  { agencies, projects }: Pick<Named, 'agencies' | 'projects'>,
): Promise<void> {
  await rename(em, 'agency', agencies, spelt, ({ name, spellings }) => {
    return { name, aliases: others(name, [...spellings, ...knownForms(name)]) };
  });
  await rename(em, 'project', projects, called, (project) => {
    const name = fullest(project.spellings) ?? project.name;
    return { name, aliases: others(name, project.spellings) };
  });
  if (projects.length > 0) await em.execute(kinds, [projects], 'run');
}

/** Gives things their names, all in one statement; those that have just these are left alone. */
async function rename(
  em: SqlEntityManager,
  table: 'agency' | 'project',
  ids: readonly string[],
  query: string,
  namesOf: (thing: Called) => Pick<Called, 'name' | 'aliases'>,
): Promise<void> {
  if (ids.length === 0) return;
  const things = await em.execute<Called[]>(query, [ids]);
  const renamed = things.flatMap((thing) => {
    const { name, aliases } = namesOf(thing);
    if (JSON.stringify([name, aliases]) === JSON.stringify([thing.name, thing.aliases])) return [];
    return [{ id: thing.id, name, aliases, search: foldNames([name, ...aliases]) }];
  });
  if (renamed.length === 0) return;
  await em.execute(
    `update ${table} set name = r.name, aliases = r.aliases, search = r.search
     from json_populate_recordset(null::${table}, ?) r where ${table}.id = r.id`,
    [JSON.stringify(renamed)],
    'run',
  );
}

/** In an order that does not depend on which document came first. */
function others(name: string, names: Iterable<string> = []): string[] {
  return [...new Set(names)].filter((other) => other !== name).sort();
}

function fullest(names: Iterable<string> = []): string | undefined {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}

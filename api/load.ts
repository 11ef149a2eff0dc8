import type { EntityClass } from '@mikro-orm/core';
import { Agency } from '../schema/agency.js';
import { Citation } from '../schema/citation.js';
import { Document } from '../schema/document.js';
import { Goal } from '../schema/goal.js';
import { type IdType, typeOfId } from '../schema/id.js';
import { Indicator } from '../schema/indicator.js';
import { IngestJob } from '../schema/ingest-job.js';
import { Judgement } from '../schema/judgement.js';
import { Link } from '../schema/link.js';
import type { Node } from '../schema/node.js';
import { Outcome } from '../schema/outcome.js';
import { ProjectMention } from '../schema/project-mention.js';
import { Project } from '../schema/project.js';
import { Section } from '../schema/section.js';
import { Target } from '../schema/target.js';
import { Task } from '../schema/task.js';
import type { Context } from './context.js';
import { fixed, type Sql, sql, textArray } from './sql.js';

/** Which class an id belongs to; files and entries of the audit have ids, but are no nodes. */
const classes: Record<Exclude<IdType, 'source' | 'audit'>, EntityClass<Node>> = {
  document: Document,
  section: Section,
  goal: Goal,
  target: Target,
  task: Task,
  project: Project,
  mention: ProjectMention,
  agency: Agency,
  citation: Citation,
  outcome: Outcome,
  indicator: Indicator,
  link: Link,
  judgement: Judgement,
  job: IngestJob,
};

const ID = /^[a-z]+_[\w-]+$/;

/** The row of a class with an id, null where there is none. Asked for in one moment, all rows of a class are one query. */
export function byId<T extends Node>(context: Context, entity: EntityClass<T>, id: string): Promise<T | null> {
  const find = async (ids: readonly string[]): Promise<(T | null)[]> => {
    const rows: readonly Node[] = await context.em.find<Node>(entity, {
      id: { $in: ids.filter((one) => ID.test(one)) },
    });
    const found = new Map(rows.map((row) => [row.id, row as T]));
    return ids.map((one) => found.get(one) ?? null);
  };
  return context.loader(`by id ${entity.name}`, find).load(id);
}

/** The row that a foreign key points at: it is there. */
export async function referenced<T extends Node>(context: Context, entity: EntityClass<T>, id: string): Promise<T> {
  const row = await byId(context, entity, id);
  if (!row) throw new Error(`${id} is gone`);
  return row;
}

/** The rows of a class with these ids, in this order, without those that are gone. */
export async function allById<T extends Node>(
  context: Context,
  entity: EntityClass<T>,
  ids: readonly string[],
): Promise<T[]> {
  const rows = await Promise.all(ids.map((id) => byId(context, entity, id)));
  return rows.filter((row) => row !== null);
}

/** Any node by its global id; null for an unknown one. */
export async function nodeById(context: Context, id: string): Promise<Node | null> {
  const type = typeOfId(id);
  if (type === null || type === 'source' || type === 'audit') return null;
  return type === 'project' ? projectById(context, id) : byId(context, classes[type], id);
}

/** The projects that names have become part of. */
const namedSo: Relation = {
  name: 'project of a name',
  query: (owners) => sql`select distinct designation_id as owner, project_id as id from project_mention
    where designation_id = any(${owners})`,
};

/** A project by its id, also by one that it had before texts or people told more of its names; null for an unknown one. */
async function projectById(context: Context, id: string): Promise<Project | null> {
  return (await byId(context, Project, id)) ?? (await related(context, Project, namedSo, id))[0] ?? null;
}

/** Ids that belong to owners: a query for several owners at once, with rows of `owner` and `id` in the order wanted. */
export interface Relation {
  readonly name: string;
  readonly query: (owners: Sql) => Sql;
}

/** The relation that a table of pairs keeps, in the order of the text. */
export function relation(table: string, owner: string, other: string, where = 'true'): Relation {
  return {
    name: `${table} ${owner} ${other} ${where}`,
    query: (owners) => sql`select ${fixed(owner)} as owner, ${fixed(other)} as id from ${fixed(table)}
      where ${fixed(owner)} = any(${owners}) and ${fixed(where)} order by position, id`,
  };
}

/** What belongs to an owner. Asked for in one moment, all owners of a relation are one query. */
export async function related<T extends Node>(
  context: Context,
  entity: EntityClass<T>,
  { name, query }: Relation,
  owner: string,
): Promise<T[]> {
  const find = async (owners: readonly string[]): Promise<(readonly string[])[]> => {
    const rows = await context.em.execute<{ owner: string; id: string }[]>(query(textArray(owners)));
    const lists = Map.groupBy(rows, (row) => row.owner);
    return owners.map((one) => (lists.get(one) ?? []).map((row) => row.id));
  };
  return allById(context, entity, await context.loader(`related ${name}`, find).load(owner));
}

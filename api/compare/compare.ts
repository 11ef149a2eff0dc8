import { Agency } from '../../schema/agency.js';
import type { Document } from '../../schema/document.js';
import { fold } from '../../schema/fold.js';
import { Project } from '../../schema/project.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { related, type Relation } from '../load.js';
import { sql } from '../sql.js';
import { type RevisionOf, revisionsOf } from '../trace/revisions.js';
import { onePerDocument } from '../trace/stated.js';
import { type StatedTarget, statedTarget } from '../trace/values.js';

/** What became of the promises, projects and agencies of one document in another. */
export interface ComparisonAnswer {
  readonly revisions: RevisionOf<StatedTarget>[];
  readonly targetsAdded: Target[];
  readonly targetsDropped: Target[];
  readonly projectsContinued: Project[];
  readonly projectsAdded: Project[];
  readonly projectsDropped: Project[];
  readonly agenciesAdded: Agency[];
  readonly agenciesDropped: Agency[];
}

const promises: Relation = {
  name: 'promises of a document',
  query: (owners) => sql`select document_id as owner, id from target
    where document_id = any(${owners}) and kind = 'TARGET' order by start_offset, id`,
};
const projects: Relation = {
  name: 'projects of a document',
  query: (owners) => sql`select document_id as owner, project_id as id from project_mention
    where document_id = any(${owners}) group by document_id, project_id order by min(start_offset), project_id`,
};
const agencies: Relation = {
  name: 'agencies of a document',
  query: (owners) => sql`select document_id as owner, agency_id as id from document_agency
    where document_id = any(${owners}) order by position, agency_id`,
};

/** Goes from one document to another; every list is in the order of its text. */
export async function compare(context: Context, from: Document, to: Document): Promise<ComparisonAnswer> {
  const [oldTargets, newTargets, oldProjects, newProjects, oldAgencies, newAgencies] = await Promise.all([
    related(context, Target, promises, from.id),
    related(context, Target, promises, to.id),
    related(context, Project, projects, from.id),
    related(context, Project, projects, to.id),
    related(context, Agency, agencies, from.id),
    related(context, Agency, agencies, to.id),
  ]);
  const before = oldTargets.map((target) => statedTarget(target, 0));
  const after = newTargets.map((target) => statedTarget(target, 1));
  return {
    revisions: groups([...before, ...after], subjectOf).flatMap(revisionsOf),
    targetsAdded: oneEach(without(after, before, promiseOf)),
    targetsDropped: oneEach(without(before, after, promiseOf)),
    projectsContinued: newProjects.filter(({ id }) => oldProjects.some((old) => old.id === id)),
    projectsAdded: without(newProjects, oldProjects, ({ id }) => id),
    projectsDropped: without(oldProjects, newProjects, ({ id }) => id),
    agenciesAdded: without(newAgencies, oldAgencies, ({ id }) => id),
    agenciesDropped: without(oldAgencies, newAgencies, ({ id }) => id),
  };
}

/** What a value is about: indicator, part and scope. */
function subjectOf({ target }: StatedTarget): string {
  return JSON.stringify([target.indicator.id, fold(target.component ?? ''), target.scope]);
}

/** What a promise is about, and for which years. */
function promiseOf(stated: StatedTarget): string {
  return `${subjectOf(stated)} ${stated.period.from} ${stated.period.to}`;
}

/** A promise that a document states several times, once. */
function oneEach(stated: readonly StatedTarget[]): Target[] {
  return groups(stated, promiseOf)
    .flatMap(onePerDocument)
    .map(({ target }) => target);
}

/** The items whose key none of the others has. */
function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(others.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  return [...Map.groupBy(items, keyOf).values()];
}

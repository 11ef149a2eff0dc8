import { Agency } from '../../schema/agency.js';
import type { Document } from '../../schema/document.js';
import { Goal } from '../../schema/goal.js';
import { Link } from '../../schema/link.js';
import { Project } from '../../schema/project.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { related, type Relation } from '../load.js';
import { sql } from '../sql.js';
import { notesOn } from '../trace/notes/index.js';
import { type RevisionOf, revisionsOf } from '../trace/revisions.js';
import { onePerDocument, yearsOf } from '../trace/stated.js';
import { groups, type StatedTarget, statedTargets, subjectOf } from '../trace/values.js';
import { goalsGoingOn, pairId } from './continued.js';

/** What became of the promises, goals, projects and agencies of one document in another. */
export interface ComparisonAnswer {
  readonly revisions: RevisionOf<StatedTarget>[];
  readonly targetsAdded: Target[];
  readonly targetsDropped: Target[];
  readonly goalsContinued: Link[];
  readonly goalsAdded: Goal[];
  readonly goalsDropped: Goal[];
  readonly projectsContinued: Project[];
  readonly projectsAdded: Project[];
  readonly projectsDropped: Project[];
  readonly agenciesAdded: Agency[];
  readonly agenciesDropped: Agency[];
  readonly notes: string[];
}

const promises: Relation = {
  name: 'promises of a document',
  query: (owners) => sql`select document_id as owner, id from target
    where document_id = any(${owners}) and kind = 'TARGET' order by start_offset, id`,
};
const goals: Relation = {
  name: 'goals of a document',
  query: (owners) => sql`select document_id as owner, id from goal
    where document_id = any(${owners}) order by start_offset, id`,
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
  const [
    oldTargets,
    newTargets,
    oldGoals,
    newGoals,
    oldProjects,
    newProjects,
    oldAgencies,
    newAgencies,
    goalsContinued,
  ] = await Promise.all([
    related(context, Target, promises, from.id),
    related(context, Target, promises, to.id),
    related(context, Goal, goals, from.id),
    related(context, Goal, goals, to.id),
    related(context, Project, projects, from.id),
    related(context, Project, projects, to.id),
    related(context, Agency, agencies, from.id),
    related(context, Agency, agencies, to.id),
    related(context, Link, goalsGoingOn, pairId(from, to)),
  ]);
  const named = new Set(oldProjects.map(({ id }) => id));
  const goneOn = new Set(goalsContinued.flatMap(({ fromId, toId }) => [fromId, toId]));
  return {
    ...comparedTargets(await statedTargets(context, [...oldTargets, ...newTargets]), from.id),
    goalsContinued,
    goalsAdded: newGoals.filter(({ id }) => !goneOn.has(id)),
    goalsDropped: oldGoals.filter(({ id }) => !goneOn.has(id)),
    projectsContinued: newProjects.filter(({ id }) => named.has(id)),
    projectsAdded: without(newProjects, oldProjects, ({ id }) => id),
    projectsDropped: without(oldProjects, newProjects, ({ id }) => id),
    agenciesAdded: without(newAgencies, oldAgencies, ({ id }) => id),
    agenciesDropped: without(oldAgencies, newAgencies, ({ id }) => id),
  };
}

/** A promise that was put off is neither dropped nor added; one of another measure is told of in the notes. */
function comparedTargets(stated: readonly StatedTarget[], from: string) {
  const subjects = groups(stated, subjectOf).map((values) => {
    const [first] = values;
    const higherIsBetter = first?.indicator.higherIsBetter ?? null;
    const revisions = revisionsOf(values, higherIsBetter);
    const notes = notesOn({ values, higherIsBetter, revisions, ofOthers: [], byPart: [] });
    return { revisions, notes: notes.map((note) => `${first ? headingOf(first) : ''}: ${note}`) };
  });
  const revisions = subjects.flatMap((subject) => subject.revisions);
  const revised = new Set(revisions.flatMap((one) => [promiseOf(one.from), promiseOf(one.to)]));
  const [before, after] = [
    stated.filter(({ documentId }) => documentId === from),
    stated.filter(({ documentId }) => documentId !== from),
  ];
  const unrevised = (values: readonly StatedTarget[]) => values.filter((value) => !revised.has(promiseOf(value)));
  return {
    revisions,
    targetsAdded: oneEach(unrevised(without(after, before, promiseOf))),
    targetsDropped: oneEach(unrevised(without(before, after, promiseOf))),
    notes: subjects.flatMap(({ notes }) => notes),
  };
}

/** What is promised, and for which years. */
function promiseOf(stated: StatedTarget): string {
  return `${subjectOf(stated)} ${yearsOf(stated)}`;
}

/** "GRDP bình quân đầu người", "Cơ cấu GRDP (dịch vụ)". */
function headingOf({ indicator, target }: StatedTarget): string {
  return target.component === null ? indicator.name : `${indicator.name} (${target.component})`;
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

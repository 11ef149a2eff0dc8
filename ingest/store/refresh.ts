import type { SqlEntityManager } from '@mikro-orm/sql';
import { Agency } from '../../schema/agency.js';
import { Project } from '../../schema/project.js';
import { ProjectMention } from '../../schema/project-mention.js';
import { DocumentAgency } from '../../schema/relations.js';
import { knownForms } from '../extract/agencies/index.js';

/** Rows to be changed and written at once, not watched one by one. */
const FREE = { disableIdentityMap: true } as const;

/** The agencies and projects that a document names, by id. */
export interface Named {
  readonly agencies: readonly string[];
  readonly projects: readonly string[];
}

/** What stored documents name now. */
export async function namedIn(em: SqlEntityManager, documents: readonly string[]): Promise<Named> {
  const document = { $in: [...documents] };
  const agencies = await em.find(DocumentAgency, { document }, { fields: ['agency'] });
  const mentions = await em.find(ProjectMention, { document }, { fields: ['project'] });
  return {
    agencies: agencies.map(({ agency }) => agency.id),
    projects: mentions.map(({ project }) => project.id),
  };
}

/** Collects the names of agencies and projects anew from the current versions of all texts that name them. */
export async function refreshNames(em: SqlEntityManager, { agencies, projects }: Named): Promise<void> {
  const variants = await em.find(
    DocumentAgency,
    { agency: { $in: [...agencies] }, document: { supersededBy: null } },
    { fields: ['agency', 'variants'] },
  );
  const spelt = group(variants.map(({ agency, variants }) => [agency.id, variants]));
  const named = await em.find(Agency, { id: { $in: [...agencies] } }, FREE);
  const renamed = named.filter((agency) => {
    const aliases = others(agency.name, [...(spelt.get(agency.id) ?? []), ...knownForms(agency.name)]);
    return change(agency, { aliases });
  });
  await rewrite(em, Agency, renamed, ['aliases', 'search']);

  const mentions = await em.find(
    ProjectMention,
    { project: { $in: [...projects] }, document: { supersededBy: null } },
    { fields: ['project', 'name'] },
  );
  const called = group(mentions.map(({ project, name }) => [project.id, [name]]));
  const works = await em.find(Project, { id: { $in: [...projects] } }, FREE);
  const recalled = works.filter((project) => {
    const name = fullest(called.get(project.id)) ?? project.name;
    return change(project, { name, aliases: others(name, called.get(project.id)) });
  });
  await rewrite(em, Project, recalled, ['name', 'aliases', 'search']);
}

/** Gives a thing its names; false where it had just these. */
function change<T extends Agency | Project>(thing: T, names: Partial<T>): boolean {
  const before = JSON.stringify([thing.name, thing.aliases]);
  Object.assign(thing, names);
  return JSON.stringify([thing.name, thing.aliases]) !== before;
}

/** Writes things that are there with their new names, all in one statement. */
async function rewrite<T extends Agency | Project>(
  em: SqlEntityManager,
  type: new () => T,
  things: readonly T[],
  fields: ('name' | 'aliases' | 'search')[],
): Promise<void> {
  for (const thing of things) thing.foldSearch();
  if (things.length === 0) return;
  await em.upsertMany(type, [...things], {
    onConflictFields: ['id'],
    onConflictAction: 'merge',
    onConflictMergeFields: fields,
  });
}

function group(pairs: readonly (readonly [id: string, names: readonly string[]])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [id, names] of pairs) groups.set(id, new Set([...(groups.get(id) ?? []), ...names]));
  return groups;
}

/** In an order that does not depend on which document came first. */
function others(name: string, names: Iterable<string> = []): string[] {
  return [...new Set(names)].filter((other) => other !== name).sort();
}

function fullest(names: Iterable<string> = []): string | undefined {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import { Agency } from '../../schema/agency.js';
import { Project } from '../../schema/project.js';
import { ProjectMention } from '../../schema/project-mention.js';
import { DocumentAgency } from '../../schema/relations.js';
import { knownForms } from '../extract/agencies/index.js';

/** The agencies and projects that a document names, by id. */
export interface Named {
  readonly agencies: readonly string[];
  readonly projects: readonly string[];
}

/** What a stored document names now. */
export async function namedIn(em: SqlEntityManager, document: string): Promise<Named> {
  const agencies = await em.find(DocumentAgency, { document }, { fields: ['agency'] });
  const mentions = await em.find(ProjectMention, { document }, { fields: ['project'] });
  return {
    agencies: agencies.map(({ agency }) => agency.id),
    projects: mentions.map(({ project }) => project.id),
  };
}

/** Collects the names of agencies and projects anew from all texts that name them. */
export async function refreshNames(em: SqlEntityManager, { agencies, projects }: Named): Promise<void> {
  const variants = await em.find(
    DocumentAgency,
    { agency: { $in: [...agencies] } },
    { fields: ['agency', 'variants'] },
  );
  const spelt = group(variants.map(({ agency, variants }) => [agency.id, variants]));
  for (const agency of await em.find(Agency, { id: { $in: [...agencies] } })) {
    agency.aliases = others(agency.name, [...(spelt.get(agency.id) ?? []), ...knownForms(agency.name)]);
  }

  const mentions = await em.find(ProjectMention, { project: { $in: [...projects] } }, { fields: ['project', 'name'] });
  const called = group(mentions.map(({ project, name }) => [project.id, [name]]));
  for (const project of await em.find(Project, { id: { $in: [...projects] } })) {
    project.name = fullest(called.get(project.id)) ?? project.name;
    project.aliases = others(project.name, called.get(project.id));
  }
  await em.flush();
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

import type { SqlEntityManager } from '@mikro-orm/sql';
import { Agency } from '../../schema/agency.js';
import { idOf } from '../../schema/id.js';
import { Indicator } from '../../schema/indicator.js';
import { Project } from '../../schema/project.js';
import { knownForms } from '../extract/agencies/index.js';
import type { AgencyName, Facts } from '../extract/facts.js';
import type { ResolvedIndicator } from '../link/indicators/index.js';
import type { LinkedFacts, ResolvedProject } from '../link/linked.js';

/* What texts are about outlives each of them: agencies, indicators and projects, made when a text first names them. */

/** One name in one place is one agency. */
export const agencyId = ({ name, place }: AgencyName) => idOf('agency', name, place ?? '');
export const indicatorId = ({ key }: ResolvedIndicator) => idOf('indicator', key);
export const projectId = ({ key }: ResolvedProject) => idOf('project', key);

/** Makes the things that a document is about, where they are not there yet. */
export async function keepThings(em: SqlEntityManager, facts: Facts, linked: LinkedFacts): Promise<void> {
  const free = { persist: false } as const;
  const agencies = agenciesOf(facts).map(({ name, kind, place }) =>
    em.create(Agency, { id: agencyId({ name, kind, place }), name, kind, place, aliases: knownForms(name) }, free),
  );
  await keep(em, Agency, agencies);

  const projects = linked.projects.map(({ project }) =>
    em.create(Project, { id: projectId(project), name: project.name, kind: project.kind, aliases: [] }, free),
  );
  await keep(em, Project, projects);

  const indicators = linked.targets.map(({ indicator }) => {
    const { key, name, nameEn, group, dimension, higherIsBetter, known: listed } = indicator;
    const definition = { key, name, nameEn, group, dimension, higherIsBetter, listed };
    return em.create(Indicator, { id: indicatorId(indicator), ...definition }, free);
  });
  await keep(em, Indicator, indicators);
}

/** All that the facts name, also where the list of agencies leaves one out. */
function agenciesOf({ document, agencies, targets, tasks, projects, citations }: Facts): AgencyName[] {
  return [
    ...agencies.map(({ agency }) => agency),
    ...[...targets, ...tasks, ...projects].flatMap(({ lead }) => lead),
    ...tasks.flatMap(({ support }) => support),
    ...[document.issuer, ...tasks.map(({ submitTo }) => submitTo), ...citations.map(({ issuer }) => issuer)].filter(
      (agency) => agency !== null,
    ),
  ];
}

async function keep<T extends Agency | Indicator | Project>(
  em: SqlEntityManager,
  type: new () => T,
  things: readonly T[],
): Promise<void> {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const each = [...byId.values()];
  for (const thing of each) thing.foldSearch();
  if (each.length === 0) return;
  await em.upsertMany(type, each, { onConflictFields: ['id'], onConflictAction: 'ignore' });
}

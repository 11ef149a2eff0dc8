import type { MikroORM } from '@mikro-orm/sql';
import { Agency } from '../../schema/agency.js';
import { idOf } from '../../schema/id.js';
import { Indicator } from '../../schema/indicator.js';
import { Project } from '../../schema/project.js';
import { knownForms } from '../extract/agencies/index.js';
import type { AgencyName, Facts } from '../extract/facts.js';
import type { ResolvedIndicator } from '../link/indicators/index.js';
import type { LinkedFacts } from '../link/linked.js';
import type { Designated } from '../link/projects/index.js';
import { type Rows, rowsOf } from './rows.js';

/* What texts are about outlives each of them: agencies, indicators and projects, made when a text first names them. */

/** One name in one place is one agency. */
export const agencyId = ({ name, place }: AgencyName) => idOf('agency', name, place ?? '');
export const indicatorId = ({ key }: ResolvedIndicator) => idOf('indicator', key);
/** One name in one place is one project until it is grouped with others; a name that tells nothing is a project of its document alone. */
export const designationId = (document: string, { key, isTelling }: Designated) =>
  idOf('project', key, ...(isTelling ? [] : [document]));

/** The rows of the things that a document is about; those that are there already stay as they are. */
export function thingRows(orm: MikroORM, document: string, facts: Facts, linked: LinkedFacts): Rows[] {
  const agencies = agenciesOf(facts).map(({ name, kind, place }) => {
    return { id: agencyId({ name, kind, place }), name, kind, place, aliases: knownForms(name) };
  });
  const projects = linked.projects.map(({ designation }, index) => {
    const { name, kind } = facts.projects[index] ?? { name: designation.key, kind: null };
    return { id: designationId(document, designation), name, kind, aliases: [] };
  });
  const indicators = linked.targets.map(({ indicator }) => {
    const { key, name, nameEn, group, dimension, higherIsBetter, known: listed } = indicator;
    return { id: indicatorId(indicator), key, name, nameEn, group, dimension, higherIsBetter, listed };
  });
  return [
    rowsOf(orm, Agency, each(agencies)),
    rowsOf(orm, Project, each(projects)),
    rowsOf(orm, Indicator, each(indicators)),
  ];
}

/** Each thing once. */
function each<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
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

import type { MikroORM } from '@mikro-orm/sql';
import {
  DocumentAgency,
  GoalTarget,
  MentionApproval,
  MentionLead,
  OutcomeMention,
  TargetLead,
  TaskAgency,
  TaskCitation,
  TaskMention,
  TaskTarget,
} from '../../schema/relations.js';
import type { AgencyFact, AgencyName } from '../extract/facts.js';
import type { IdentifiedFacts } from './identity.js';
import { type Rows, rowsOf } from './rows.js';
import { agencyId } from './things.js';

/** The rows that say which fact of a document belongs to which, in the order of the text. */
export function relationRows(
  orm: MikroORM,
  document: string,
  { goals, targets, tasks, mentions, outcomes, citations }: IdentifiedFacts,
  agencies: readonly AgencyFact[],
): Rows[] {
  return [
    rowsOf(orm, DocumentAgency, namedAgencies(document, agencies)),
    rowsOf(
      orm,
      TargetLead,
      targets.flatMap(({ id, lead }) => agenciesIn(lead).map((row) => ({ target: id, ...row }))),
    ),
    rowsOf(
      orm,
      TaskAgency,
      tasks.flatMap(({ id, lead, support }) => [
        ...agenciesIn(lead).map((row) => ({ task: id, role: 'LEAD' as const, ...row })),
        ...agenciesIn(support).map((row) => ({ task: id, role: 'SUPPORT' as const, ...row })),
      ]),
    ),
    rowsOf(
      orm,
      MentionLead,
      mentions.flatMap(({ id, lead }) => agenciesIn(lead).map((row) => ({ mention: id, ...row }))),
    ),
    rowsOf(
      orm,
      MentionApproval,
      mentions.flatMap(({ id, approvals }) =>
        among(citations, approvals).map(([citation, position]) => ({ mention: id, citation, position })),
      ),
    ),
    rowsOf(
      orm,
      OutcomeMention,
      outcomes.flatMap(({ id, mentions: indexes }) =>
        among(mentions, indexes).map(([mention, position]) => ({ outcome: id, mention, position })),
      ),
    ),
    rowsOf(
      orm,
      GoalTarget,
      goals.flatMap(({ id, targets: indexes }) =>
        among(targets, indexes).map(([target, position]) => ({ goal: id, target, position })),
      ),
    ),
    rowsOf(
      orm,
      TaskMention,
      tasks.flatMap(({ id, projects }) =>
        among(mentions, projects).map(([mention, position]) => ({ task: id, mention, position })),
      ),
    ),
    rowsOf(
      orm,
      TaskTarget,
      tasks.flatMap(({ id, targets: indexes }) =>
        among(targets, indexes).map(([target, position]) => ({ task: id, target, position })),
      ),
    ),
    rowsOf(
      orm,
      TaskCitation,
      tasks.flatMap(({ id, citations: indexes }) =>
        among(citations, indexes).map(([citation, position]) => ({ task: id, citation, position })),
      ),
    ),
  ];
}

/** The ids of those that the indexes name, each once, with its position. */
function among(all: readonly { readonly id: string }[], indexes: readonly number[]): [id: string, position: number][] {
  const ids = indexes.flatMap((index) => all[index]?.id ?? []);
  return [...new Set(ids)].map((id, position) => [id, position]);
}

function agenciesIn(names: readonly AgencyName[]) {
  return [...new Set(names.map(agencyId))].map((agency, position) => ({ agency, position }));
}

/** An agency is named once a document, whatever it is called there. */
function namedAgencies(document: string, facts: readonly AgencyFact[]) {
  const byId = new Map<string, AgencyFact>();
  for (const fact of facts) {
    const id = agencyId(fact.agency);
    const known = byId.get(id);
    const { agency, variants, spans } = fact;
    byId.set(id, {
      agency,
      variants: [...new Set([...(known?.variants ?? []), ...variants])],
      spans: [...(known?.spans ?? []), ...spans],
    });
  }
  return [...byId].map(([agency, { variants, spans }], position) => ({
    ...{ document, agency, position, variants: [...variants], spans: [...spans] },
  }));
}

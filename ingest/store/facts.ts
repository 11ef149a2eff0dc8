import type { MikroORM, SqlEntityManager } from '@mikro-orm/sql';
import { Citation } from '../../schema/citation.js';
import { FactBlock, OF_PROJECT } from '../../schema/fact-block.js';
import { Goal } from '../../schema/goal.js';
import { Outcome } from '../../schema/outcome.js';
import { ProjectMention } from '../../schema/project-mention.js';
import { DocumentAgency } from '../../schema/relations.js';
import { Section } from '../../schema/section.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';
import type { Span } from '../extract/facts.js';
import type { IdentifiedFacts } from './identity.js';
import { type Rows, rowsOf } from './rows.js';
import { agencyId, designationId, indicatorId } from './things.js';

/** Takes away all that a document said before. */
export async function removeFacts(em: SqlEntityManager, document: string): Promise<void> {
  await em.nativeDelete(Target, { document });
  await em.nativeDelete(Goal, { document });
  await em.nativeDelete(Task, { document });
  await em.nativeDelete(Outcome, { document });
  await em.nativeDelete(ProjectMention, { document });
  await em.nativeDelete(Citation, { document });
  await em.nativeDelete(DocumentAgency, { document });
  await em.nativeDelete(FactBlock, { document });
  await em.nativeDelete(Section, { document });
}

/** The rows of the facts of a document; what they have to do with each other comes after them. */
export function factRows(
  orm: MikroORM,
  document: string,
  { sections, goals, targets, tasks, mentions, outcomes, citations }: IdentifiedFacts,
): Rows[] {
  const sectionId = (index: number | null) => (index === null ? null : (sections[index]?.id ?? null));
  const extracted = (fact: { id: string; section: number | null; span: Span; confidence: number }) => ({
    ...{ id: fact.id, document, section: sectionId(fact.section), span: fact.span, confidence: fact.confidence },
  });
  return [
    rowsOf(
      orm,
      Section,
      sections.map((section) => ({ ...section, document, parent: sectionId(section.parent) })),
    ),
    rowsOf(
      orm,
      Goal,
      goals.map(({ targets: _, ...goal }) => ({ ...goal, ...extracted(goal) })),
    ),
    rowsOf(
      orm,
      Target,
      targets.map(({ lead: _, indicator, ...target }) => {
        const id = indicatorId(indicator);
        return { ...target, ...extracted(target), indicator: id, statedIndicatorId: id };
      }),
    ),
    rowsOf(
      orm,
      Task,
      tasks.map((task) => {
        const { text, due, output, submitTo } = task;
        return { ...extracted(task), text, due, output, submitTo: submitTo && agencyId(submitTo) };
      }),
    ),
    rowsOf(
      orm,
      ProjectMention,
      mentions.map((mention) => {
        const { name, kind, scale, cost, status, period, listed, designation } = mention;
        const id = designationId(document, designation);
        // Its project is its own until it is grouped with other names.
        const project = { project: id, statedDesignationId: id, designationId: id };
        return { ...extracted(mention), name, kind, scale, cost, status, period, listed, ...project };
      }),
    ),
    rowsOf(
      orm,
      Outcome,
      outcomes.map((outcome) => ({
        ...extracted(outcome),
        text: outcome.text,
        status: outcome.status,
      })),
    ),
    rowsOf(
      orm,
      Citation,
      citations.map(({ issuer, spans, ...citation }) => {
        const startOffset = Math.min(...spans.map((span) => span.startOffset));
        const row = { ...citation, document, spans: [...spans], startOffset, cited: null };
        return { ...row, issuer: issuer && agencyId(issuer) };
      }),
    ),
    rowsOf(orm, FactBlock, blockRows(document, { goals, tasks, mentions, outcomes })),
  ];
}

/** What facts are found by. */
function blockRows(
  document: string,
  { goals, tasks, mentions, outcomes }: Pick<IdentifiedFacts, 'goals' | 'tasks' | 'mentions' | 'outcomes'>,
) {
  const rows = (factId: string, blocks: readonly string[]) =>
    [...new Set(blocks)].map((block) => ({ document, block, factId }));
  return [
    ...[...goals, ...tasks, ...outcomes].flatMap(({ id, blocks }) => rows(id, blocks)),
    ...mentions.flatMap(({ id, designation }) =>
      rows(
        id,
        designation.blocks.map((block) => `${OF_PROJECT}${block}`),
      ),
    ),
  ];
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import { Citation } from '../../schema/citation.js';
import { Goal } from '../../schema/goal.js';
import { ProjectMention } from '../../schema/project-mention.js';
import { DocumentAgency } from '../../schema/relations.js';
import { Section } from '../../schema/section.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';
import type { Span } from '../extract/facts.js';
import type { IdentifiedFacts } from './identity.js';
import { agencyId, indicatorId, projectId } from './things.js';

/** Takes away all that a document said before. */
export async function removeFacts(em: SqlEntityManager, document: string): Promise<void> {
  await em.nativeDelete(Target, { document });
  await em.nativeDelete(Goal, { document });
  await em.nativeDelete(Task, { document });
  await em.nativeDelete(ProjectMention, { document });
  await em.nativeDelete(Citation, { document });
  await em.nativeDelete(DocumentAgency, { document });
  await em.nativeDelete(Section, { document });
}

/** Writes the facts of a document, a few statements a table; what they have to do with each other comes after them. */
export async function insertFacts(
  em: SqlEntityManager,
  document: string,
  { sections, goals, targets, tasks, mentions, citations }: IdentifiedFacts,
): Promise<void> {
  const free = { persist: false } as const;
  const sectionId = (index: number | null) => (index === null ? null : (sections[index]?.id ?? null));
  const extracted = (fact: { id: string; section: number | null; span: Span; confidence: number }) => ({
    ...{ id: fact.id, document, section: sectionId(fact.section), span: fact.span, confidence: fact.confidence },
  });

  await insert(
    em,
    sections.map((section) => em.create(Section, { ...section, document, parent: sectionId(section.parent) }, free)),
  );
  await insert(
    em,
    goals.map(({ targets: _, ...goal }) => em.create(Goal, { ...goal, ...extracted(goal) }, free)),
  );
  await insert(
    em,
    targets.map(({ lead: _, indicator, ...target }) =>
      em.create(Target, { ...target, ...extracted(target), indicator: indicatorId(indicator) }, free),
    ),
  );
  await insert(
    em,
    tasks.map((task) => {
      const { text, due, output, submitTo } = task;
      const row = { ...extracted(task), text, due, output, submitTo: submitTo && agencyId(submitTo) };
      return em.create(Task, row, free);
    }),
  );
  await insert(
    em,
    mentions.map((mention) => {
      const { name, scale, cost, status, period, listed } = mention;
      const row = { ...extracted(mention), name, scale, cost, status, period, listed };
      return em.create(ProjectMention, { ...row, project: projectId(mention.project) }, free);
    }),
  );
  await insert(
    em,
    citations.map(({ issuer, spans, ...citation }) => {
      const startOffset = Math.min(...spans.map((span) => span.startOffset));
      const row = { ...citation, document, spans: [...spans], startOffset, cited: null };
      return em.create(Citation, { ...row, issuer: issuer && agencyId(issuer) }, free);
    }),
  );
}

type Row = Section | Goal | Target | Task | ProjectMention | Citation;

async function insert(em: SqlEntityManager, rows: readonly Row[]): Promise<void> {
  for (const row of rows) if ('foldSearch' in row) row.foldSearch();
  if (rows.length > 0) await em.insertMany([...rows]);
}

import type { GoalFact, ProjectFact, SectionFact, TaskFact } from '../../ingest/extract/facts.js';
import { fold, overlap, sameNames, similarity } from './fold.js';
import type { Gold, GoldProject, GoldTask } from './gold.js';
import { goalKinds, lastDay, statuses } from './names.js';
import { at, isAt, namesOf, showSpan } from './place.js';
import { score, scoreGroups, type Score } from './score.js';

/** Below this, two wordings on one line are two things. */
const ALIKE = 0.5;

/** Tasks by line and the beginning of their words. */
export function scoreTasks(gold: Gold, read: readonly TaskFact[]): Score {
  return score<GoldTask, TaskFact>({
    row: 'tasks',
    gold: gold.tasks,
    read,
    likeness: (item, task) => (isAt(item.line, task.span) ? beginning(item.quote, task.span.quote) : 0),
    attributes: {
      lead: (item, task) => sameNames(item.lead, namesOf(task.lead)),
      support: (item, task) =>
        item.support.length + task.support.length === 0 ? null : sameNames(item.support, namesOf(task.support)),
      due: (item, task) =>
        item.due === null && task.due === null
          ? null
          : item.due !== null && task.due !== null && lastDay(item.due) === task.due.to,
      output: (item, task) =>
        item.output === null && task.output === null ? null : fold(item.output ?? '') === fold(task.output ?? ''),
    },
    showGold: (item) =>
      `${at(item)} [${item.lead.join(', ')} + ${item.support.join(', ')}; due ${item.due}; ${item.output}]`,
    showRead: (task) =>
      `${showSpan(task.span)} [${namesOf(task.lead).join(', ')} + ${namesOf(task.support).join(', ')}; due ${task.due?.to ?? null}; ${task.output}]`,
    confidence: (task) => task.confidence,
    essential: ['lead'],
  });
}

/** 1 where the words begin alike, less the later they do; 0 where they share too little. */
export function beginning(quote: string, text: string): number {
  const wanted = fold(quote);
  const words = fold(text);
  const index = words.indexOf(wanted.slice(0, 40));
  if (index !== -1) return 1 - (0.5 * index) / words.length;
  const alike = similarity(wanted, words.slice(0, wanted.length));
  return alike >= ALIKE ? alike / 2 : 0;
}

/** Projects by line and name, those of lists and tables apart from those named in the narrative. */
export function scoreProjects(gold: Gold, read: readonly ProjectFact[]): Score[] {
  return scoreGroups<GoldProject, ProjectFact>(
    {
      row: 'projects',
      gold: gold.projects,
      read,
      likeness: (item, project) => {
        if (!isAt(item.line, project.span)) return 0;
        const alike = Math.max(overlap(item.quote, project.name), overlap(item.name, project.name));
        return alike >= ALIKE ? alike + similarity(item.name, project.name) : 0;
      },
      attributes: {
        name: (item, project) => similarity(item.name, project.name) >= 0.8,
        scale: ({ scale }, project) =>
          scale === null && project.scale === null
            ? null
            : scale !== null &&
              project.scale !== null &&
              scale.value === project.scale.min &&
              fold(scale.unit) === fold(project.scale.unit),
        cost: ({ costVnd }, { cost }) =>
          costVnd === null && cost === null ? null : cost !== null && costVnd === cost.baseMin,
        lead: (item, project) => sameNames(item.lead, namesOf(project.lead)),
        status: ({ status }, project) =>
          status === null && project.status === null ? null : status !== null && statuses[status] === project.status,
        table: (item, project) => item.table === project.listed,
      },
      showGold: (item) =>
        `${at(item)} [${item.name}; ${item.scale ? `${item.scale.value} ${item.scale.unit}` : null}; ${item.costVnd}; ${item.lead.join(', ')}; ${item.status}]`,
      showRead: (project) =>
        `${showSpan(project.span)} [${project.name}; ${project.scale ? `${project.scale.min} ${project.scale.unit}` : null}; ${project.cost?.baseMin ?? null}; ${namesOf(project.lead).join(', ')}; ${project.status}]`,
      confidence: (project) => project.confidence,
      essential: ['name', 'scale', 'cost'],
    },
    ['listed', 'narrative'],
    (item) => (item.table ? 'listed' : 'narrative'),
    (project) => (project.listed ? 'listed' : 'narrative'),
  );
}

/** Goals by line and words. */
export function scoreGoals(gold: Gold, read: readonly GoalFact[]): Score {
  return score<Gold['goals'][number], GoalFact>({
    row: 'goals',
    gold: gold.goals,
    read,
    likeness: (item, goal) => {
      if (!isAt(item.line, goal.span)) return 0;
      const alike = overlap(item.quote, goal.span.quote);
      return alike >= ALIKE ? alike : 0;
    },
    attributes: {
      kind: (item, goal) => goalKinds[item.kind] === goal.kind,
      horizon: (item, goal) => item.horizon === goal.horizon,
    },
    showGold: (item) => `${at(item)} [${item.kind} ${item.horizon}]`,
    showRead: (goal) => `${showSpan(goal.span)} [${goal.kind} ${goal.horizon}]`,
    confidence: (goal) => goal.confidence,
    essential: ['horizon'],
  });
}

/** Headings by line and label. */
export function scoreSections(gold: Gold, read: readonly SectionFact[]): Score {
  const labelOf = (index: number | null) => (index === null ? null : (read[index]?.label ?? null));
  return score<Gold['sections'][number], SectionFact>({
    row: 'sections',
    gold: gold.sections,
    read,
    likeness: (item, section) =>
      isAt(item.line, section.span) && fold(item.label ?? '') === fold(section.label ?? '')
        ? 1 + overlap(item.heading, section.heading)
        : 0,
    attributes: {
      heading: (item, section) => fold(item.heading) === fold(section.heading),
      parent: (item, section) => fold(item.parentLabel ?? '') === fold(labelOf(section.parent) ?? ''),
      level: (item, section) => item.level === section.level,
    },
    showGold: (item) => `${item.line}: ${item.label} | ${item.heading} [level ${item.level} under ${item.parentLabel}]`,
    showRead: (section) =>
      `${section.span.startLine}: ${section.label} | ${section.heading} [level ${section.level} under ${labelOf(section.parent)}]`,
  });
}

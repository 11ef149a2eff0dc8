import type { Facts, GoalFact, OutcomeFact, ProjectFact, Span, TargetFact } from '../extract/facts.js';
import { parseUnit } from '../extract/quantity/index.js';
import { resolveIndicator } from './indicators/index.js';
import { sketchOf } from './likeness/index.js';
import type { LinkedFacts, Within } from './linked.js';
import { designate } from './projects/index.js';
import { contributionsOf, type Contributions } from './tasks/index.js';

export type { LinkedFacts } from './linked.js';

/** Says what the facts of a document are about, and which of them belong together. Pure, and of this document alone. */
export function link(facts: Facts): LinkedFacts {
  const { document, targets, goals, tasks, projects, outcomes, citations } = facts;
  const cited = citations.map(({ spans }) => spans);
  const linkedTargets = targets.map((target) => ({ indicator: indicatorOf(target) }));
  const withinTasks = tasks.map(({ span }) => ({
    projects: saidIn(span, projects),
    targets: saidIn(span, targets),
    citations: within(span, cited),
  }));
  const contributions = contributionsOf(facts, linkedTargets, withinTasks);
  const designated = projects.map(({ name }) => designate(name, document.place));
  return {
    targets: linkedTargets,
    goals: goals.map((goal) => ({ targets: measuring(goal, goals, targets), blocks: sketchOf(goal.text) })),
    tasks: tasks.map(({ text }, index) => ({
      ...(withinTasks[index] ?? NOTHING_WITHIN),
      contributes: contributions[index] ?? NO_CONTRIBUTION,
      // A work that it names is asked for in other words elsewhere.
      blocks: [
        ...sketchOf(text),
        ...(withinTasks[index]?.projects ?? []).flatMap((at) => designated[at]?.blocks ?? []),
      ],
    })),
    projects: projects.map((project, index) => ({
      designation: designated[index] ?? designate(project.name, document.place),
      approvals: approvalsOf(project, cited),
    })),
    outcomes: outcomes.map((outcome) => ({ mentions: mentionsOf(outcome, projects), blocks: sketchOf(outcome.text) })),
  };
}

const NOTHING_WITHIN: Within = { projects: [], targets: [], citations: [] };
const NO_CONTRIBUTION: Contributions = { targets: [], goals: [], projects: [] };

function indicatorOf({ name, component, quantity }: TargetFact) {
  return resolveIndicator({ name, component, dimension: parseUnit(quantity.unit)?.dimension ?? 'OTHER' });
}

/** The targets within a goal's words; or those for its year, where it is the only goal of its section. */
function measuring(goal: GoalFact, goals: readonly GoalFact[], targets: readonly TargetFact[]): number[] {
  const stated = within(goal.span, targets.map(spansOf));
  if (stated.length > 0 || goal.section === null || goal.horizon === null) return stated;
  if (goals.filter(({ section }) => section === goal.section).length > 1) return [];
  return indexesWhere(targets, ({ section, period }) => section === goal.section && period.to === goal.horizon);
}

/** What is cited in the row of a listed project, or in the words of one that the narrative names. */
function approvalsOf({ span, listed }: ProjectFact, cited: readonly (readonly Span[])[]): number[] {
  if (!listed) return within(span, cited);
  return indexesWhere(cited, (spans) =>
    spans.some(({ startLine, endLine }) => span.startLine <= startLine && endLine <= span.endLine),
  );
}

/** The projects that stand in the words of an outcome or in others that it is about. */
function mentionsOf({ span, about }: OutcomeFact, projects: readonly ProjectFact[]): number[] {
  return [...new Set([span, ...about].flatMap((words) => saidIn(words, projects)))];
}

/** The indexes of those that stand in these words; what a page break puts between them, such as a footnote, does not. */
function saidIn(words: Span, facts: readonly { readonly span: Span }[]): number[] {
  return within(words, facts.map(spansOf)).filter((index) => words.quote.includes(facts[index]?.span.quote ?? ''));
}

/** The indexes of those that stand, with one of their spans, within a span. */
function within(span: Span, all: readonly (readonly Span[])[]): number[] {
  return indexesWhere(all, (spans) =>
    spans.some(({ startOffset, endOffset }) => span.startOffset <= startOffset && endOffset <= span.endOffset),
  );
}

function spansOf({ span }: { readonly span: Span }): readonly Span[] {
  return [span];
}

function indexesWhere<T>(all: readonly T[], holds: (each: T) => boolean): number[] {
  return all.flatMap((each, index) => (holds(each) ? [index] : []));
}

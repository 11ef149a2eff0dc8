import type { Facts, GoalFact, Span, TargetFact, TaskFact } from '../../extract/facts.js';
import { goalTraitsOf, restates, type GoalTraits } from '../goals/index.js';
import { foldWords } from '../indicators/index.js';
import type { LinkedTarget, Within } from '../linked.js';
import { headlinesOf, subjectOf, type Headline } from './headlines.js';

/** Something of the same document that a task contributes to. */
export interface Contribution {
  /** In the list of `Facts`. */
  readonly index: number;
  /** How probable, 0..1. */
  readonly score: number;
  /** What it rests on, in Vietnamese, for a person. */
  readonly why: string;
}

/** What a task contributes to: targets and goals of its document, and the projects that it names. */
export interface Contributions {
  readonly targets: readonly Contribution[];
  readonly goals: readonly Contribution[];
  readonly projects: readonly Contribution[];
}

/** What stands in a task's own words; a headline target that these repeat with its value; one that they only name. */
const STATED = 0.95;
const REPEATED = 0.9;
const NAMED = 0.7;
/** A goal that does not stand in the task is one of its own if it is this likely. */
const LEAST_OF_GOAL = 0.5;
/** A clause of fewer words is said of many things. */
const LEAST_OF_CLAUSE = 7;

/** What each task of a document contributes to, in the order of `Facts.tasks`; `within` is what stands in their words. */
export function contributionsOf(
  facts: Facts,
  indicators: readonly LinkedTarget[],
  within: readonly Within[],
): Contributions[] {
  const headlines = headlinesOf(facts, indicators);
  const goals = facts.goals.map((goal) => ({ span: goal.span, traits: goalTraitsOf(goal), clauses: clausesOf(goal) }));
  return facts.tasks.map((task, at) => {
    const { targets = [], projects = [] } = within[at] ?? {};
    return {
      targets: [
        ...targets.map((index) => stands(index, `chỉ tiêu "${facts.targets[index]?.span.quote ?? ''}"`)),
        ...headlinesNamed(task, targets, headlines, facts, indicators),
      ],
      goals: goalsNamed(task, goals),
      projects: projects.map((index) => stands(index, `dự án "${facts.projects[index]?.name ?? ''}"`)),
    };
  });
}

function stands(index: number, what: string): Contribution {
  return { index, score: STATED, why: `nhiệm vụ nêu ${what}` };
}

/** The headline targets that a task repeats with their value, or that it names without any. */
function headlinesNamed(
  { text }: TaskFact,
  own: readonly number[],
  headlines: readonly Headline[],
  { targets }: Facts,
  indicators: readonly LinkedTarget[],
): Contribution[] {
  const words = ` ${foldWords(text)} `;
  return headlines.flatMap(({ index, target, subject, names }) => {
    if (own.includes(index)) return [];
    const stated = own.flatMap((each) => {
      const other = targets[each];
      return other && subjectOf(other, indicators[each]?.indicator.key ?? '') === subject ? [other] : [];
    });
    if (stated.some((other) => isSameValue(other, target)))
      return [{ index, score: REPEATED, why: `cùng chỉ tiêu "${target.name}" ${target.quantity.text}` }];
    const isNamed = stated.length === 0 && names.some((name) => words.includes(` ${name} `));
    return isNamed ? [{ index, score: NAMED, why: `nhiệm vụ nhắc đến "${target.name}"` }] : [];
  });
}

/** The same quantity for years that the other's cover. */
function isSameValue(a: TargetFact, b: TargetFact): boolean {
  const isSame = a.quantity.baseMin === b.quantity.baseMin && a.quantity.baseMax === b.quantity.baseMax;
  return isSame && a.period.from <= b.period.to && b.period.from <= a.period.to;
}

interface Clause {
  readonly text: string;
  readonly folded: string;
}

/** A goal with what is computed once of it. */
interface ReadGoal {
  readonly span: Span;
  readonly traits: GoalTraits;
  readonly clauses: readonly Clause[];
}

/** The goals that a task states, or of which it repeats a clause or telling words. */
function goalsNamed(task: TaskFact, goals: readonly ReadGoal[]): Contribution[] {
  const ofTask = goalTraitsOf({ text: task.text, horizon: null });
  const words = ` ${foldWords(task.text)} `;
  return goals.flatMap(({ span, traits, clauses }, index) => {
    if (isWithin(span, task.span)) return [stands(index, `mục tiêu "${clauses[0]?.text ?? traits.text}"`)];
    const clause = clauses.find(({ folded }) => words.includes(` ${folded} `));
    if (clause) return [{ index, score: REPEATED, why: `nhiệm vụ nhắc lại "${clause.text}"` }];
    const likeness = restates(ofTask, traits);
    return likeness && likeness.score >= LEAST_OF_GOAL ? [{ index, score: likeness.score, why: likeness.why }] : [];
  });
}

/** The clauses of a goal that are long enough to be its own. */
function clausesOf({ text }: GoalFact): Clause[] {
  const clauses = text.split(/[;.]/u).map((clause) => clause.trim());
  const own = clauses.filter((clause) => clause.split(/\s+/u).length >= LEAST_OF_CLAUSE);
  return own.map((clause) => ({ text: clause, folded: foldWords(clause) }));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.startOffset <= inner.startOffset && inner.endOffset <= outer.endOffset;
}

import { compare, logOdds, probability, type Likeness, type Traits } from '../likeness/index.js';
import { compareNamed } from '../projects/index.js';
import type { TaskTraits, TraitsOfProject } from './traits.js';
import weights from './weights.json' with { type: 'json' };

/** That a task takes up another, or that an outcome tells what became of one. */
export interface Match {
  /** How probable, 0..1. */
  readonly score: number;
  /** What it rests on, in Vietnamese, for a person. */
  readonly why: string;
  /** The clauses that match, of the later and of the earlier text. */
  readonly clauses: readonly [later: number, earlier: number];
}

/*
 * The weights are those of a logistic regression over judged pairs (tests/link/tasks/pairs.json), with the odds lowered until of
 * the pairs at 0.5 and above 19 in 20 were right: near 0.5 a pair is likelier than it says.
 */

/** Two tasks that name one work ask for the same as a rule, and not always. */
const OF_PROJECT = 0.6;
const SURELY_SAME = 0.7;
/** A project counts as a clause of its own: no text has so many. */
const BEYOND_CLAUSES = 10_000;
/** Less is not said. */
const LEAST_SCORE = 0.3;
/** A clause about what was done has few words: it must share this much with the task, and is believed less. */
const LEAST_OF_OUTCOME = 7;
const DOUBT_OF_OUTCOME = -1;

/**
 * Whether the later task takes up the earlier: the same scheme, review, plan, work or standing order asked for again. By the
 * clauses of both that match best, the projects named and who leads. Null below 0.3.
 */
export function continues(later: TaskTraits, earlier: TaskTraits): Match | null {
  const [byWords, byProject] = [inWords(later, earlier), inProject(later, earlier)];
  if (!byWords || !byProject) return byWords ?? byProject;
  return byWords.score >= byProject.score ? byWords : byProject;
}

function inWords(later: TaskTraits, earlier: TaskTraits): Match | null {
  const likeness = compare(later, earlier);
  if (!likeness) return null;
  const [project] = sharedProject(later, earlier) ?? [];
  const lead = later.lead.find((name) => earlier.lead.includes(name));
  const isLedByOthers = lead === undefined && later.lead.length > 0 && earlier.lead.length > 0;
  const odds =
    logOdds(likeness, weights) +
    (project ? weights.sameProject : 0) +
    (lead === undefined ? 0 : weights.sameLead) +
    (isLedByOthers ? weights.otherLead : 0);
  return matchOf(odds, likeness, later, earlier, [
    project && `cùng dự án "${project.name}"`,
    lead && `cùng cơ quan chủ trì ${lead}`,
    isLedByOthers && 'khác cơ quan chủ trì',
  ]);
}

/** A work that both ask for, in whatever words they ask. */
function inProject(later: TaskTraits, earlier: TaskTraits): Match | null {
  const shared = sharedProject(later, earlier);
  if (!shared) return null;
  const [project, other] = shared;
  const clauses = [later.projects.indexOf(project), earlier.projects.indexOf(other)].map((at) => BEYOND_CLAUSES + at);
  return { score: OF_PROJECT, why: `cùng dự án "${project.name}"`, clauses: [clauses[0] ?? 0, clauses[1] ?? 0] };
}

/** The first project of the later task that the earlier one names too, as each calls it. */
function sharedProject(later: TaskTraits, earlier: TaskTraits): [TraitsOfProject, TraitsOfProject] | null {
  for (const project of later.projects) {
    const other = earlier.projects.find((one) => isSameProject(project, one));
    if (other) return [project, other];
  }
  return null;
}

function isSameProject(a: TraitsOfProject, b: TraitsOfProject): boolean {
  if (a.key === b.key) return true;
  const verdict = compareNamed(a, b);
  return verdict?.relation === 'SAME' && verdict.score >= SURELY_SAME;
}

/** Whether an outcome tells what became of a task. Null below 0.3. */
export function reports(outcome: Traits, task: TaskTraits): Match | null {
  const likeness = compare(outcome, task);
  if (!likeness || likeness.shared < LEAST_OF_OUTCOME) return null;
  // What was done is told in other words than it was asked for.
  const odds = logOdds({ ...likeness, deeds: null }, weights) + DOUBT_OF_OUTCOME;
  return matchOf(odds, likeness, outcome, task, []);
}

function matchOf(
  odds: number,
  { parts, object, cited, differs, words }: Likeness,
  later: Traits,
  earlier: Traits,
  others: readonly (string | false | undefined)[],
): Match | null {
  const score = probability(odds);
  if (score < LEAST_SCORE) return null;
  const said = object === null ? 'cùng nói' : `cùng ${NAMES[object] ?? 'nêu'}`;
  const reasons = [
    `${said} "${words}"`,
    cited !== null && `cùng dẫn ${cited}`,
    differs && 'nhưng dẫn văn bản hoặc số hiệu khác',
    ...others,
  ].filter((reason) => typeof reason === 'string');
  const clauses = [later.parts[parts[0]]?.clause ?? 0, earlier.parts[parts[1]]?.clause ?? 0] as const;
  return { score, why: reasons.join('; '), clauses };
}

/** What named objects are called. */
const NAMES: Readonly<Record<string, string>> = {
  scheme: 'đề án',
  project: 'dự án',
  programme: 'chương trình',
  strategy: 'chiến lược',
  planning: 'quy hoạch',
  centre: 'trung tâm',
  hospital: 'bệnh viện',
};

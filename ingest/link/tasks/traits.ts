import type { AgencyName, TaskFact } from '../../extract/facts.js';
import { traitsOf, type Traits } from '../likeness/index.js';
import type { ResolvedProject } from '../linked.js';

/** All that comparing needs of a task, a plain JSON value. */
export interface TaskTraits extends Traits {
  /** Who leads it: names with their place. */
  readonly lead: readonly string[];
  /** The projects that it names. */
  readonly projects: readonly Pick<ResolvedProject, 'key' | 'name'>[];
}

/** What a pair of syllables is worth where a task says what for: texts say that in the same words of many things. */
export const OF_PURPOSE = 0.4;

/** What is computed once of a task. `projects` are those named in its words. */
export function taskTraitsOf(
  { text, lead }: Pick<TaskFact, 'text' | 'lead'>,
  projects: readonly Pick<ResolvedProject, 'key' | 'name'>[],
): TaskTraits {
  return {
    ...traitsOf(text, OF_PURPOSE),
    lead: lead.map(nameOf),
    projects: projects.map(({ key, name }) => ({ key, name })),
  };
}

/** What is computed once of a clause that says what was done: the same, for `reports`. */
export function outcomeTraitsOf(text: string): Traits {
  return traitsOf(text, OF_PURPOSE);
}

function nameOf({ name, place }: AgencyName): string {
  return place === null || name.includes(place) ? name : `${name} ${place}`;
}

import type { AgencyName, TaskFact } from '../../extract/facts.js';
import { traitsOf, type Traits } from '../likeness/index.js';

/** A project as a task names it. */
export interface NamedProject {
  /** The same for the same words. */
  readonly key: string;
  /** As printed. */
  readonly name: string;
}

/** All that comparing needs of a task, a plain JSON value. */
export interface TaskTraits extends Traits {
  /** Who leads it: names with their place. */
  readonly lead: readonly string[];
  /** The projects that it names. */
  readonly projects: readonly NamedProject[];
}

/** What a pair of syllables is worth where a task says what for: texts say that in the same words of many things. */
export const OF_PURPOSE = 0.4;

/** What is computed once of a task. `projects` are those named in its words. */
export function taskTraitsOf(
  { text, lead }: Pick<TaskFact, 'text'> & { readonly lead: readonly Pick<AgencyName, 'name' | 'place'>[] },
  projects: readonly NamedProject[],
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

function nameOf({ name, place }: Pick<AgencyName, 'name' | 'place'>): string {
  return place === null || name.includes(place) ? name : `${name} ${place}`;
}

import type { AgencyName, TaskFact } from '../../extract/facts.js';
import { remember } from '../../remember.js';
import { traitsOf, type Traits } from '../likeness/index.js';
import { designationOf, type Named } from '../projects/index.js';

/** A project as a task names it. */
export interface NamedProject {
  /** The same for the same words. */
  readonly key: string;
  /** As printed. */
  readonly name: string;
  /** The province or city whose text names it; null for a central one. */
  readonly place: string | null;
}

/** The same, taken apart. */
export interface TraitsOfProject extends Named {
  readonly key: string;
  readonly name: string;
}

/** All that comparing needs of a task, a plain JSON value. */
export interface TaskTraits extends Traits {
  /** Who leads it: names with their place. */
  readonly lead: readonly string[];
  /** The projects that it names. */
  readonly projects: readonly TraitsOfProject[];
}

/** What a pair of syllables is worth where a task says what for: texts say that in the same words of many things. */
export const OF_PURPOSE = 0.4;

/** A task is compared anew with every text that comes; what is computed of it is some ten kilobytes. */
const REMEMBERED = 4000;
const ofText = remember((text) => traitsOf(text, OF_PURPOSE), REMEMBERED);

/** What is computed once of a task. `projects` are those named in its words. */
export function taskTraitsOf(
  { text, lead }: Pick<TaskFact, 'text'> & { readonly lead: readonly Pick<AgencyName, 'name' | 'place'>[] },
  projects: readonly NamedProject[],
): TaskTraits {
  return {
    ...ofText(text),
    lead: lead.map(nameOf),
    projects: projects.map(({ key, name, place }) => ({
      ...{ key, name, place, designation: designationOf(name, place) },
      // Sizes and costs stand elsewhere: here only what it is called counts.
      ...{ scales: [], costs: [], leads: [], listedIn: [] },
    })),
  };
}

/** What is computed once of a clause that says what was done: the same, for `reports`. */
export function outcomeTraitsOf(text: string): Traits {
  return ofText(text);
}

function nameOf({ name, place }: Pick<AgencyName, 'name' | 'place'>): string {
  return place === null || name.includes(place) ? name : `${name} ${place}`;
}

import type { ResolvedIndicator } from './indicators/index.js';
import type { Designated } from './projects/index.js';
import type { Contributions } from './tasks/index.js';

/**
 * What the facts of one document are about, and which of them belong together. Each list has the order and the length of
 * the list in `Facts` of the same name; numbers are indexes into those.
 */
export interface LinkedFacts {
  readonly targets: readonly LinkedTarget[];
  readonly goals: readonly LinkedGoal[];
  readonly tasks: readonly LinkedTask[];
  readonly projects: readonly LinkedProject[];
  readonly outcomes: readonly LinkedOutcome[];
}

export interface LinkedTarget {
  readonly indicator: ResolvedIndicator;
}

export interface LinkedGoal {
  /** The targets that measure it, where the text leaves no doubt. */
  readonly targets: readonly number[];
  /** What the same goal in other texts is found by. */
  readonly blocks: readonly string[];
}

/** What stands within the words of a task. */
export interface Within {
  readonly projects: readonly number[];
  readonly targets: readonly number[];
  readonly citations: readonly number[];
}

export interface LinkedTask extends Within {
  /** What it helps to reach. */
  readonly contributes: Contributions;
  /** What the same task in other texts is found by. */
  readonly blocks: readonly string[];
}

export interface LinkedProject {
  readonly designation: Designated;
  /** The citations that approve it: those of its row, or of its own words. */
  readonly approvals: readonly number[];
}

export interface LinkedOutcome {
  /** The projects that stand within its words, or in others that it is about. */
  readonly mentions: readonly number[];
  /** What the tasks that it tells of are found by. */
  readonly blocks: readonly string[];
}

import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Review } from '../../schema/enums.js';
import { writeTogether } from '../store/together.js';
import { mergeIndicators, renameIndicator } from './indicators.js';
import { reviewLink } from './links.js';
import { mergeProjects, type ProjectsJudged, splitProject } from './projects.js';
import type { Judge } from './record.js';
import { takeBack } from './take-back.js';

export { RefusedError } from './refused-error.js';

/**
 * What people decide about links, projects and indicators. It is kept with who decided it, when and why; it can be taken back; it
 * outlives reading the texts again and new rules, and no rule goes against it. Each rejects with a `RefusedError` where it makes no sense.
 */
export interface Judges {
  /** Confirms or rejects a link, or makes it a proposal again. Gives the judgement, as do the others. */
  reviewLink(judge: Judge, id: string, verdict: Review): Promise<string>;
  /** Says that projects are one. */
  mergeProjects(judge: Judge, into: string, projects: readonly string[]): Promise<ProjectsJudged>;
  /** Says that some mentions of a project are another project. */
  splitProject(
    judge: Judge,
    project: string,
    mentions: readonly string[],
  ): Promise<ProjectsJudged & { readonly split: string }>;
  /** Says that indicators are other names of one. */
  mergeIndicators(judge: Judge, into: string, indicators: readonly string[]): Promise<string>;
  /** Gives an indicator another name. */
  renameIndicator(judge: Judge, id: string, name: string, nameEn: string | null): Promise<string>;
  /** Takes a judgement back. */
  takeBack(by: string | null, id: string): Promise<void>;
}

/** The judges of a database: each decision is one transaction, one after the other with the storing of documents. */
export function judges(fork: () => SqlEntityManager): Judges {
  return {
    reviewLink: (...given) => writeTogether(fork(), (tx) => reviewLink(tx, ...given)),
    mergeProjects: (...given) => writeTogether(fork(), (tx) => mergeProjects(tx, ...given)),
    splitProject: (...given) => writeTogether(fork(), (tx) => splitProject(tx, ...given)),
    mergeIndicators: (...given) => writeTogether(fork(), (tx) => mergeIndicators(tx, ...given)),
    renameIndicator: (...given) => writeTogether(fork(), (tx) => renameIndicator(tx, ...given)),
    takeBack: (...given) => writeTogether(fork(), (tx) => takeBack(tx, ...given)),
  };
}

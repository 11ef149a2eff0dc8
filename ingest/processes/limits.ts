import type { IngestStage } from '../../schema/enums.js';

/** The stages that processes do. */
export type LimitedStage = Exclude<IngestStage, 'STORE'>;

/** Milliseconds that a stage may take without a sign of progress; reading gives one with every page. */
export type StageLimits = Readonly<Record<LimitedStage, number>>;

/**
 * Many times what the slowest known text takes on a busy machine (a page to recognise: seconds; a text of 5 MB to
 * restore: a minute), for what is cut off here is not tried again.
 */
export const stageLimits: StageLimits = {
  READ: 180_000,
  RESTORE: 300_000,
  OUTLINE: 120_000,
  EXTRACT: 180_000,
  LINK: 120_000,
};

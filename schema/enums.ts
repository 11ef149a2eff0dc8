/* The enumerations of the domain: plain string unions, so that the pure stages of ingest use them without GraphQL. */

/** What a search can find. */
export const EntityKind = {
  DOCUMENT: 'DOCUMENT',
  SECTION: 'SECTION',
  GOAL: 'GOAL',
  TARGET: 'TARGET',
  TASK: 'TASK',
  PROJECT: 'PROJECT',
  AGENCY: 'AGENCY',
  CITATION: 'CITATION',
} as const;
export type EntityKind = keyof typeof EntityKind;

/** The kind of text, as its title names it: quyết định, nghị quyết, chỉ thị, kế hoạch, báo cáo, chương trình, kết luận, nghị định, luật, thông tư. */
export const DocumentKind = {
  DECISION: 'DECISION',
  RESOLUTION: 'RESOLUTION',
  DIRECTIVE: 'DIRECTIVE',
  PLAN: 'PLAN',
  REPORT: 'REPORT',
  PROGRAMME: 'PROGRAMME',
  CONCLUSION: 'CONCLUSION',
  DECREE: 'DECREE',
  LAW: 'LAW',
  CIRCULAR: 'CIRCULAR',
  OTHER: 'OTHER',
} as const;
export type DocumentKind = keyof typeof DocumentKind;

/** GOAL: a state to reach; VISION: tầm nhìn, for a far horizon; THEME: the motto of a year (chủ đề năm). */
export const GoalKind = {
  GOAL: 'GOAL',
  VISION: 'VISION',
  THEME: 'THEME',
} as const;
export type GoalKind = keyof typeof GoalKind;

/** Whom a value is about. LOCAL: the document's own place; NATIONAL: cả nước; REGION: vùng; DISTRICT: a part of the place. */
export const Scope = {
  LOCAL: 'LOCAL',
  NATIONAL: 'NATIONAL',
  REGION: 'REGION',
  DISTRICT: 'DISTRICT',
  OTHER: 'OTHER',
} as const;
export type Scope = keyof typeof Scope;

/** TARGET: planned; ESTIMATE: expected result (ước); ACTUAL: result. */
export const TargetKind = {
  TARGET: 'TARGET',
  ESTIMATE: 'ESTIMATE',
  ACTUAL: 'ACTUAL',
} as const;
export type TargetKind = keyof typeof TargetKind;

/** How a value binds: tối thiểu is GTE, trên GT, tối đa LTE, dưới LT, khoảng APPROX, từ ... đến RANGE. */
export const Comparator = {
  EQ: 'EQ',
  GT: 'GT',
  GTE: 'GTE',
  LT: 'LT',
  LTE: 'LTE',
  APPROX: 'APPROX',
  RANGE: 'RANGE',
} as const;
export type Comparator = keyof typeof Comparator;

/** What kind of quantity an indicator is. */
export const UnitDimension = {
  SHARE: 'SHARE',
  RATE: 'RATE',
  MONEY: 'MONEY',
  MASS: 'MASS',
  COUNT: 'COUNT',
  AREA: 'AREA',
  LENGTH: 'LENGTH',
  DURATION: 'DURATION',
  RANK: 'RANK',
  RATIO: 'RATIO',
  OTHER: 'OTHER',
} as const;
export type UnitDimension = keyof typeof UnitDimension;

/** The field an indicator belongs to. */
export const IndicatorGroup = {
  ECONOMIC: 'ECONOMIC',
  SOCIAL: 'SOCIAL',
  ENVIRONMENTAL: 'ENVIRONMENTAL',
  GOVERNANCE: 'GOVERNANCE',
  OTHER: 'OTHER',
} as const;
export type IndicatorGroup = keyof typeof IndicatorGroup;

/** LEAD: chủ trì; SUPPORT: phối hợp. */
export const AgencyRole = {
  LEAD: 'LEAD',
  SUPPORT: 'SUPPORT',
} as const;
export type AgencyRole = keyof typeof AgencyRole;

/** How far a project has come, as the text says. */
export const ProjectStatus = {
  PLANNED: 'PLANNED',
  UNDER_CONSTRUCTION: 'UNDER_CONSTRUCTION',
  COMPLETED: 'COMPLETED',
} as const;
export type ProjectStatus = keyof typeof ProjectStatus;

/** What became of something, as a later text says. */
export const OutcomeStatus = {
  DONE: 'DONE',
  ONGOING: 'ONGOING',
  NOT_DONE: 'NOT_DONE',
} as const;
export type OutcomeStatus = keyof typeof OutcomeStatus;

/** What a document says of itself about a text that it cites. */
export const CitationRelation = {
  REPLACES: 'REPLACES',
  AMENDS: 'AMENDS',
  IMPLEMENTS: 'IMPLEMENTS',
  BASED_ON: 'BASED_ON',
} as const;
export type CitationRelation = keyof typeof CitationRelation;

/** The kind of body. OTHER also holds group names such as "Các sở, ban, ngành". */
export const AgencyKind = {
  DEPARTMENT: 'DEPARTMENT',
  PEOPLES_COMMITTEE: 'PEOPLES_COMMITTEE',
  PEOPLES_COUNCIL: 'PEOPLES_COUNCIL',
  MINISTRY: 'MINISTRY',
  GOVERNMENT: 'GOVERNMENT',
  PARTY: 'PARTY',
  FRONT_UNION: 'FRONT_UNION',
  POLICE_MILITARY: 'POLICE_MILITARY',
  CENTRAL_BRANCH: 'CENTRAL_BRANCH',
  MANAGEMENT_BOARD: 'MANAGEMENT_BOARD',
  ENTERPRISE: 'ENTERPRISE',
  OTHER: 'OTHER',
} as const;
export type AgencyKind = keyof typeof AgencyKind;

/** What a link says about its two ends. PART_OF: `from` is a part of `to`; CONTINUES: `from`, of the later text, takes `to` up again. */
export const LinkKind = {
  SAME_INDICATOR: 'SAME_INDICATOR',
  SAME_PROJECT: 'SAME_PROJECT',
  PART_OF: 'PART_OF',
  CONTINUES: 'CONTINUES',
  CONTRIBUTES_TO: 'CONTRIBUTES_TO',
  CITES: 'CITES',
} as const;
export type LinkKind = keyof typeof LinkKind;

/** A person's judgement of a link; PROPOSED until somebody judges. */
export const Review = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  REJECTED: 'REJECTED',
} as const;
export type Review = keyof typeof Review;

/** The order of a list of links. */
export const LinkOrder = {
  SURENESS: 'SURENESS',
  DOUBT: 'DOUBT',
} as const;
export type LinkOrder = keyof typeof LinkOrder;

/** What a person did to links, projects or indicators. */
export const JudgementAction = {
  REVIEW_LINK: 'REVIEW_LINK',
  MERGE_PROJECTS: 'MERGE_PROJECTS',
  SPLIT_PROJECT: 'SPLIT_PROJECT',
  MERGE_INDICATORS: 'MERGE_INDICATORS',
  RENAME_INDICATOR: 'RENAME_INDICATOR',
} as const;
export type JudgementAction = keyof typeof JudgementAction;

/** Which way a promise moved from one document to the next. */
export const Direction = {
  RAISED: 'RAISED',
  LOWERED: 'LOWERED',
  KEPT: 'KEPT',
  POSTPONED: 'POSTPONED',
} as const;
export type Direction = keyof typeof Direction;

/** What became of a wish to write. */
export const AuditOutcome = {
  DONE: 'DONE',
  REFUSED: 'REFUSED',
  FAILED: 'FAILED',
} as const;
export type AuditOutcome = keyof typeof AuditOutcome;

/** State of an ingest job. */
export const IngestState = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
} as const;
export type IngestState = keyof typeof IngestState;

/** The rooms a text walks through. */
export const IngestStage = {
  READ: 'READ',
  RESTORE: 'RESTORE',
  OUTLINE: 'OUTLINE',
  EXTRACT: 'EXTRACT',
  LINK: 'LINK',
  STORE: 'STORE',
} as const;
export type IngestStage = keyof typeof IngestStage;

import { registerEnumType } from 'type-graphql';
import * as enums from './enums.js';

/* Makes the enumerations known to GraphQL; apart from enums.ts so that the pure stages of ingest never load GraphQL. */

registerEnumType(enums.EntityKind, { name: 'EntityKind', description: 'What a search can find.' });
registerEnumType(enums.DocumentKind, {
  name: 'DocumentKind',
  description: 'The kind of a text, as its title names it.',
  valuesConfig: {
    DECISION: { description: 'Quyết định' },
    RESOLUTION: { description: 'Nghị quyết' },
    DIRECTIVE: { description: 'Chỉ thị' },
    PLAN: { description: 'Kế hoạch' },
    REPORT: { description: 'Báo cáo' },
    PROGRAMME: { description: 'Chương trình, chương trình hành động' },
    CONCLUSION: { description: 'Kết luận' },
    DECREE: { description: 'Nghị định' },
    LAW: { description: 'Luật, bộ luật' },
    CIRCULAR: { description: 'Thông tư' },
    OTHER: { description: 'Any other text' },
  },
});
registerEnumType(enums.GoalKind, {
  name: 'GoalKind',
  description: 'What sort of aim a goal is.',
  valuesConfig: {
    GOAL: { description: 'A state to reach (mục tiêu)' },
    VISION: { description: 'A picture of a far horizon (tầm nhìn)' },
    THEME: { description: 'The motto of a year (chủ đề năm)' },
  },
});
registerEnumType(enums.Scope, {
  name: 'Scope',
  description: 'Whom a value is about.',
  valuesConfig: {
    LOCAL: { description: "The document's own place; the whole country for a text of the central state" },
    NATIONAL: { description: 'The whole country (cả nước)' },
    REGION: { description: 'A region of several provinces (vùng)' },
    DISTRICT: { description: 'A part of the place: a district, a commune, an island' },
    OTHER: { description: 'Anything else: another province, a single enterprise' },
  },
});
registerEnumType(enums.TargetKind, {
  name: 'TargetKind',
  description: 'How far a value is true yet.',
  valuesConfig: {
    TARGET: { description: 'Planned or promised' },
    ESTIMATE: { description: 'An expected result (ước thực hiện)' },
    ACTUAL: { description: 'A result' },
  },
});
registerEnumType(enums.Comparator, {
  name: 'Comparator',
  description: 'How a value binds.',
  valuesConfig: {
    EQ: { description: 'Just this value (đạt, là)' },
    GT: { description: 'More than it (trên, hơn, >)' },
    GTE: { description: 'At least it (tối thiểu, từ ... trở lên, ≥)' },
    LT: { description: 'Less than it (dưới, <)' },
    LTE: { description: 'At most it (tối đa, không quá, ≤)' },
    APPROX: { description: 'About it (khoảng, gần)' },
    RANGE: { description: 'Between min and max (từ ... đến, 17 - 17,5)' },
  },
});
registerEnumType(enums.UnitDimension, { name: 'UnitDimension', description: 'What an indicator measures.' });
registerEnumType(enums.IndicatorGroup, {
  name: 'IndicatorGroup',
  description: 'The field that an indicator belongs to.',
});
registerEnumType(enums.AgencyRole, {
  name: 'AgencyRole',
  description: 'What an agency does for a task.',
  valuesConfig: { LEAD: { description: 'Answers for it (chủ trì)' }, SUPPORT: { description: 'Helps (phối hợp)' } },
});
registerEnumType(enums.ProjectStatus, {
  name: 'ProjectStatus',
  description: 'How far a project has come, as the text says.',
});
registerEnumType(enums.OutcomeStatus, {
  name: 'OutcomeStatus',
  description: 'What became of something, as a later text says.',
  valuesConfig: {
    DONE: { description: 'What the words name is done (đã hoàn thành, đã ban hành); of a step, the step' },
    ONGOING: { description: 'It is under way (đang triển khai, đang thi công)' },
    NOT_DONE: { description: 'It is not done, or late (chưa triển khai, còn chậm)' },
  },
});
registerEnumType(enums.CitationRelation, {
  name: 'CitationRelation',
  description: 'What a document says of itself about a text that it cites.',
  valuesConfig: {
    REPLACES: { description: 'It takes its place (thay thế, bãi bỏ)' },
    AMENDS: { description: 'It changes it (sửa đổi, bổ sung, điều chỉnh)' },
    IMPLEMENTS: { description: 'It carries it out (thực hiện, triển khai, cụ thể hóa)' },
    BASED_ON: { description: 'It rests on it (căn cứ)' },
  },
});
registerEnumType(enums.AgencyKind, {
  name: 'AgencyKind',
  description: 'The kind of a body.',
  valuesConfig: {
    DEPARTMENT: { description: 'Sở and bodies of its rank under a provincial committee' },
    PEOPLES_COMMITTEE: { description: 'Ủy ban nhân dân of any level' },
    PEOPLES_COUNCIL: { description: 'Hội đồng nhân dân, Quốc hội' },
    MINISTRY: { description: 'Bộ and bodies of its rank' },
    GOVERNMENT: { description: 'Chính phủ, Thủ tướng Chính phủ' },
    PARTY: { description: 'Bodies of the party' },
    FRONT_UNION: { description: 'Mặt trận Tổ quốc and the mass organisations' },
    POLICE_MILITARY: { description: 'Police, army, border guard' },
    CENTRAL_BRANCH: { description: 'A branch of a central body in the place: tax, customs, treasury, bank' },
    MANAGEMENT_BOARD: { description: 'Ban quản lý' },
    ENTERPRISE: { description: 'A company' },
    OTHER: { description: 'Anything else, and names of groups such as "Các sở, ban, ngành"' },
  },
});
registerEnumType(enums.LinkKind, {
  name: 'LinkKind',
  description: 'What a link says about its two ends.',
  valuesConfig: {
    SAME_INDICATOR: { description: 'Both are the same indicator under two names' },
    SAME_PROJECT: { description: 'Both are the same project under two names' },
    PART_OF: { description: 'The first is a part of the second: one of its works, a phase, a stretch' },
    CONTINUES: {
      description:
        'The first, of a later text, takes the second up again: a task asked for again, an outcome that tells of it, a goal stated again',
    },
    CONTRIBUTES_TO: { description: 'A task helps to reach a target or a goal, or is about a project' },
    CITES: { description: 'The first names the second by its number' },
  },
});
registerEnumType(enums.LinkOrder, {
  name: 'LinkOrder',
  description: 'The order of a list of links.',
  valuesConfig: {
    SURENESS: { description: 'The surest first' },
    DOUBT: { description: 'Those first of which the rules are least sure either way: the list of a reviewer' },
  },
});
registerEnumType(enums.JudgementAction, {
  name: 'JudgementAction',
  description: 'What a person decided.',
  valuesConfig: {
    REVIEW_LINK: { description: 'Confirmed or rejected a link, or made it a proposal again' },
    MERGE_PROJECTS: { description: 'Said that several projects are one' },
    SPLIT_PROJECT: { description: 'Said that some mentions of a project are another one' },
    MERGE_INDICATORS: { description: 'Said that several indicators are one' },
    RENAME_INDICATOR: { description: 'Gave an indicator another name' },
  },
});
registerEnumType(enums.Review, {
  name: 'Review',
  description: "A person's judgement of a link.",
  valuesConfig: {
    PROPOSED: { description: 'Found by a rule; nobody has judged it' },
    CONFIRMED: { description: 'A person says that it holds' },
    REJECTED: { description: 'A person says that it does not hold' },
  },
});
registerEnumType(enums.Direction, {
  name: 'Direction',
  description: 'Which way a promise moved; of the value itself, whether more is better or not.',
  valuesConfig: {
    RAISED: { description: 'To a higher value; of a promise, for the same years' },
    LOWERED: { description: 'To a lower value; of a promise, for the same years' },
    KEPT: { description: 'The same value; of a promise, for the same years' },
    POSTPONED: {
      description: 'Of a promise: the same value, but for a later year; nobody promises it for the earlier one again',
    },
  },
});
registerEnumType(enums.AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What became of a wish to write.',
  valuesConfig: {
    DONE: { description: 'It was done' },
    REFUSED: { description: 'Who asked may not, or what was asked cannot be' },
    FAILED: { description: 'It could not be done for a defect of ours' },
  },
});
registerEnumType(enums.IngestState, {
  name: 'IngestState',
  description: 'State of an ingest job.',
  valuesConfig: {
    QUEUED: { description: 'Waits for a worker' },
    RUNNING: { description: 'A worker reads the text' },
    COMPLETED: { description: 'The document is stored' },
    FAILED: { description: 'It ended with an error; reingestDocument or a new upload tries again' },
  },
});
registerEnumType(enums.IngestStage, {
  name: 'IngestStage',
  description: 'The rooms a text walks through, in this order.',
  valuesConfig: {
    READ: { description: 'The text is taken out of the file' },
    RESTORE: { description: 'Broken words are mended' },
    OUTLINE: { description: 'Headings, paragraphs and tables are found' },
    EXTRACT: { description: 'Facts are read' },
    LINK: { description: 'Facts are tied to indicators, agencies, projects and other documents' },
    STORE: { description: 'Everything is written at once' },
  },
});

import type { Comparator, DocumentKind, GoalKind, ProjectStatus, Scope, TargetKind } from '../../schema/enums.js';

/* The gold's words for the enumerations. */

export const scopes: Record<string, Scope> = {
  city: 'LOCAL',
  national: 'NATIONAL',
  region: 'REGION',
  district: 'DISTRICT',
  other: 'OTHER',
};

export const targetKinds: Record<string, TargetKind> = { target: 'TARGET', estimate: 'ESTIMATE', actual: 'ACTUAL' };

export const goalKinds: Record<string, GoalKind> = { goal: 'GOAL', vision: 'VISION', theme: 'THEME' };

export const comparators: Record<string, Comparator> = {
  '=': 'EQ',
  '>': 'GT',
  '>=': 'GTE',
  '<': 'LT',
  '<=': 'LTE',
  '~': 'APPROX',
  range: 'RANGE',
};

export const statuses: Record<string, ProjectStatus> = {
  planned: 'PLANNED',
  'under-construction': 'UNDER_CONSTRUCTION',
  completed: 'COMPLETED',
};

const documentKinds: Record<string, DocumentKind> = {
  'Quyết định': 'DECISION',
  'Nghị quyết': 'RESOLUTION',
  'Chỉ thị': 'DIRECTIVE',
  'Kế hoạch': 'PLAN',
  'Báo cáo': 'REPORT',
  'Chương trình': 'PROGRAMME',
  'Chương trình hành động': 'PROGRAMME',
  'Kết luận': 'CONCLUSION',
  'Nghị định': 'DECREE',
  Luật: 'LAW',
  'Bộ luật': 'LAW',
  'Thông tư': 'CIRCULAR',
};

/** The kind of text that the gold names in Vietnamese; OTHER for a kind that the model does not tell apart. */
export function documentKind(name: string): DocumentKind {
  return documentKinds[name] ?? 'OTHER';
}

/** The gold's kind of agency: "central-branch" for CENTRAL_BRANCH. */
export function agencyKind(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** The last day of a deadline as the gold writes it: "2021-Q4", "2022", "2022-06", "2018-01-15". */
export function lastDay(due: string): string {
  const [year = '', part] = due.split('-', 2);
  if (part === undefined) return `${year}-12-31`;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(due)) return due;
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

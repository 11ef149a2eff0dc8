import { expect, it } from 'vitest';
import type { Facts, Quantity, Span, TargetFact } from '../../ingest/extract/facts.js';
import { link } from '../../ingest/link/index.js';

const span = (startOffset: number, endOffset: number, line: number): Span => ({
  ...{ quote: '', sourceQuote: '', startOffset, endOffset, startLine: line, endLine: line, page: null },
});
const said = { confidence: 1, section: 0, lead: [] } as const;
const quantity: Quantity = {
  ...{
    comparator: 'EQ',
    min: 11800,
    max: 11800,
    unit: 'USD',
    baseMin: 11800,
    baseMax: 11800,
    baseUnit: 'USD',
    text: '11.800 USD',
  },
};
const target: Omit<TargetFact, 'span' | 'period'> = {
  ...{ ...said, name: 'GRDP bình quân đầu người', component: null, scope: 'LOCAL', kind: 'TARGET', quantity },
  ...{ relativeTo: null, headline: true },
};
const project = { ...said, kind: 'bridge', scale: null, cost: null, status: null, period: null } as const;
const task = { ...said, text: '', support: [], due: null, output: null, submitTo: null } as const;
const outcome = { ...said, text: '', status: 'DONE' } as const;
const year = (value: number) => ({ from: value, to: value, label: `năm ${value}` });

const facts: Facts = {
  document: {
    ...{ number: null, kind: 'PLAN', title: '', issuer: null, signer: null, issuedOn: null, year: 2021, period: null },
    place: 'Hải Phòng',
  },
  sections: [],
  targets: [
    { ...target, span: span(10, 20, 2), period: year(2025) },
    { ...target, span: span(100, 110, 9), period: year(2030) },
  ],
  goals: [{ ...said, text: '', kind: 'GOAL', horizon: 2030, span: span(60, 90, 8) }],
  tasks: [{ ...task, span: span(0, 50, 2) }],
  projects: [
    { ...project, name: 'cầu Nguyễn Trãi', span: span(30, 45, 2), listed: false },
    { ...project, name: 'Dự án đầu tư xây dựng cầu Nguyễn Trãi', span: span(200, 240, 20), listed: true },
  ],
  outcomes: [
    { ...outcome, span: span(25, 50, 2), about: [] },
    { ...outcome, span: span(260, 280, 21), about: [span(195, 245, 20), span(25, 50, 2)] },
  ],
  agencies: [],
  citations: [
    {
      number: '45-NQ/TW',
      kind: 'RESOLUTION',
      issuedOn: null,
      issuer: null,
      relation: null,
      spans: [span(70, 80, 8), span(2, 9, 2)],
    },
    {
      number: '49/NQ-HĐND',
      kind: 'RESOLUTION',
      issuedOn: null,
      issuer: null,
      relation: null,
      spans: [span(245, 255, 20)],
    },
  ],
  warnings: [],
};

it('says what facts are about and which belong together', () => {
  const linked = link(facts);
  expect(linked.targets.map(({ indicator }) => indicator.key)).toEqual(['grdp-per-capita', 'grdp-per-capita']);
  expect(linked.tasks).toMatchObject([{ projects: [0], targets: [0], citations: [0] }]);
  expect(linked.tasks[0]?.contributes.projects).toMatchObject([{ index: 0 }]);
  expect(linked.outcomes).toMatchObject([{ mentions: [0] }, { mentions: [1, 0] }]);
  expect(linked.goals).toMatchObject([{ targets: [1] }]);
  const [named, listed] = linked.projects;
  expect(named?.designation.key).toBe(listed?.designation.key);
  expect([named?.approvals, listed?.approvals]).toEqual([[], [1]]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { ingestSeeds } from '../support/seeds.js';

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await ingestSeeds(database);
  api = await serve(database);
}, 120_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

interface Point {
  readonly kind: string;
  readonly baseMin: number;
  readonly baseUnit: string;
  readonly period: { readonly from: number; readonly to: number };
  readonly document: { readonly id: string; readonly year: number };
  readonly target: { readonly id: string; readonly span: { readonly quote: string; readonly sourceQuote: string } };
}
interface Trace {
  readonly points: readonly Point[];
  readonly revisions: readonly unknown[];
  readonly attainments: readonly unknown[];
  readonly silent: readonly { readonly id: string }[];
}

async function traceOf(args: string): Promise<Trace> {
  const { data, text, codes } = await api.ask(`{ trace(${args}) {
    indicator { key } component scope place
    points {
      kind baseMin baseUnit period { from to } document { id year } target { id span { quote sourceQuote } }
    }
    revisions { period { from to } from { document { year } } to { document { year } } direction changePercent }
    attainments { period { from to } promised { quantity { baseMin } } reached { kind quantity { baseMin } } met gap }
    silent { id }
  } }`);
  expect(codes, text).toEqual([]);
  return (data as { trace: Trace }).trace;
}

describe('GRDP per capita is followed through the texts', () => {
  const questions = ['GRDP bình quân đầu người', 'grdp-per-capita', 'grdp binh quan dau nguoi', 'GRDP per capita'];
  test.each(questions)('%s', async (name) => {
    const trace = await traceOf(`indicator: "${name}"`);
    expect(trace).toMatchObject({
      ...{ indicator: { key: 'grdp-per-capita' }, component: null, scope: 'LOCAL', place: 'Hải Phòng' },
    });
    const stated = trace.points.map(
      ({ document, kind, period, baseMin, baseUnit }) =>
        `${document.year}: ${kind} ${period.to} ${baseMin} ${baseUnit}`,
    );
    expect([...new Set(stated)]).toEqual(
      expect.arrayContaining([
        '2018: TARGET 2018 4195 USD',
        '2024: TARGET 2024 9000 USD',
        '2024: ESTIMATE 2024 8665 USD',
        '2021: TARGET 2025 11800 USD',
        '2024: TARGET 2025 9486 USD',
        '2022: TARGET 2030 20280 USD',
        '2022: TARGET 2030 520000000 VND',
      ]),
    );
    for (const { target } of trace.points) expect(target.span.quote).toMatch(/\d/);
    const years = trace.points.map(({ period }) => period.from);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test('the promise for 2025 begins in a text that had to be restored', async () => {
    const { points, revisions } = await traceOf('indicator: "grdp-per-capita"');
    const first = points.find(({ period, document }) => period.from === 2025 && document.year === 2019);
    expect(first).toMatchObject({
      baseMin: 14_740,
      target: { span: { quote: 'GRDP bình quân/người đạt 14.740 USD' } },
    });
    expect(revisions).toContainEqual({
      ...{ period: { from: 2025, to: 2025 }, direction: 'LOWERED' },
      ...{ from: { document: { year: 2019 } }, to: { document: { year: 2021 } } },
      changePercent: expect.closeTo(-19.95, 2) as number,
    });
  });

  test('the promise for 2025 was lowered by 19,6 %', async () => {
    const { revisions } = await traceOf('indicator: "grdp-per-capita"');
    expect(revisions).toContainEqual({
      period: { from: 2025, to: 2025 },
      from: { document: { year: 2021 } },
      to: { document: { year: 2024 } },
      direction: 'LOWERED',
      changePercent: expect.closeTo(-19.61, 2) as number,
    });
  });

  test('the promise for 2024 was missed', async () => {
    const { attainments } = await traceOf('indicator: "grdp-per-capita"');
    expect(attainments).toContainEqual({
      period: { from: 2024, to: 2024 },
      promised: { quantity: { baseMin: 9000 } },
      reached: { kind: 'ESTIMATE', quantity: { baseMin: 8665 } },
      met: false,
      gap: -335,
    });
  });

  test('the same from any of its targets', async () => {
    const trace = await traceOf('indicator: "grdp-per-capita"');
    for (const { target } of trace.points.slice(0, 3)) expect(await traceOf(`target: "${target.id}"`)).toEqual(trace);
  });

  test('a part of an indicator, by some of its words', async () => {
    const { data } = await api.ask(`{ trace(indicator: "sector-share-grdp", component: "dich vu") {
      component points { target { component } }
    } }`);
    const { trace } = data as { trace: { component: string; points: { target: { component: string } }[] } };
    expect(trace.component).toMatch(/dịch vụ/i);
    expect(trace.points.length).toBeGreaterThan(0);
    expect(new Set(trace.points.map(({ target }) => target.component.toLowerCase())).size).toBe(1);
  });

  test('what is said of the whole country is followed through all documents', async () => {
    const trace = await traceOf('indicator: "grdp-growth", scope: NATIONAL');
    expect(trace).toMatchObject({ scope: 'NATIONAL', place: null });
    const { data } = await api.ask('{ documents { totalCount } }');
    const spoken = [...trace.points.map(({ document }) => document.id), ...trace.silent.map(({ id }) => id)];
    expect(data).toEqual({ documents: { totalCount: new Set(spoken).size } });
  });

  test('a document states it or is silent', async () => {
    const { points, silent } = await traceOf('indicator: "grdp-per-capita"');
    const { data } = await api.ask('{ documents(filter: { place: "hai phong" }) { nodes { id } } }');
    const documents = (data as { documents: { nodes: { id: string }[] } }).documents.nodes.map(({ id }) => id);
    const spoken = [...points.map(({ document }) => document.id), ...silent.map(({ id }) => id)];
    expect([...new Set(spoken)].sort()).toEqual([...documents].sort());
  });
});

test('two documents are compared', async () => {
  const { data } = await api.ask(`{
    from: document(number: "3532") { id }
    to: document(number: "619-BC/TU") { id }
  }`);
  const { from, to } = data as { from: { id: string }; to: { id: string } };
  const answer = await api.ask(
    `query ($from: ID!, $to: ID!) { compare(from: $from, to: $to) {
      from { year } to { year }
      revisions { direction from { indicator { key } document { year } } to { document { year } } }
      targetsAdded { id document { year } } targetsDropped { document { year } }
      projectsContinued { id } projectsAdded { id } projectsDropped { id } agenciesAdded { id } agenciesDropped { id }
    } }`,
    { from: from.id, to: to.id },
  );
  const { compare } = answer.data as { compare: Record<string, { id: string; document: { year: number } }[]> };
  expect(compare.revisions).toContainEqual({
    ...{ direction: 'LOWERED', from: { indicator: { key: 'grdp-per-capita' }, document: { year: 2021 } } },
    to: { document: { year: 2024 } },
  });
  expect(new Set(compare.targetsAdded?.map(({ document }) => document.year))).toEqual(new Set([2024]));
  expect(new Set(compare.targetsDropped?.map(({ document }) => document.year))).toEqual(new Set([2021]));
  const continued = new Set(compare.projectsContinued?.map(({ id }) => id));
  expect(continued.size).toBeGreaterThan(0);
  for (const { id } of [...(compare.projectsAdded ?? []), ...(compare.projectsDropped ?? [])]) {
    expect(continued).not.toContain(id);
  }
});

test('every fact stands where it says', async () => {
  const { data, codes } = await api.ask(`{ documents { nodes { text
    targets(first: 500) { nodes { ...at } } tasks(first: 500) { nodes { ...at } } goals(first: 500) { nodes { ...at } }
  } } }
  fragment at on Extracted { span { sourceQuote startOffset endOffset startLine } }`);
  expect(codes).toEqual([]);
  interface At {
    readonly span: { sourceQuote: string; startOffset: number; endOffset: number; startLine: number };
  }
  type Read = Record<'targets' | 'tasks' | 'goals', { nodes: At[] }> & { text: string };
  for (const { text, targets, tasks, goals } of (data as { documents: { nodes: Read[] } }).documents.nodes) {
    for (const { span } of [...targets.nodes, ...tasks.nodes, ...goals.nodes]) {
      expect(text.slice(span.startOffset, span.endOffset)).toBe(span.sourceQuote);
      expect(text.slice(0, span.startOffset).split('\n')).toHaveLength(span.startLine);
    }
  }
});

test.each([
  ['Sở KHĐT', 'Sở Kế hoạch và Đầu tư'],
  ['so ke hoach va dau tu', 'Sở Kế hoạch và Đầu tư'],
  ['ubnd thanh pho hai phong', 'Ủy ban nhân dân thành phố Hải Phòng'],
])('an agency is found by any way of writing it: %s', async (written, name) => {
  const { data } = await api.ask(`{ agency(name: "${written}") { name } }`);
  expect(data).toEqual({ agency: { name } });
});

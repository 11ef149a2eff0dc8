import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../schema/database.js';
import { idOf } from '../../schema/id.js';
import { serve, type TestApi } from '../support/api.js';
import { storeCorpus } from '../support/corpus.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeCorpus(database.orm.em.fork(), { perDocument: 60 });
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

/** What is asked, and what the data holds; a list of variables of one query. */
async function dataOf(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, text, codes } = await api.ask(query, variables);
  expect(codes, text).toEqual([]);
  return data;
}

describe('names are found in any spelling', () => {
  const cases: [query: string, expected: unknown][] = [
    ['{ document(number: "3532/QĐ-UBND") { year } }', { document: { year: 2021 } }],
    ['{ document(number: "3532/qd-ubnd") { year } }', { document: { year: 2021 } }],
    ['{ document(number: "3532") { year } }', { document: { year: 2021 } }],
    ['{ document(number: "số 3532/QĐ-UBND") { year } }', { document: { year: 2021 } }],
    ['{ document(number: "353") { year } }', { document: null }],
    ['{ document(number: "") { year } }', { document: null }],
    ['{ document { year } }', { document: null }],
    ['{ agency(name: "so ke hoach va dau tu") { name } }', { agency: { name: 'Sở Kế hoạch và Đầu tư' } }],
    ['{ agency(name: "SỞ KHĐT", place: "hai phong") { name } }', { agency: { name: 'Sở Kế hoạch và Đầu tư' } }],
    ['{ agency(name: "Sơ Kế hoạch và Đầu tư") { name } }', { agency: { name: 'Sở Kế hoạch và Đầu tư' } }],
    ['{ agency(name: "Sở KHĐT", place: "Quảng Ninh") { name } }', { agency: null }],
    ['{ agency(name: "ubnd tp") { name } }', { agency: { name: 'Ủy ban nhân dân thành phố Hải Phòng' } }],
    ['{ agency(name: "Bộ Quốc phòng") { name } }', { agency: null }],
    ['{ project(name: "cau nguyen trai") { name kind } }', { project: { name: 'Cầu Nguyễn Trãi', kind: 'bridge' } }],
    [
      '{ project(name: "Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị vùng phụ cận") { kind } }',
      { project: { kind: 'bridge' } },
    ],
    ['{ indicator(key: "grdp-per-capita") { nameEn } }', { indicator: { nameEn: 'GRDP per capita' } }],
    ['{ indicator(key: "grdp binh quan dau nguoi") { key } }', { indicator: { key: 'grdp-per-capita' } }],
    ['{ indicator(key: "nothing") { key } }', { indicator: null }],
    ['{ trace(indicator: "thu nhập bình quân đầu người") { scope } }', { trace: null }],
    ['{ trace(indicator: "GDP per capita") { scope } }', { trace: null }],
    [
      '{ trace(indicator: "GRDP bình quân") { indicator { key } } }',
      { trace: { indicator: { key: 'grdp-per-capita' } } },
    ],
    ['{ trace { scope } }', { trace: null }],
    ['{ trace(target: "target_x") { scope } }', { trace: null }],
    [
      '{ agency(name: "Sở Kế hoạch và Đầu tư thành phố Hải Phòng") { name } }',
      { agency: { name: 'Sở Kế hoạch và Đầu tư' } },
    ],
    ['{ agency(name: "Sở Kế hoạch và Đầu tư Quảng Ninh") { name } }', { agency: null }],
    ['{ agency(name: "Ủy ban nhân dân thành phố Đà Nẵng") { name } }', { agency: null }],
    ['{ project(name: "cầu Nguyễn Trãi 2") { name } }', { project: null }],
    ['{ agency(name: "Sở Kế hoạch Đầu tư") { name } }', { agency: { name: 'Sở Kế hoạch và Đầu tư' } }],
  ];
  test.each(cases)('%s', async (query, expected) => {
    expect(await dataOf(query)).toEqual(expected);
  });
});

describe('lists hold what their filters ask for', () => {
  const cases: [list: string, count: number][] = [
    ['documents', 2],
    ['documents(filter: { year: 2021 })', 1],
    ['documents(filter: { kind: [DIRECTIVE, PLAN] })', 1],
    ['documents(filter: { issuer: "uy ban nhan dan" })', 2],
    ['documents(filter: { issuer: "nobody" })', 0],
    ['documents(filter: { place: "hai phong" })', 2],
    ['documents(filter: { place: "Đà Nẵng" })', 0],
    ['documents(filter: { text: "ke hoach phat trien" })', 2],
    ['documents(filter: { text: "10105 usd" })', 1],
    ['documents(filter: { ids: ["document_x"] })', 0],
    ['goals(filter: { horizon: 2025, kind: [GOAL], text: "hien dai" })', 2],
    ['goals(filter: { horizon: 2030 })', 0],
    ['targets', 120],
    ['targets(filter: { indicator: ["grdp-per-capita"], scope: [LOCAL], kind: [TARGET], headline: true })', 120],
    ['targets(filter: { indicator: ["GRDP bình quân đầu người"], year: 2025 })', 2],
    ['targets(filter: { indicator: ["nothing at all"] })', 0],
    ['targets(filter: { component: "nong thon" })', 0],
    ['targets(filter: { lead: "sở khđt" })', 120],
    ['targets(filter: { lead: "ubnd tp" })', 0],
    ['targets(filter: { kind: [ACTUAL] })', 0],
    ['tasks(filter: { lead: "so ke hoach", support: "ubnd tp" })', 120],
    ['tasks(filter: { lead: "ubnd tp" })', 0],
    ['tasks(filter: { dueFrom: "2021-12-31", dueTo: "2021-12-31", text: "cau nguyen trai, dot 7" })', 2],
    ['tasks(filter: { dueTo: "2021-12-30" })', 0],
    [`tasks(filter: { project: "${idOf('project', 'bridge')}" })`, 120],
    [
      'projects(filter: { status: [PLANNED], lead: "khđt", minDocuments: 2, minCostVnd: 6000000000000, text: "chinh trang" })',
      1,
    ],
    ['projects(filter: { minDocuments: 3 })', 0],
    ['projects(filter: { minCostVnd: 6000000000001 })', 0],
    [`projects(filter: { documents: ["${idOf('document', '2018')}"] })`, 1],
    ['agencies', 2],
    ['agencies(filter: { kind: [DEPARTMENT], place: "hải phòng", text: "dau tu" })', 1],
    [`agencies(filter: { documents: ["${idOf('document', '2018')}"] })`, 1],
    ['citations(filter: { number: "45-nq" })', 2],
    ['citations(filter: { relation: [IMPLEMENTS, REPLACES] })', 1],
    ['citations(filter: { relation: [BASED_ON] })', 0],
    ['citations(filter: { inCorpus: true })', 1],
    ['citations(filter: { inCorpus: false })', 1],
    ['links', 60],
    ['links(filter: { kind: [CONTINUES], review: [PROPOSED], minScore: 0.8 })', 60],
    ['links(filter: { minScore: 0.9 })', 0],
    [`links(filter: { node: "${idOf('task', '2021', '3')}" })`, 1],
    ['ingestJobs', 0],
  ];
  test.each(cases)('%s', async (list, count) => {
    const data = await dataOf(`{ list: ${list} { totalCount nodes { __typename } pageInfo { hasNextPage } } }`);
    const more = count > 50;
    expect(data).toMatchObject({ list: { totalCount: count, pageInfo: { hasNextPage: more } } });
    expect((data as { list: { nodes: unknown[] } }).list.nodes).toHaveLength(more ? 50 : count);
  });
});

test('a thing is asked for again by its global id, many in one round', async () => {
  const ids = [
    ...[
      idOf('document', '2021'),
      'document_unknown',
      'nonsense',
      '',
      'target_\u0000',
      idOf('indicator', 'grdp-per-capita'),
    ],
    ...[idOf('mention', '2021'), idOf('link', 'CONTINUES', idOf('task', '2021', '0'), idOf('task', '2018', '0'))],
  ];
  expect(await dataOf('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })).toEqual({
    nodes: [
      { __typename: 'Document', id: ids[0] },
      ...[null, null, null, null],
      { __typename: 'Indicator', id: ids[5] },
      { __typename: 'ProjectMention', id: ids[6] },
      { __typename: 'Link', id: ids[7] },
    ],
  });
  expect(await dataOf('{ node(id: "task_1") { id } document(id: "x") { id } ingestJob(id: "job_1") { id } }')).toEqual({
    ...{ node: null, document: null, ingestJob: null },
  });
});

test('everything hangs together', async () => {
  const data = await dataOf(`{
    document(number: "3532") {
      issuer { name documents { year } } signer issuedOn period { from to label } place source { name bytes sha256 pages }
      restored
      outline { label path parent { id } document { year } children { label parent { label } span { quote } } }
      goals { nodes { text targets { name } section { path } span { startOffset } } }
      targets(first: 1) { nodes { indicator { key documents { year } targets { totalCount } } lead { name } quantity { baseMin text } } }
      tasks(first: 1) { nodes {
        text due { text from to } output submitTo { name } lead { name } support { name }
        projects { name tasks { totalCount } mentions { name cost { baseMax } lead { name } approvals { number } document { year } } documents { year } }
        targets { name } citations { number }
        related { nodes { kind score why review from { ... on Task { document { year } } } to { ... on Task { document { year } } } } }
      } }
      projects { nodes { name outcomes { status text document { year } } } totalCount }
      outcomes { totalCount nodes { status text section { path } span { startOffset } projects { name } document { year } } }
      agencies { nodes { name tasks(role: SUPPORT) { totalCount } targets { totalCount } projects { nodes { name } } documents { year } } }
      citations { nodes {
        number issuedOn relation issuer { name } spans { quote } document { year }
        cited { number citedBy { number } citedIn { totalCount nodes { number relation document { number } } } }
      } }
      citedBy { year } job { id }
    }
  }`);
  expect(data).toMatchSnapshot();
});

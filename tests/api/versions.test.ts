import { afterAll, beforeAll, expect, test } from 'vitest';
import { store } from '../../ingest/store/index.js';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource, readSaying, type Saying } from '../support/read-document.js';

let database: Database;
let api: TestApi;
let older: string;
let newer: string;

async function say(said: Saying): Promise<string> {
  const source = await keepSource(database.orm.em.fork(), JSON.stringify(said));
  return (await store(database.orm, source, readSaying(said))).documentId;
}

const PLAN = { number: '1/KH-UBND', issuedOn: '2021-05-04' };

/** Whatever only the older version says holds this word. */
const PAST = 'xưa';

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serve(database);
  await say({ number: '2/KH-UBND' });
  older = await say({
    ...PLAN,
    agencies: { [`Sở ${PAST}`]: `S ${PAST}`, 'Sở Tài chính': `TC ${PAST}` },
    projects: [`Cầu ${PAST}`, 'Dự án cầu Nguyễn Trãi'],
    indicators: [`chỉ tiêu ${PAST}`, 'forest-cover'],
    cites: ['2/KH-UBND', '3/XUA'],
  });
  newer = await say({
    ...PLAN,
    agencies: { 'Sở Tài chính': 'Sở TC' },
    projects: ['Cầu Nguyễn Trãi'],
    indicators: ['forest-cover'],
    cites: ['2/KH-UBND'],
  });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

test('a document tells its versions, whichever of them is asked', async () => {
  const fields = 'id isCurrent current { id } versions { id isCurrent source { handedInAt } }';
  const { data, codes } = await api.ask(
    `{ older: document(id: "${older}") { ${fields} } newer: document(id: "${newer}") { ${fields} } }`,
  );
  expect(codes).toEqual([]);
  const both = {
    current: { id: newer },
    versions: [
      { id: older, isCurrent: false },
      { id: newer, isCurrent: true },
    ],
  };
  expect(data).toMatchObject({
    older: { id: older, isCurrent: false, ...both },
    newer: { id: newer, isCurrent: true, ...both },
  });
});

test('an older version stays readable, with all that it says', async () => {
  const { data } = await api.ask(`{ node(id: "${older}") { ... on Document {
    text goals { totalCount } targets { totalCount nodes { name } } tasks { totalCount }
    projects(filter: { text: "${PAST}" }) { nodes { name } } agencies { nodes { name } } citations { totalCount }
  } } }`);
  expect(data).toMatchObject({
    node: {
      ...{ goals: { totalCount: 1 }, targets: { totalCount: 2 }, tasks: { totalCount: 1 } },
      projects: { nodes: [{ name: `Cầu ${PAST}` }] },
      ...{ agencies: { nodes: [{ name: `Sở ${PAST}` }, { name: 'Sở Tài chính' }] }, citations: { totalCount: 2 } },
    },
  });
});

test.each([
  ['documents', '{ documents { totalCount nodes { id } } }', 2],
  ['goals', '{ goals { totalCount nodes { document { id } } } }', 2],
  ['targets', '{ targets { totalCount nodes { name document { id } } } }', 1],
  ['tasks', '{ tasks { totalCount nodes { document { id } } } }', 2],
  ['citations', '{ citations { totalCount nodes { number document { id } } } }', 1],
  ['projects', '{ projects { totalCount nodes { name aliases mentions { name } documents { id } } } }', 1],
  [
    'agencies',
    '{ agencies { totalCount nodes { name aliases documents { id } tasks { nodes { document { id } } } } } }',
    1,
  ],
  ['links', '{ links { totalCount nodes { from { id } to { id } } } }', 1],
])('a list knows current versions only: %s', async (list, query, count) => {
  const { data, codes, text } = await api.ask(query);
  expect(codes).toEqual([]);
  expect(data).toMatchObject({ [list]: { totalCount: count } });
  expect(text).not.toContain(older);
  expect(text.toLowerCase()).not.toMatch(/xưa|xua/);
});

test('so do names, searches, traces and what is told of things', async () => {
  const { data, codes, text } = await api.ask(`{
    document(number: "1/KH-UBND") { id }
    search(text: "${PAST}") { totalCount }
    found: search(text: "1/KH-UBND") { nodes { node { ... on Document { id } ... on Task { id document { id } } ... on Goal { id document { id } } } } }
    agency(name: "sở ${PAST}") { id }
    project(name: "cầu ${PAST}") { id }
    indicators { key documents { id } targets { nodes { id document { id } } } }
    trace(indicator: "forest-cover") { points { document { id } } silent { id } }
    cited: document(number: "2/KH-UBND") { citedBy { id } }
  }`);
  expect(codes).toEqual([]);
  expect(data).toMatchObject({
    ...{ document: { id: newer }, search: { totalCount: 0 }, agency: null, project: null },
    indicators: [
      { key: 'forest-cover', documents: [{ id: newer }], targets: { nodes: [{ document: { id: newer } }] } },
    ],
    trace: { points: [{ document: { id: newer } }] },
    cited: { citedBy: [{ id: newer }] },
  });
  expect(text).not.toContain(older);
});

test('two versions can be compared', async () => {
  const { data } = await api.ask(
    `{ compare(from: "${older}", to: "${newer}") { projectsDropped { name } agenciesDropped { name } } }`,
  );
  expect(data).toEqual({
    compare: { projectsDropped: [{ name: `Cầu ${PAST}` }], agenciesDropped: [{ name: `Sở ${PAST}` }] },
  });
});

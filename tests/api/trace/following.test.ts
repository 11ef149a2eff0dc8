import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../schema/database.js';
import { idOf } from '../../../schema/id.js';
import { Link } from '../../../schema/link.js';
import { serve, type TestApi } from '../../support/api.js';
import { storeCorpus } from '../../support/corpus.js';
import { openTestDatabase } from '../../support/database.js';

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeCorpus(database.orm.em.fork(), { perDocument: 3 });
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function dataOf(query: string): Promise<unknown> {
  const { data, text, codes } = await api.ask(query);
  expect(codes, text).toEqual([]);
  return data;
}

const counts = (tasksLed: number, tasksSupported: number, targetsFollowed: number, projectsLed: number) => ({
  ...{ tasksLed, tasksSupported, targetsFollowed, projectsLed },
});
const COUNTS = '{ tasksLed tasksSupported targetsFollowed projectsLed }';

describe('an agency is followed by what it has to do', () => {
  test('document by document', async () => {
    const data = await dataOf(`{ traceAgency(name: "so khdt", place: "hai phong") {
      agency { name } points { document { year } workload ${COUNTS} change ${COUNTS} } silent { year }
    } }`);
    expect(data).toEqual({
      traceAgency: {
        agency: { name: 'Sở Kế hoạch và Đầu tư' },
        points: [
          { document: { year: 2018 }, workload: counts(3, 0, 3, 1), change: null },
          { document: { year: 2021 }, workload: counts(3, 0, 3, 1), change: counts(0, 0, 0, 0) },
        ],
        silent: [],
      },
    });
  });

  test('null where no name comes near', async () => {
    expect(await dataOf('{ traceAgency(name: "Bộ Quốc phòng") { agency { name } } }')).toEqual({ traceAgency: null });
  });

  test('the most tasks first, page by page; a project of two documents is one', async () => {
    const page = (after: string) => `workloads(first: 1${after}) {
      totalCount nodes { agency { name } workload ${COUNTS} } pageInfo { endCursor hasNextPage }
    }`;
    const first = (await dataOf(`{ ${page('')} }`)) as { workloads: { pageInfo: { endCursor: string } } };
    expect(first).toMatchObject({
      workloads: {
        totalCount: 2,
        nodes: [{ agency: { name: 'Sở Kế hoạch và Đầu tư' }, workload: counts(6, 0, 6, 1) }],
        pageInfo: { hasNextPage: true },
      },
    });
    expect(await dataOf(`{ ${page(`, after: "${first.workloads.pageInfo.endCursor}"`)} }`)).toMatchObject({
      workloads: {
        nodes: [{ agency: { name: 'Ủy ban nhân dân thành phố Hải Phòng' }, workload: counts(0, 6, 0, 0) }],
        pageInfo: { hasNextPage: false },
      },
    });
  });

  test.each([
    ['workloads(filter: { year: 2018 })', 2],
    ['workloads(filter: { year: 2019 })', 0],
    ['workloads(filter: { kind: [DEPARTMENT] })', 1],
    ['workloads(filter: { place: "Quảng Ninh" })', 0],
    [`workloads(filter: { documents: ["${idOf('document', '2021')}"] })`, 2],
  ])('%s', async (list, totalCount) => {
    expect(await dataOf(`{ list: ${list} { totalCount } }`)).toEqual({ list: { totalCount } });
  });

  test('in one document', async () => {
    const data = await dataOf(`{ document(number: "3532") {
      workloads(kind: [PEOPLES_COMMITTEE]) { totalCount nodes { workload ${COUNTS} } }
    } }`);
    expect(data).toEqual({
      document: { workloads: { totalCount: 1, nodes: [{ workload: counts(0, 3, 0, 0) }] } },
    });
  });
});

describe('a project is followed by what documents say of it', () => {
  test('by its id', async () => {
    const data = await dataOf(`{ traceProject(id: "${idOf('project', 'bridge')}") {
      mentions { document { year } } costs { direction change changePercent baseUnit from { name } to { name } }
      scales { change } statuses { was } periods { endMoved } silent { year } notes
    } }`);
    expect(data).toEqual({
      traceProject: {
        mentions: [{ document: { year: 2018 } }, { document: { year: 2021 } }],
        costs: [
          {
            ...{ direction: 'KEPT', change: 0, changePercent: 0, baseUnit: 'VND' },
            ...{ from: { name: 'cầu Nguyễn Trãi' }, to: { name: 'cầu Nguyễn Trãi' } },
          },
        ],
        ...{ scales: [], statuses: [], periods: [], silent: [], notes: [] },
      },
    });
  });

  test('null for an unknown one', async () => {
    expect(await dataOf('{ traceProject(id: "project_x") { notes } }')).toEqual({ traceProject: null });
  });
});

describe('a document beside another', () => {
  const compared = (fields: string) => `{ document(number: "45-CT") { compareWith(number: "3532") { ${fields} } } }`;

  test('null where the other is unknown', async () => {
    expect(await dataOf('{ document(number: "3532") { compareWith(number: "9999") { notes } } }')).toEqual({
      document: { compareWith: null },
    });
  });

  test('its goals, tasks and projects', async () => {
    const data = await dataOf(
      compared(`from { year } to { year }
        goalsContinued { why } goalsAdded { text } goalsDropped { text }
        tasksContinued { totalCount nodes { why } } tasksAdded { totalCount } tasksDropped { totalCount }
        projectChanges { project { name } cost { direction change } status { was } period { endMoved } from { name } }
        listed: projectChanges(listed: true) { project { name } } told: projectChanges(listed: false) { project { name } }`),
    );
    const goal = { text: 'Thành phố Hải Phòng hiện đại' };
    const bridge = { name: 'Cầu Nguyễn Trãi' };
    expect(data).toEqual({
      document: {
        compareWith: {
          ...{ from: { year: 2018 }, to: { year: 2021 } },
          ...{ goalsContinued: [], goalsAdded: [goal], goalsDropped: [goal] },
          tasksContinued: { totalCount: 3, nodes: [{ why: 'Cùng lời' }, { why: 'Cùng lời' }, { why: 'Cùng lời' }] },
          ...{ tasksAdded: { totalCount: 0 }, tasksDropped: { totalCount: 0 } },
          projectChanges: [
            {
              ...{ project: bridge, cost: { direction: 'KEPT', change: 0 }, status: null, period: null },
              from: { name: 'cầu Nguyễn Trãi' },
            },
          ],
          ...{ listed: [{ project: bridge }], told: [] },
        },
      },
    });
  });

  test('a rejected link ties nothing; a link may name either of the two first', async () => {
    const em = database.orm.em.fork();
    const [fromId, toId] = [idOf('task', '2021', '0'), idOf('task', '2018', '0')];
    await em.nativeUpdate(Link, { id: idOf('link', 'CONTINUES', fromId, toId) }, { review: 'REJECTED' });
    const goals = [idOf('goal', '2018'), idOf('goal', '2021')] as const;
    await em.insert(Link, {
      ...{ id: idOf('link', 'CONTINUES', ...goals), kind: 'CONTINUES', fromId: goals[0], toId: goals[1], score: 1 },
      ...{ why: 'Cùng mục tiêu', review: 'PROPOSED', reviewedAt: null },
    });
    const data = await dataOf(
      compared(`goalsContinued { why } goalsAdded { text } goalsDropped { text }
        tasksContinued { totalCount } tasksAdded { nodes { text } } tasksDropped { nodes { text } }`),
    );
    const task = { text: 'Khởi công cầu Nguyễn Trãi, đợt 0' };
    expect(data).toEqual({
      document: {
        compareWith: {
          ...{ goalsContinued: [{ why: 'Cùng mục tiêu' }], goalsAdded: [], goalsDropped: [] },
          ...{ tasksContinued: { totalCount: 2 }, tasksAdded: { nodes: [task] }, tasksDropped: { nodes: [task] } },
        },
      },
    });
  });

  test('an unknown id is refused', async () => {
    const { codes } = await api.ask('{ compare(from: "document_x", to: "document_y") { notes } }');
    expect(codes).toEqual(['NOT_FOUND']);
  });
});

test.each([
  ['45-NQ/TW', 2],
  ['45 nq tw', 2],
  ['45', 2],
  ['5-NQ/TW', 0],
  ['45-NQ/T', 0],
])('documents that cite %s', async (number, totalCount) => {
  expect(await dataOf(`{ documents(filter: { cites: "${number}" }) { totalCount } }`)).toEqual({
    documents: { totalCount },
  });
});

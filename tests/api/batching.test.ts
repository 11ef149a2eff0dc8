import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../schema/database.js';
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

/** How many SQL queries a request runs. */
async function queriesOf(query: string): Promise<number> {
  let count = 0;
  database.orm.config.set('onQuery', (statement: string) => {
    count++;
    return statement;
  });
  const { codes, text } = await api.ask(query);
  database.orm.config.set('onQuery', (statement: string) => statement);
  expect(codes, text).toEqual([]);
  return count;
}

const screens: [what: string, atMost: number, screen: (first: number) => string][] = [
  [
    'targets with document, section, indicator and agencies',
    8,
    (first) => `{ targets(first: ${first}) { totalCount nodes {
      name quantity { text } span { quote sourceQuote }
      document { number title } section { heading } indicator { key } lead { name }
    } } }`,
  ],
  [
    'tasks with everything round them',
    20,
    (first) => `{ tasks(first: ${first}) { nodes {
      text lead { name } support { name } submitTo { name } projects { name } citations { number }
      targets { name indicator { key } } related(first: 2) { totalCount nodes { why from { id } to { id } } }
    } } }`,
  ],
  [
    'lists in lists',
    14,
    (first) => `{ targets(first: ${first}) { nodes {
      document { text tasks(first: 2, filter: { lead: "khđt" }) { totalCount nodes { text } } }
      lead { projects(first: 1) { nodes { name mentions { name } } } }
    } } }`,
  ],
  [
    'search',
    9,
    (first) => `{ search(text: "nguyen trai", first: ${first}) { totalCount nodes { score snippet node { __typename } }
      facets { kinds { count } documents { document { number } count } years { year } agencies { agency { name } count } }
    } }`,
  ],
  [
    'outcomes of tasks and projects',
    12,
    (first) => `{ tasks(first: ${first}) { nodes {
      outcomes { status text projects { name } document { number } } projects { outcomes { status } }
    } } }`,
  ],
  [
    'where documents are cited',
    8,
    (first) =>
      `{ citations(first: ${first}) { nodes { cited { citedIn(first: 3) { nodes { relation document { number } } } } } } }`,
  ],
  [
    'documents with their workloads',
    5,
    (first) => `{ documents(first: ${Math.ceil(first / 50)}) { nodes {
      workloads(first: ${first}) { totalCount nodes { agency { name } workload { tasksLed } } }
    } } }`,
  ],
  [
    'documents with what became of their promises',
    7,
    (first) => `{ documents(first: ${Math.ceil(first / 50)}) { nodes { attainments { met promised { name } } } } }`,
  ],
  [
    'documents beside another',
    22,
    (first) => `{ documents(first: ${Math.ceil(first / 50)}) { nodes { compareWith(number: "45-CT") {
      revisions { from { name } } notes tasksContinued { totalCount } tasksAdded { totalCount }
      projectChanges { project { name } cost { change } } projectParts { part { name } }
    } } } }`,
  ],
  [
    'documents with their projects, each through all documents',
    9,
    (first) => `{ documents { nodes { projects(first: ${first}) { nodes { trace {
      costs { change from { name document { number } } } silent { number }
    } } } } } }`,
  ],
  [
    'an indicator with all its parts',
    8,
    () => `{ trace(indicator: "grdp-per-capita") {
      components points { target { name } document { number } } silent { number } notes
      parts { component points { target { name } document { number } } notes }
    } }`,
  ],
  ['the agency with all its documents', 6, () => `{ traceAgency(name: "Sở KHĐT") { points { document { number } } } }`],
  ['links', 3, (first) => `{ links(first: ${first}) { nodes { from { id } to { id } } } }`],
];

test.each(screens)('the number of queries does not grow with the rows: %s', async (_, atMost, screen) => {
  const few = await queriesOf(screen(10));
  expect(await queriesOf(screen(100))).toBeLessThanOrEqual(few);
  expect(few).toBeLessThanOrEqual(atMost);
});

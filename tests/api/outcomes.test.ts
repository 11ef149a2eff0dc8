import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../schema/database.js';
import { Document } from '../../schema/document.js';
import { idOf } from '../../schema/id.js';
import { Link } from '../../schema/link.js';
import { serve, type TestApi } from '../support/api.js';
import { storeCorpus } from '../support/corpus.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let api: TestApi;
const em = () => database.orm.em.fork();
beforeAll(async () => {
  database = await openTestDatabase();
  await storeCorpus(em(), { perDocument: 5 });
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const outcome = (year: number) => idOf('outcome', String(year));
const task = (n: number) => idOf('task', '2018', String(n));

async function outcomesOf(id: string): Promise<unknown> {
  const { data, codes, text } = await api.ask(
    `query ($id: ID!) { node(id: $id) { ... on Task { outcomes { id } } ... on Project { outcomes { id } } } }`,
    { id },
  );
  expect(codes, text).toEqual([]);
  return (data as { node: { outcomes: { id: string }[] } }).node.outcomes.map((each) => each.id);
}

test('an outcome is a node, with where it stands and what it is about', async () => {
  const { data } = await api.ask(
    `query ($id: ID!) { node(id: $id) { __typename ... on Outcome {
      text status confidence span { quote } section { path } document { number } projects { name }
    } } }`,
    { id: outcome(2021) },
  );
  expect(data).toEqual({
    node: {
      __typename: 'Outcome',
      text: 'cầu Nguyễn Trãi đang thi công (2021)',
      status: 'ONGOING',
      confidence: 0.9,
      span: { quote: 'cầu Nguyễn Trãi đang thi công' },
      section: { path: 'I/1' },
      document: { number: '3532/QĐ-UBND' },
      projects: [{ name: 'Cầu Nguyễn Trãi' }],
    },
  });
});

test('links that continue a task tell what became of it, unless they are rejected or doubted', async () => {
  const tie = (n: number, score: number, review: Link['review'], from = outcome(2021)) => ({
    ...{ id: idOf('link', 'CONTINUES', from, task(n)), kind: 'CONTINUES' as const, fromId: from, toId: task(n) },
    ...{ score, why: 'cùng việc', review, reviewedAt: review === 'PROPOSED' ? null : new Date() },
  });
  await em().insertMany(Link, [
    ...[tie(0, 0.5, 'PROPOSED'), tie(1, 0.49, 'PROPOSED'), tie(2, 0.1, 'CONFIRMED'), tie(3, 0.9, 'REJECTED')],
    ...[tie(0, 0.9, 'PROPOSED', outcome(2018))],
  ]);
  expect(await outcomesOf(task(0))).toEqual([outcome(2018), outcome(2021)]);
  expect(await outcomesOf(task(1))).toEqual([]);
  expect(await outcomesOf(task(2))).toEqual([outcome(2021)]);
  expect(await outcomesOf(task(3))).toEqual([]);
  expect(await outcomesOf(task(4))).toEqual([]);
});

test('only current versions tell what became of a project or a task', async () => {
  expect(await outcomesOf(idOf('project', 'bridge'))).toEqual([outcome(2018), outcome(2021)]);
  await em().nativeUpdate(Document, { id: idOf('document', '2018') }, { supersededBy: idOf('document', '2021') });
  expect(await outcomesOf(idOf('project', 'bridge'))).toEqual([outcome(2021)]);
  expect(await outcomesOf(task(0))).toEqual([outcome(2021)]);
});

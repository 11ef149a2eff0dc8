import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../schema/database.js';
import { Goal } from '../../schema/goal.js';
import { idOf } from '../../schema/id.js';
import { serve, type TestApi } from '../support/api.js';
import { storeCorpus } from '../support/corpus.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeCorpus(database.orm.em.fork(), { perDocument: 5 });
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

interface List {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

async function listOf(list: string): Promise<List> {
  const query = `{ list: ${list} {
    edges { cursor node { ${list.startsWith('search') ? 'id: snippet node { ... on Node { id } }' : 'id'} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }`;
  const { data, text, codes } = await api.ask(query);
  expect(codes, text).toEqual([]);
  return (data as { list: List }).list;
}

const lists = ['documents', 'goals', 'targets', 'tasks', 'agencies', 'citations', 'links'];

describe('a list read page by page is the list', () => {
  test.each(lists)('%s', async (name) => {
    const all = await listOf(`${name}(first: 500)`);
    expect(all.pageInfo.hasNextPage).toBe(false);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: List = await listOf(`${name}(first: 2${after === null ? '' : `, after: "${after}"`})`);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.edges.map(({ node }) => node.id));
  });
});

test('a search read page by page is the search', async () => {
  const all = await listOf('search(text: "cau nguyen trai", first: 500)');
  const first = await listOf('search(text: "cau nguyen trai", first: 3)');
  const rest = await listOf(`search(text: "cau nguyen trai", first: 500, after: "${first.pageInfo.endCursor}")`);
  expect([...first.edges, ...rest.edges]).toEqual(all.edges);
});

test('facts go as their documents and texts go', async () => {
  const { edges } = await listOf('targets');
  const expected = ['2018', '2021'].flatMap((year) => [0, 1, 2, 3, 4].map((i) => idOf('target', year, String(i))));
  expect(edges.map(({ node }) => node.id)).toEqual(expected);
});

test('a cursor holds its place while rows come and go', async () => {
  const before = await listOf('goals(first: 1)');
  const after = before.pageInfo.endCursor;
  const em = database.orm.em.fork();
  const [goal] = await em.find(Goal, {}, { orderBy: { document: { year: 'asc' } } });
  if (!goal) throw new Error('no goal');
  const copy = (id: string, startOffset: number) =>
    em.persist(em.create(Goal, { ...goal, id, span: { ...goal.span, startOffset } }));
  copy('goal_before', -5);
  copy('goal_after', 5);
  await em.flush();
  const next = await listOf(`goals(first: 9, after: "${after}")`);
  expect(next.edges.map(({ node }) => node.id)).toEqual(['goal_after', idOf('goal', '2021')]);
  await em.nativeDelete(Goal, { id: { $in: ['goal_after', goal.id] } });
  const still = await listOf(`goals(first: 9, after: "${after}")`);
  expect(still.edges.map(({ node }) => node.id)).toEqual([idOf('goal', '2021')]);
});

test('nothing is asked for, nothing comes', async () => {
  const none = await listOf('targets(first: 0)');
  expect(none).toEqual({
    edges: [],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

describe('what is no page is refused with a code', () => {
  const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
  const cases: [list: string, code: string][] = [
    ['targets(first: -1)', 'BAD_FIRST'],
    ['targets(first: 501)', 'BAD_FIRST'],
    ['documents(after: "nonsense")', 'BAD_CURSOR'],
    ['documents(after: "")', 'BAD_CURSOR'],
    [`documents(after: "${cursor(['2021-12-06'])}")`, 'BAD_CURSOR'],
    [`documents(after: "${cursor(['2021-02-31', 'x'])}")`, 'BAD_CURSOR'],
    [`documents(after: "${cursor(['2021-12-06', 'x\0'])}")`, 'BAD_CURSOR'],
    [`documents(after: "${cursor(['2021-12-06', 7])}")`, 'BAD_CURSOR'],
    [`targets(after: "${cursor(['2021-12-06', 'x', '1e9', 'y'])}")`, 'BAD_CURSOR'],
    [`search(text: "a", after: "${cursor(['x'])}")`, 'BAD_CURSOR'],
    ['indicators { targets(first: -1)', 'BAD_FIRST'],
  ];
  test.each(cases)('%s', async (list, code) => {
    const closing = list.includes('{') ? '}' : '';
    const { codes } = await api.ask(`{ ${list} { totalCount } ${closing} }`);
    expect(codes).toEqual([code]);
  });
});

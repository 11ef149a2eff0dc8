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
  await storeCorpus(database.orm.em.fork(), { perDocument: 2 });
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

interface Hit {
  readonly score: number;
  readonly snippet: string;
  readonly node: { readonly __typename: string };
}

async function search(args: string): Promise<Hit[]> {
  const { data, text, codes } = await api.ask(`{ search(${args}) { nodes { score snippet node { __typename } } } }`);
  expect(codes, text).toEqual([]);
  return (data as { search: { nodes: Hit[] } }).search.nodes;
}

describe('what is found, the best first', () => {
  const document = idOf('document', '2021');
  const cases: [args: string, found: string[], snippet: string | null][] = [
    ['text: "cau nguyen trai"', ['Project', 'Task', 'Task', 'Task', 'Task'], '«Cầu Nguyễn Trãi»'],
    ['text: "CẦU  Nguyễn-Trãi"', ['Project', 'Task', 'Task', 'Task', 'Task'], '«Cầu Nguyễn Trãi»'],
    ['text: "chinh trang do thi", kinds: [PROJECT]', ['Project'], 'và «chỉnh trang đô thị» vùng'],
    ['text: "trai nguyen", kinds: [PROJECT]', ['Project'], '«Nguyễn Trãi»'],
    ['text: "3532"', ['Document'], '«3532»/QĐ-UBND'],
    ['text: "3532/qd-ubnd"', ['Document'], '«3532/QĐ-UBND»'],
    ['text: "10.105"', ['Document'], 'năm 2025: «10105» USD'],
    ['text: "10105 USD", kinds: [DOCUMENT]', ['Document'], 'năm 2025: «10105 USD»/người'],
    ['text: "45-NQ/TW"', ['Citation', 'Citation'], '«45-NQ/TW»'],
    [`text: "45-NQ/TW", documents: ["${document}"]`, ['Citation'], '«45-NQ/TW»'],
    [`text: "so ke hoach", documents: ["${document}"]`, ['Agency'], '«Sở Kế hoạch» và Đầu tư'],
    [`text: "ubnd tp", documents: ["${document}"]`, ['Agency'], '«UBND TP»'],
    ['text: "ubnd tp", kinds: [AGENCY]', ['Agency'], '«UBND TP»'],
    ['text: "muc tieu", kinds: [SECTION, GOAL]', ['Section', 'Section'], null],
    ['text: "hien dai", kinds: []', [], null],
    ['text: "!?"', [], null],
    ['text: ""', [], null],
    ['text: "777%_\\\\"', [], null],
  ];
  test.each(cases)('%s', async (args, found, snippet) => {
    const hits = await search(args);
    expect(hits.map(({ node }) => node.__typename)).toEqual(found);
    if (snippet !== null) expect(hits[0]?.snippet).toContain(snippet);
    expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });
});

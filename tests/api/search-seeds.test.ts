import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { ingestSeeds } from '../support/seeds.js';

/* What people look for in the five texts, and what they must find first, somewhere and nowhere. */

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

interface Counted {
  readonly count: number;
}
interface Result {
  readonly totalCount: number;
  readonly corrected: string | null;
  readonly nodes: readonly {
    readonly score: number;
    readonly snippet: string;
    readonly node: { readonly __typename: string; readonly id: string } & Readonly<Record<string, unknown>>;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly facets: {
    readonly kinds: readonly ({ kind: string } & Counted)[];
    readonly documents: readonly ({ document: { id: string } } & Counted)[];
    readonly years: readonly ({ year: number } & Counted)[];
    readonly agencies: readonly ({ agency: { id: string; name: string } } & Counted)[];
  };
}

const QUERY = `query($text: String!, $kinds: [EntityKind!], $documents: [ID!], $years: [Int!], $agencies: [ID!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, documents: $documents, years: $years, agencies: $agencies, first: $first, after: $after) {
    totalCount corrected
    pageInfo { hasNextPage endCursor }
    facets {
      kinds { kind count } documents { document { id } count } years { year count } agencies { agency { id name } count }
    }
    nodes { score snippet node {
      __typename ... on Node { id }
      ... on Document { called: number } ... on Section { heading } ... on Target { name headline quantity { text } }
      ... on Project { name } ... on Agency { name } ... on Citation { number }
    } }
  }
}`;

async function search(text: string, more: Record<string, unknown> = {}): Promise<Result> {
  const answer = await api.ask(QUERY, { text, first: 500, ...more });
  expect(answer.codes, answer.text).toEqual([]);
  return (answer.data as { search: Result }).search;
}

/** "Task: … where it «fits» …" */
const lines = ({ nodes }: Result) => nodes.map(({ node, snippet }) => `${node.__typename}: ${snippet}`);

describe('what is typed finds what is meant', () => {
  const cases: [text: string, first: RegExp, found: RegExp[], never: RegExp | null][] = [
    ['cau nguyen trai', /^Project: .*«cầu Nguyễn Trãi»/i, [/^Task: .*«cầu Nguyễn Trãi»/, /^Document: /], /cầu Bính»/],
    ['Cầu Nguyễn Trãi', /^Project: .*«cầu Nguyễn Trãi»/i, [/^Task: .*«cầu Nguyễn Trãi»/], null],
    ['trang due', /^Project: .*«Tr[ảà]ng Duệ»/, [/«Tr[ảà]ng Duệ»/], null],
    ['bến số 3, 4', /^Project: «bến số 3, 4»/i, [/«bến số 3, 4», 5, 6/], /^Project: «Bến số» 5, 6/],
    ['bến số 7, 9', /^$/, [], null],
    [
      'so ke hoach va dau tu',
      /^Agency: «Sở Kế hoạch và Đầu tư»$/,
      [/^Section: .*«Sở Kế hoạch và Đầu tư» chủ trì/],
      null,
    ],
    ['công an thành phố', /^Agency: «Công an thành phố» Hải Phòng$/, [/^Section: .*«Công an thành phố» chủ trì/], null],
    ['UBND TP', /^Agency: «UBND TP»$/, [], null],
    ['3532', /^Document: «3532»\/QĐ-UBND/, [], null],
    ['quyết định số 3532', /^Document: /, [], /^Citation/],
    ['45-NQ/TW', /^Citation: «45-NQ\/TW»$/, [/^Document: .*«45-NQ\/TW»/, /^Task: .*«45-NQ\/TW»/], null],
    ['45 NQ TW', /^Citation: «45-NQ\/TW»$/, [/^Task: .*«45-NQ\/TW»/], null],
    ['45nqtw', /^Citation: «45-NQ\/TW»$/, [/^Task: .*«45-NQ\/TW»/], null],
    ['nghị quyết 30', /^Citation: .*«30»-NQ\/TW/, [], /^Citation: .*NĐ-CP/],
    ['14740', /^Target: GRDP bình quân\/người đạt «14.740» USD$/, [/^Document: .*«14.740» USD/], null],
    ['14.740', /^Target: GRDP bình quân\/người đạt «14.740» USD$/, [], null],
    ['118.079', /^Target: .*«118.079,279»/, [], null],
    ['GRDP bình quân đầu người', /^Target: «GRDP bình quân đầu người»/, [/^Document: /], null],
    ['ty le ho ngheo', /^Target: «Tỷ lệ hộ nghèo»/, [/^Target: .*«[Tt]ỷ lệ hộ nghèo» theo chuẩn/], null],
    ['mục tiêu', /^Section: I. «MỤC TIÊU»$/, [/^Section: 2. «Mục tiêu» cụ thể$/, /^Task: .*«mục tiêu»/], null],
    ['chuyen doi so', /^Section: .*«chuyển đổi số»/, [/^Goal: .*«chuyển đổi số»/, /^Task: .*«chuyển đổi số»/], null],
    [
      '"công nghiệp hóa, hiện đại hóa"',
      /«công nghiệp hóa, hiện đại hóa»/,
      [/^Goal: .*«công nghiệp hóa, hiện đại hóa»/],
      /«công nghiệp»/,
    ],
    ['khach du lich 20 trieu luot', /^Target: «Khách du lịch» đến năm 2025 đạt «20 triệu lượt»$/, [/^Task: /], null],
    ['logist', /^Project: .*«logistics»/, [/^Task: .*«logistics»/], null],
    ['san bay cat bi', /^Project: .*«Sân bay Cát Bi»$/, [/^Task: .*«Cát Bi»/], null],
    ['687ha', /^Document: .*\(«687 ha»\)/, [], null],
    ['y tế', /^Agency: Sở «Y tế»$/, [/^Target: .*bảo hiểm «y tế»/], /internet/i],
  ];
  test.each(cases)('%s', async (text, first, found, never) => {
    const result = await search(text);
    const all = lines(result);
    expect(result.corrected).toBeNull();
    expect(all[0] ?? '').toMatch(first);
    for (const line of found) expect(all).toContainEqual(expect.stringMatching(line));
    if (never) expect(all).not.toContainEqual(expect.stringMatching(never));
    const scores = result.nodes.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('the better fit comes first', () => {
  /** Where in the list the first line of this kind stands. */
  const placeOf = (result: Result, line: RegExp) => {
    const place = lines(result).findIndex((each) => line.test(each));
    expect(place, String(line)).not.toBe(-1);
    return place;
  };
  const cases: [what: string, text: string, better: RegExp, worse: RegExp][] = [
    ['the accents that were typed', 'câu', /^Task: .*«[Cc]âu» lạc bộ/, /«Cầu»/],
    ['the accents that were typed', 'cầu', /^Project: «Cầu»/, /«[Cc]âu» lạc bộ/],
    ['the words together', 'sân bay tiên lãng', /«Sân bay Tiên Lãng»/, /«Tiên Lãng»(?!.*«Sân)|«bay»|«bay Sân»/],
    ['whole words', 'san', /«sản»/, /«sáng»/],
    ['a name', 'sở y tế', /^Agency: «Sở Y tế»$/, /^Task: /],
    ['a heading', 'cải cách hành chính', /^Section: .*«cải cách hành chính»/i, /^Task: .*«cải cách hành chính»/i],
  ];
  test.each(cases)('%s: %s', async (_, text, better, worse) => {
    const result = await search(text);
    expect(placeOf(result, better)).toBeLessThan(placeOf(result, worse));
  });

  test('headline targets before those of the narrative', async () => {
    const { nodes } = await search('"tỷ lệ hộ nghèo"', { kinds: ['TARGET'] });
    const called = nodes.filter(({ node }) => /^Tỷ lệ hộ nghèo$/i.test(String(node.name)));
    const headlines = called.map(({ node }) => node.headline);
    expect(headlines).toContain(true);
    expect(headlines).toContain(false);
    expect(headlines.lastIndexOf(true)).toBeLessThan(headlines.indexOf(false));
  });
});

describe('a slip in a name is understood, and told of', () => {
  const cases: [text: string, corrected: string | null, first: RegExp | null][] = [
    ['cau nguyn trai', 'cau nguyen trai', /^Project: .*«cầu Nguyễn Trãi»/i],
    ['cầu nguyn trãi', 'cầu nguyễn trãi', /^Project: .*«cầu Nguyễn Trãi»/i],
    ['cau ngueyn trai', 'cau nguyen trai', /^Project: .*«cầu Nguyễn Trãi»/i],
    ['so ke hoch va dau tu', 'so ke hoach va dau tu', /^Agency: «Sở Kế hoạch và Đầu tư»$/],
    ['trangg due', 'trang due', /^Project: .*«Tr[ảà]ng Duệ»/],
    ['hai phogn', 'hai phong', null],
    // What stands somewhere is no slip.
    ['trang due', null, /^Project/],
    // A figure and a short word never are.
    ['ben so 5 7', null, null],
    ['3533', null, null],
    ['so y to', null, null],
    // Nor is what was quoted, or what is like no name.
    ['"cau nguyn trai"', null, null],
    ['xyzzyx', null, null],
    // The name of an indicator in words that no text has.
    ['GRDP per capita', null, null],
    ['GRDP per capitaa', null, null],
  ];
  test.each(cases)('%s', async (text, corrected, first) => {
    const result = await search(text);
    expect(result.corrected).toBe(corrected);
    if (first) expect(lines(result)[0]).toMatch(first);
  });

  test('whatever the search is narrowed to', async () => {
    expect(await search('cau nguyen trai', { kinds: ['GOAL'] })).toMatchObject({ totalCount: 0, corrected: null });
  });
});

describe('a result can be narrowed by its facets', () => {
  test.each(['cau', 'sở kế hoạch và đầu tư', '45-NQ/TW', 'phat trien du lich'])('%s', async (text) => {
    const { totalCount, facets } = await search(text, { first: 1 });
    expect(facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    const narrowed: [args: Record<string, unknown>, count: number][] = [
      ...facets.kinds.map(({ kind, count }): [Record<string, unknown>, number] => [{ kinds: [kind] }, count]),
      ...facets.documents.map(({ document, count }): [Record<string, unknown>, number] => [
        { documents: [document.id] },
        count,
      ]),
      ...facets.years.map(({ year, count }): [Record<string, unknown>, number] => [{ years: [year] }, count]),
      ...facets.agencies
        .slice(0, 5)
        .map(({ agency, count }): [Record<string, unknown>, number] => [{ agencies: [agency.id] }, count]),
    ];
    expect(narrowed.length).toBeGreaterThan(5);
    for (const [args, count] of narrowed) {
      expect(await search(text, { first: 0, ...args }), JSON.stringify(args)).toMatchObject({ totalCount: count });
    }
    const counts = facets.agencies.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('by several at once, of each kind any', async () => {
    const both = await search('cầu', { kinds: ['TASK', 'PROJECT'], years: [2018, 2024] });
    const one = await search('cầu', { kinds: ['TASK'], years: [2018] });
    expect(new Set(both.nodes.map(({ node }) => node.__typename))).toEqual(new Set(['Task', 'Project']));
    expect(both.totalCount).toBeGreaterThan(one.totalCount);
    expect(await search('cầu', { kinds: ['TASK'], years: [1999] })).toMatchObject({ totalCount: 0 });
    expect(await search('cầu', { agencies: [] })).toMatchObject({ totalCount: 0 });
  });
});

test('page by page is the same as all at once', async () => {
  const { nodes, totalCount } = await search('cầu');
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const { nodes: some, pageInfo }: Result = await search('cầu', { first: 40, after });
    paged.push(...some.map(({ node }) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(paged).toEqual(nodes.map(({ node }) => node.id));
  expect(paged).toHaveLength(totalCount);
});

describe('whatever is typed is answered', () => {
  const nothing = [
    '',
    '  ',
    '!?…',
    '""',
    '\0',
    '\u{1f600}',
    '\u0301',
    '%',
    '_',
    '\\',
    '((((',
    '[a-z]+$^|*?',
    "x' or 1=1 --",
  ];
  test.each(nothing)('%j finds nothing', async (text) => {
    expect(await search(text)).toMatchObject({ totalCount: 0, corrected: null, nodes: [] });
  });

  test.each(['"cầu nguyễn trãi', 'cầu\0nguyễn trãi', '(cầu [nguyễn] {trãi}*', 'cầu "nguyễn" trãi"'])(
    '%j',
    async (text) => {
      expect(lines(await search(text))[0]).toMatch(/^Project: .*«cầu Nguyễn Trãi»/i);
    },
  );

  test('a paragraph that was copied finds where it comes from', async () => {
    const paragraph = await search('ươm tạo đổi mới sáng tạo', { kinds: ['TASK'], first: 1 });
    const text = String(paragraph.nodes[0]?.snippet).replace(/[«»…]/gu, '').slice(0, 900);
    expect((await search(text)).nodes[0]?.node.id).toBe(paragraph.nodes[0]?.node.id);
  });

  test('a thousand characters of words', async () => {
    const text = Array.from({ length: 200 }, (_, n) => `từ${n}`)
      .join(' ')
      .slice(0, 1000);
    expect(await search(text)).toMatchObject({ totalCount: 0 });
  });

  test('more is refused', async () => {
    const { codes } = await api.ask(QUERY, { text: 'a '.repeat(501) });
    expect(codes).toEqual(['TOO_LARGE']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { ingestSeeds } from '../support/seeds.js';

/* What the five texts have to do with each other, as an analyst sees it; each row was looked up in the texts. */

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await ingestSeeds(database);
  api = await serve(database);
}, 240_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

async function ask<T>(shape: z.ZodType<T>, query: string, variables?: Record<string, unknown>): Promise<T> {
  const { data, codes, text } = await api.ask(query, variables);
  expect(codes, text).toEqual([]);
  return shape.parse(data);
}

const list = <T extends z.ZodType>(node: T) => z.object({ nodes: z.array(node) });
const node = z.object({ id: z.string(), name: z.string() });
const projectShape = node.extend({
  mentions: z.array(z.object({ name: z.string(), document: z.object({ year: z.number() }) })),
  partOf: z.array(node),
  parts: z.array(node),
  outcomes: z.array(
    z.object({
      status: z.string(),
      document: z.object({ year: z.number() }),
      span: z.object({ quote: z.string() }),
      projects: z.array(node),
    }),
  ),
});
type Project = z.infer<typeof projectShape>;

/** The one project that is called so somewhere. */
async function projectCalled(name: string): Promise<Project> {
  const { projects } = await ask(
    z.object({ projects: list(projectShape) }),
    `query ($name: String!) { projects(filter: { text: $name }, first: 100) { nodes {
      id name mentions { name document { year } } partOf { id name } parts { id name }
      outcomes { status document { year } span { quote } projects { id name } }
    } } }`,
    { name },
  );
  const called = projects.nodes.filter(({ mentions }) => mentions.some((mention) => mention.name === name));
  expect(called.map((project) => project.name)).toHaveLength(1);
  return called[0] ?? expect.unreachable(name);
}

const LACH_HUYEN = 'Cảng cửa ngõ quốc tế Hải Phòng tại Lạch Huyện';
const COMBINED =
  'Trung tâm Chính trị - Hành chính, Trung tâm Hội nghị - Biểu diễn thành phố và hệ thống hạ tầng kỹ thuật tại Khu đô thị Bắc sông Cẩm (giai đoạn 1)';
const CENTRE = 'Trung tâm Hành chính - Chính trị tại Bắc sông Cấm';
const HALL =
  'Dự án đầu tư xây dựng Trung tâm Hội nghị - Biểu diễn, hệ thống hạ tầng kỹ thuật đồng bộ Khu đô thị mới Bắc sông Cấm';
const BERTHS_3_4 =
  'Dự án đầu tư xây dựng các bến container số 3 và số 4 thuộc Cảng cửa ngõ quốc tế Hải Phòng (tại khu Bến cảng Lạch Huyện), thành phố Hải Phòng';

test.each([
  [
    'dự án đầu tư xây dựng cầu Nguyễn Trãi',
    ['Cầu Nguyễn Trãi', 'Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị vùng phụ cận'],
    [2018, 2021, 2024],
  ],
  ['KCN Trảng Duệ mở rộng', ['KCN Tràng Duệ 3'], [2021, 2024]],
  [
    CENTRE,
    [
      'Dự án đầu tư xây dựng Trung tâm hành chính - chính trị thành phố tại Khu đô thị mới Bắc sông Cấm',
      'Trung tâm Chính trị - Hành chính thành phố sang phía Bắc sông Cấm',
    ],
    [2018, 2019, 2021, 2022, 2024],
  ],
  [`Bến số 3, 4 ${LACH_HUYEN}`, [BERTHS_3_4], [2019, 2021, 2024]],
  [
    'Cầu và đường Tân Vũ - Lạch Huyện 2',
    ['cầu Tân Vũ - Lạch Huyện 2', 'cầu Tân vũ – Lạch Huyện 2'],
    [2018, 2019, 2021, 2024],
  ],
])('one work under all its names is one project: %s', async (name, others, years) => {
  const { mentions } = await projectCalled(name);
  const names = mentions.map((mention) => mention.name);
  expect(names).toEqual(expect.arrayContaining([name, ...others]));
  expect([...new Set(mentions.map(({ document }) => document.year))]).toEqual(years);
});

test.each([
  [`Bến số 3, 4 ${LACH_HUYEN}`, `Bến số 5, 6 ${LACH_HUYEN}`],
  [
    'Xây dựng Khách sạn 5 sao và khu vui chơi giải trí thuộc Dự án Khu du lịch quốc tế Đồi Rồng',
    'Xây dựng sân golf 36 lỗ giai đoạn 1 thuộc Dự án Khu du lịch quốc tế Đồi Rồng',
  ],
  ['Công viên tại số 47 Lê Lai, quận Ngô Quyền', 'Công viên phía Nam đường Nguyễn Bình Khiêm, quận Ngô Quyền'],
  ['Công viên nút giao Nam cầu Bính, quận Hồng Bàng', 'Công viên Nam cầu Hoàng Văn Thụ, quận Hồng Bàng'],
  ['KCN Giang Biên II, huyện Vĩnh Bảo', 'KCN An Hòa, huyện Vĩnh Bảo'],
  [CENTRE, COMBINED],
])('neighbours are apart: %s, %s', async (one, other) => {
  expect((await projectCalled(one)).id).not.toBe((await projectCalled(other)).id);
});

test.each([
  ['the first of two works of a row', CENTRE, COMBINED],
  ['the second of them', HALL, COMBINED],
  ['berths', `Bến số 5, 6 ${LACH_HUYEN}`, `bến số 3, 4, 5, 6 ${LACH_HUYEN}`],
  [
    'what its name says it belongs to',
    'Xây dựng sân golf 36 lỗ giai đoạn 1 thuộc Dự án Khu du lịch quốc tế Đồi Rồng',
    'khu du lịch quốc tế Đồi Rồng',
  ],
])('a part is tied to its whole: %s', async (_, part, whole) => {
  const [one, all] = [await projectCalled(part), await projectCalled(whole)];
  expect(one.partOf.map(({ id }) => id)).toContain(all.id);
  expect(all.parts.map(({ id }) => id)).toContain(one.id);
  const { links } = await ask(
    z.object({ links: list(z.object({ kind: z.string() })) }),
    `query ($id: ID!) { links(filter: { kind: PART_OF, node: $id }, first: 100) { nodes { kind } } }`,
    { id: one.id },
  );
  expect(links.nodes.length).toBeGreaterThan(0);
});

test.each([
  ['KCN Trảng Duệ mở rộng', 'ONGOING', 'KCN Tràng Duệ 3 (687 ha)'],
  ['Cầu Nguyễn Trãi', 'ONGOING', 'Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị vùng phụ cận'],
  ['Cầu Bến Rừng', 'DONE', 'thông xe ngày 17/7/2024'],
  ['dự án điện gió ngoài khơi đảo Bạch Long Vĩ', 'NOT_DONE', 'điện gió ngoài khơi đảo Bạch Long Vĩ'],
])('what became of a project is told by a later text: %s', async (name, status, quote) => {
  const project = await projectCalled(name);
  const told = project.outcomes.find(({ span }) => span.quote.includes(quote));
  expect(told).toMatchObject({ status, document: { year: 2024 } });
  expect(told?.projects.map(({ id }) => id)).toContain(project.id);
});

const linkNode = z.object({
  id: z.string(),
  __typename: z.string(),
  text: z.string().optional(),
  document: z.object({ year: z.number() }).optional(),
});
const linkShape = z.object({
  id: z.string(),
  kind: z.string(),
  score: z.number(),
  why: z.string(),
  review: z.string(),
  holds: z.boolean(),
  from: linkNode,
  to: linkNode,
});
type Link = z.infer<typeof linkShape>;
const LINK = `id kind score why review holds from { ...end } to { ...end }`;
const END = `fragment end on Node { id __typename
  ... on Task { text document { year } } ... on Outcome { text document { year } } ... on Goal { text document { year } }
}`;
const taskShape = z.object({
  id: z.string(),
  text: z.string(),
  document: z.object({ year: z.number() }),
  related: list(linkShape),
  outcomes: z.array(z.object({ status: z.string(), span: z.object({ quote: z.string() }) })),
});

/** The one task of the text of a year that says these words. */
async function task(year: number, text: string): Promise<z.infer<typeof taskShape>> {
  const { tasks } = await ask(
    z.object({ tasks: list(taskShape) }),
    `query ($text: String!) { tasks(filter: { text: $text }, first: 100) { nodes {
      id text document { year } related { nodes { ${LINK} } } outcomes { status span { quote } }
    } } } ${END}`,
    { text },
  );
  const found = tasks.nodes.filter(({ document }) => document.year === year);
  expect(found).toHaveLength(1);
  return found[0] ?? expect.unreachable(text);
}

test.each([
  [2018, 'Hoàn thành chỉ tiêu thu hút FDI 1,2 tỷ USD', 1.2e9, 'USD'],
  [2021, 'phấn đấu khách du lịch đến năm 2025 đạt 20 triệu lượt', 20e6, 'visits'],
])('a task of %i contributes to the targets that it names: %s', async (year, text, baseMin, baseUnit) => {
  const { id } = await task(year, text);
  const shape = z.object({ to: z.object({ quantity: z.object({ baseMin: z.number(), baseUnit: z.string() }) }) });
  const { links } = await ask(
    z.object({ links: list(shape) }),
    `query ($id: ID!) { links(filter: { kind: CONTRIBUTES_TO, node: $id }) { nodes {
      to { ... on Target { quantity { baseMin baseUnit } } }
    } } }`,
    { id },
  );
  // Once in its own words, once among the headlines of its text.
  expect(links.nodes).toHaveLength(2);
  for (const { to } of links.nodes) expect(to.quantity).toEqual({ baseMin, baseUnit });
});

test.each([
  [2021, 'Tổng kết 15 năm thực hiện Nghị quyết 16-NQ/TU', 2018, 'Tổng kết 10 năm thực hiện Nghị quyết số 16-NQ/TU'],
  [
    2021,
    'Đề án khôi phục tổ chức các hoạt động văn hóa tại Nhà Kèn',
    2018,
    'Đề án Khôi phục tổ chức hoạt động văn hóa',
  ],
  [2022, 'Phát huy thế mạnh về y học biển', 2021, 'phát huy thế mạnh về y học biển'],
  [2022, 'đốt rác phát điện', 2021, 'đốt rác phát điện'],
])('a task of %i continues an earlier one, and each tells of the other: %s', async (year, text, before, earlier) => {
  const later = await task(year, text);
  const link = later.related.nodes.find(({ to }) => to.document?.year === before && to.text?.includes(earlier));
  expect(link).toMatchObject({ kind: 'CONTINUES', holds: true, from: { id: later.id } });
  const { node: other } = await ask(
    z.object({ node: z.object({ related: list(z.object({ id: z.string() })) }) }),
    `query ($id: ID!) { node(id: $id) { ... on Task { related { nodes { id } } } } }`,
    { id: link?.to.id },
  );
  expect(other.related.nodes).toContainEqual({ id: link?.id });
});

test.each([
  [2018, 'Toàn dân rèn luyện thân thể theo gương Bác Hồ vĩ đại', 'ONGOING', 'Toàn dân rèn luyện thân thể'],
  [2021, 'sân golf Xuân Đám', 'ONGOING', 'Dự án sân Golf Xuân Đám đang thực hiện điều chỉnh quy hoạch'],
  [
    2022,
    'Đề án xây dựng và phát triển thành phố Hải Phòng trở thành',
    'DONE',
    'trung tâm quốc tế về đào tạo, nghiên cứu',
  ],
])('what became of a task of %i is told by a later text: %s', async (year, text, status, quote) => {
  const { outcomes } = await task(year, text);
  expect(outcomes.filter(({ span }) => span.quote.includes(quote))).toMatchObject([{ status }]);
});

const restatementShape = z.object({
  horizonChange: z.number().nullable(),
  goal: z.object({ text: z.string(), horizon: z.number().nullable(), document: z.object({ year: z.number() }) }),
  link: z.object({ kind: z.string(), holds: z.boolean(), why: z.string() }),
});
const goalShape = z.object({
  text: z.string(),
  horizon: z.number().nullable(),
  document: z.object({ year: z.number() }),
  restatements: z.array(restatementShape),
});
const goals = () =>
  ask(
    z.object({ goals: list(goalShape) }),
    `{ goals(first: 500) { nodes { text horizon document { year } restatements {
      horizonChange goal { text horizon document { year } } link { kind holds why }
    } } } }`,
  ).then((answer) => answer.goals.nodes);

test.each([
  [2024, 'cơ bản hoàn thành sự nghiệp công nghiệp hóa', 2021, 'cơ bản hoàn thành sự nghiệp công nghiệp hoá', 0],
  [2021, 'tầm cỡ khu vực Đông Nam Á', 2019, 'tầm cỡ khu vực Đông Nam Á', 0],
  [2021, 'nhóm các thành phố hàng đầu Châu Á', 2019, 'nhóm các thành phố hàng đầu châu Á', 0],
  [2019, 'nhóm các thành phố hàng đầu châu Á', 2021, 'nhóm các thành phố hàng đầu Châu Á', 0],
])('a goal of %i is stated in another text: %s', async (year, words, other, its, change) => {
  const goal = (await goals()).find(({ document, text }) => document.year === year && text.includes(words));
  const again = goal?.restatements.find(
    ({ goal: { document, text } }) => document.year === other && text.includes(its),
  );
  expect(again).toMatchObject({ horizonChange: change, link: { kind: 'CONTINUES', holds: true } });
});

test('a restatement tells by how many years the goal was moved', async () => {
  for (const { horizon: here, restatements } of await goals())
    for (const { horizonChange, goal, link } of restatements) {
      expect(horizonChange).toBe(here === null || goal.horizon === null ? null : goal.horizon - here);
      expect(link.holds).toBe(true);
    }
});

test.each([
  ['45-NQ/TW', [2019, 2021, 2024], ['IMPLEMENTS']],
  ['30-NQ/TW', [2022, 2024], ['IMPLEMENTS']],
  ['16/2021/QH15', [2021], ['BASED_ON']],
])('what a text says of itself about one that it cites: %s', async (number, years, relations) => {
  const shape = z.object({ number: z.string(), relation: z.string(), document: z.object({ year: z.number() }) });
  const { citations } = await ask(
    z.object({ citations: list(shape) }),
    `query ($number: String!) { citations(filter: { number: $number, relation: [IMPLEMENTS, BASED_ON] }) {
      nodes { number relation document { year } }
    } }`,
    { number },
  );
  const found = citations.nodes.filter((citation) => citation.number === number);
  expect(found.map(({ document }) => document.year)).toEqual(years);
  expect([...new Set(found.map(({ relation }) => relation))]).toEqual(relations);
});

const pageShape = z.object({
  links: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(linkShape),
  }),
});

/** All links of a list, by pages. */
async function pages(args: string): Promise<Link[]> {
  const all: Link[] = [];
  let count = 0;
  for (let after: string | null = null, more = true; more;) {
    const { links }: z.infer<typeof pageShape> = await ask(
      pageShape,
      `query ($after: String) { links(${args}, first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { ${LINK} }
      } } ${END}`,
      { after },
    );
    all.push(...links.nodes);
    ({ totalCount: count } = links);
    ({ endCursor: after, hasNextPage: more } = links.pageInfo);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(count);
  expect(all).toHaveLength(count);
  return all;
}

describe('the list of links', () => {
  test('goes from the most doubtful to the surest, none twice and none missing', async () => {
    const all = await pages('filter: { review: PROPOSED }, order: DOUBT');
    expect(all.length).toBeGreaterThan(500);
    const doubts = all.map(({ score }) => Math.abs(score - 0.5));
    expect(doubts).toEqual(doubts.toSorted((a, b) => a - b));
    const surest = await pages('filter: { review: PROPOSED }');
    expect(surest.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(surest.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });

  test('has ends that are there, later text first, says why, and how sure it is', async () => {
    const ends: Record<string, readonly string[]> = {
      SAME_PROJECT: ['ProjectMention ProjectMention'],
      PART_OF: ['ProjectMention ProjectMention'],
      CONTINUES: ['Task Task', 'Outcome Task', 'Goal Goal'],
      CONTRIBUTES_TO: ['Task Target', 'Task Goal', 'Task Project'],
    };
    for (const { kind, score, why, holds, from, to } of await pages('order: SURENESS')) {
      expect(ends[kind]).toContain(`${from.__typename} ${to.__typename}`);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(holds).toBe(score >= 0.5);
      expect(why).toMatch(/\p{L}{3}/u);
      // What it quotes is there.
      expect(why).not.toMatch(/""|undefined|null|NaN/);
      if (kind === 'CONTINUES') expect(from.document?.year).toBeGreaterThan(to.document?.year ?? Infinity);
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { store } from '../../ingest/store/index.js';
import { removeDocument } from '../../ingest/store/remove.js';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource, readSaying, type Saying } from '../support/read-document.js';

/* What people decide, by GraphQL, and what becomes of it while texts come, go and are read again. */

let database: Database;
let api: TestApi;
const em = () => database.orm.em.fork();
beforeAll(async () => {
  database = await openTestDatabase();
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

/** Three texts: of a bridge under two names that say it, of one under a name that does not, and of another bridge. */
const TEXTS: Readonly<Record<string, Saying>> = {
  old: {
    number: '1/KH-UBND',
    issuedOn: '2018-01-01',
    projects: ['Cầu Nguyễn Trãi', 'Cầu Bến Rừng'],
    indicators: ['ho-ngheo'],
  },
  new: {
    number: '2/KH-UBND',
    issuedOn: '2021-01-01',
    projects: ['Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị', 'Cầu vượt sông Cấm'],
    indicators: ['ty-le-ngheo'],
  },
};
let sources: Record<string, string> = {};

async function say(name: string): Promise<string> {
  sources[name] ??= await keepSource(em(), name);
  return (await store(database.orm, sources[name], readSaying(TEXTS[name] ?? { number: name }))).documentId;
}

beforeEach(async () => {
  await em().execute(
    'truncate source_file, document, agency, indicator, project, link, link_end, judgement, judged_link cascade',
  );
  sources = {};
  await say('old');
  await say('new');
});

const errors = z.array(z.object({ code: z.string(), message: z.string(), field: z.array(z.string()) }));
const payload = z.object({ judgement: z.object({ id: z.string() }).nullable(), errors });

async function judge(mutation: string): Promise<z.infer<typeof payload>> {
  const { data, codes, text } = await api.ask(
    `mutation { done: ${mutation} { judgement { id } errors { code message field } } }`,
  );
  expect(codes, text).toEqual([]);
  return z.object({ done: payload }).parse(data).done;
}

/** Decides what makes sense, and gives the judgement. */
async function decide(mutation: string): Promise<string> {
  const { judgement, errors: refused } = await judge(mutation);
  expect(refused).toEqual([]);
  return judgement?.id ?? '';
}

const projectsShape = z.object({
  projects: z.object({
    nodes: z.array(z.object({ id: z.string(), mentions: z.array(z.object({ id: z.string(), name: z.string() })) })),
  }),
});

/** Every project as the names of its mentions. */
async function projects(): Promise<{ id: string; names: string[]; mentions: { id: string; name: string }[] }[]> {
  const { data } = await api.ask('{ projects { nodes { id mentions { id name } } } }');
  return projectsShape.parse(data).projects.nodes.map(({ id, mentions }) => {
    return { id, mentions, names: mentions.map(({ name }) => name) };
  });
}
const names = async () => (await projects()).map((project) => project.names.join(' = ')).sort();
const idOf = async (name: string) => (await projects()).find((project) => project.names.includes(name))?.id ?? '';

const TRAI = 'Cầu Nguyễn Trãi';
const TRAI_AND = 'Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị';
const AS_READ = ['Cầu Bến Rừng', `${TRAI} = ${TRAI_AND}`, 'Cầu vượt sông Cấm'].sort();

test('names that say the same work are one project, unless somebody decides otherwise', async () => {
  expect(await names()).toEqual(AS_READ);
});

describe('a link that is judged', () => {
  const linkId = async () => {
    const { data } = await api.ask('{ links(filter: { kind: SAME_PROJECT }) { nodes { id } } }');
    const [link] = z.object({ links: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }).parse(data)
      .links.nodes;
    return link?.id ?? '';
  };
  const APART = ['Cầu Bến Rừng', TRAI, TRAI_AND, 'Cầu vượt sông Cấm'].sort();

  test('tells who judged it and why, and parts the project', async () => {
    const id = await linkId();
    await decide(`reviewLink(id: "${id}", verdict: REJECTED, reason: "hai cầu khác nhau")`);
    expect(await names()).toEqual(APART);
    const { data } = await api.ask(`{ node(id: "${id}") { ... on Link {
      review reason reviewedBy holds judgements { action reason takenBackAt links { id } }
      from { ... on ProjectMention { name document { number } } } to { ... on ProjectMention { name } }
    } } }`);
    expect(data).toMatchObject({
      node: {
        ...{ review: 'REJECTED', reason: 'hai cầu khác nhau', reviewedBy: null, holds: false },
        judgements: [{ action: 'REVIEW_LINK', reason: 'hai cầu khác nhau', takenBackAt: null, links: [{ id }] }],
      },
    });
  });

  test('is not proposed again, however often the texts are read, or deleted and handed in again', async () => {
    await decide(`reviewLink(id: "${await linkId()}", verdict: REJECTED)`);
    const document = await say('new');
    expect(await names()).toEqual(APART);
    await removeDocument(em(), document);
    sources = { old: sources.old ?? '' };
    await say('new');
    await say('old');
    expect(await names()).toEqual(APART);
    const { data } = await api.ask('{ links(filter: { kind: SAME_PROJECT, review: PROPOSED }) { totalCount } }');
    expect(data).toEqual({ links: { totalCount: 0 } });
  });

  test('is told of by its judgement only while both its ends are there', async () => {
    const id = await linkId();
    await decide(`reviewLink(id: "${id}", verdict: REJECTED)`);
    const judged = async () => {
      const { data, text } = await api.ask(`{ judgements { nodes { action links { id from { id } to { id } } } } }`);
      const links = z.array(z.object({ id: z.string() }));
      const nodes = z.array(z.object({ action: z.literal('REVIEW_LINK'), links }));
      const { judgements } = z.object({ judgements: z.object({ nodes }) }, { error: text }).parse(data);
      return judgements.nodes.flatMap((judgement) => judgement.links.map((link) => link.id));
    };
    expect(await judged()).toEqual([id]);
    await removeDocument(em(), await say('new'));
    expect(await judged()).toEqual([]);
    sources = { old: sources.old ?? '' };
    await say('new');
    expect(await judged()).toEqual([id]);
  });

  test.each(['by making it a proposal again', 'by taking the judgement back'])('can be taken back: %s', async (how) => {
    const id = await linkId();
    const judgement = await decide(`reviewLink(id: "${id}", verdict: REJECTED)`);
    await decide(
      how.includes('proposal') ? `reviewLink(id: "${id}", verdict: PROPOSED)` : `takeBack(judgement: "${judgement}")`,
    );
    expect(await names()).toEqual(AS_READ);
    expect(await linkId()).toBe(id);
  });
});

describe('projects that are merged', () => {
  const merge = async () =>
    decide(
      `mergeProjects(into: "${await idOf('Cầu Bến Rừng')}", projects: ["${await idOf('Cầu vượt sông Cấm')}"], reason: "một cầu")`,
    );
  const MERGED = ['Cầu Bến Rừng = Cầu vượt sông Cấm', `${TRAI} = ${TRAI_AND}`].sort();

  test('are one, also after the texts are read again and one was deleted meanwhile', async () => {
    await merge();
    expect(await names()).toEqual(MERGED);
    await removeDocument(em(), await say('new'));
    expect(await names()).toEqual(['Cầu Bến Rừng', TRAI].sort());
    sources = { old: sources.old ?? '' };
    await say('new');
    expect(await names()).toEqual(MERGED);
  });

  test('are found by the ids that each had before', async () => {
    const before = await Promise.all(['Cầu Bến Rừng', 'Cầu vượt sông Cấm'].map(idOf));
    await merge();
    const { data } = await api.ask(`{ nodes(ids: ${JSON.stringify(before)}) { id } }`);
    const now = await idOf('Cầu Bến Rừng');
    expect(data).toEqual({ nodes: [{ id: now }, { id: now }] });
  });

  test('are two again when the judgement is taken back, and it still tells of it', async () => {
    const judgement = await merge();
    await decide(`takeBack(judgement: "${judgement}")`);
    expect(await names()).toEqual(AS_READ);
    const { data } = await api.ask(
      '{ judgements { nodes { id action reason takenBackAt } } inForce: judgements(inForce: true) { totalCount } }',
    );
    expect(data).toMatchObject({
      judgements: { nodes: [{ id: judgement, action: 'MERGE_PROJECTS', reason: 'một cầu' }] },
      inForce: { totalCount: 0 },
    });
    expect((await judge(`takeBack(judgement: "${judgement}")`)).errors).toMatchObject([{ code: 'TAKEN_BACK' }]);
  });
});

describe('a project that is split', () => {
  const split = async (name: string) => {
    const project = (await projects()).find((one) => one.names.includes(name));
    const mention = project?.mentions.find((one) => one.name === name);
    return decide(`splitProject(project: "${project?.id}", mentions: ["${mention?.id}"])`);
  };

  test('is two, and stays two', async () => {
    const judgement = await split(TRAI_AND);
    const apart = ['Cầu Bến Rừng', TRAI, TRAI_AND, 'Cầu vượt sông Cấm'].sort();
    expect(await names()).toEqual(apart);
    await say('old');
    await say('new');
    expect(await names()).toEqual(apart);
    await decide(`takeBack(judgement: "${judgement}")`);
    expect(await names()).toEqual(AS_READ);
  });

  test('is split between mentions in just the same words too', async () => {
    sources.same = await keepSource(em(), 'same');
    await store(
      database.orm,
      sources.same,
      readSaying({ number: '3/KH-UBND', issuedOn: '2022-01-01', projects: [TRAI] }),
    );
    const project = (await projects()).find((one) => one.names.includes(TRAI));
    const last = project?.mentions.at(-1);
    expect(project?.names).toEqual([TRAI, TRAI_AND, TRAI]);
    const judgement = await decide(`splitProject(project: "${project?.id}", mentions: ["${last?.id}"])`);
    const apart = [...AS_READ, TRAI].sort();
    expect(await names()).toEqual(apart);
    await store(
      database.orm,
      sources.same ?? '',
      readSaying({ number: '3/KH-UBND', issuedOn: '2022-01-01', projects: ['Cầu Rào', TRAI] }),
    );
    expect(await names()).toEqual([...apart, 'Cầu Rào'].sort());
    await decide(`takeBack(judgement: "${judgement}")`);
    expect(await names()).toEqual(
      [`${TRAI} = ${TRAI_AND} = ${TRAI}`, 'Cầu Bến Rừng', 'Cầu vượt sông Cấm', 'Cầu Rào'].sort(),
    );
  });
});

describe('indicators', () => {
  const indicators = async () => {
    const { data } = await api.ask('{ indicators { id key name nameEn targets { totalCount } } }');
    const shape = z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      nameEn: z.string(),
      targets: z.object({ totalCount: z.number() }),
    });
    return z.object({ indicators: z.array(shape) }).parse(data).indicators;
  };
  const counts = async () =>
    Object.fromEntries((await indicators()).map(({ key, targets }) => [key, targets.totalCount]));
  const keyed = async (key: string) => (await indicators()).find((one) => one.key === key)?.id ?? '';

  test('that are merged have their values together, also of texts that are read again, until that is taken back', async () => {
    const [into, other] = [await keyed('ho-ngheo'), await keyed('ty-le-ngheo')];
    const judgement = await decide(`mergeIndicators(into: "${into}", indicators: ["${other}"])`);
    expect(await counts()).toEqual({ 'ho-ngheo': 2 });
    await say('new');
    expect(await counts()).toEqual({ 'ho-ngheo': 2 });
    await decide(`takeBack(judgement: "${judgement}")`);
    expect(await counts()).toEqual({ 'ho-ngheo': 1, 'ty-le-ngheo': 1 });
  });

  test('that are merged the other way round are merged that way', async () => {
    const [a, b] = [await keyed('ho-ngheo'), await keyed('ty-le-ngheo')];
    await decide(`mergeIndicators(into: "${a}", indicators: ["${b}"])`);
    await decide(`mergeIndicators(into: "${b}", indicators: ["${a}"])`);
    expect(await counts()).toEqual({ 'ty-le-ngheo': 2 });
  });

  test('are renamed, also after their texts are gone and come again, until that is taken back', async () => {
    const id = await keyed('ho-ngheo');
    const first = await decide(`renameIndicator(id: "${id}", name: "Hộ nghèo đa chiều", nameEn: "Poor households")`);
    const second = await decide(`renameIndicator(id: "${id}", name: "Số hộ nghèo")`);
    const name = async () => (await indicators()).find(({ key }) => key === 'ho-ngheo');
    expect(await name()).toMatchObject({ name: 'Số hộ nghèo', nameEn: 'Poor households' });
    await removeDocument(em(), await say('old'));
    sources = { new: sources.new ?? '' };
    await say('old');
    expect(await name()).toMatchObject({ name: 'Số hộ nghèo' });
    await decide(`takeBack(judgement: "${second}")`);
    expect(await name()).toMatchObject({ name: 'Hộ nghèo đa chiều', nameEn: 'Poor households' });
    await decide(`takeBack(judgement: "${first}")`);
    expect(await name()).toMatchObject({ name: 'ho-ngheo', nameEn: 'ho-ngheo' });
  });
});

test.each([
  ['reviewLink(id: "link_x", verdict: CONFIRMED)', 'NOT_FOUND', 'id'],
  ['mergeProjects(into: "project_x", projects: ["project_y"])', 'NOT_FOUND', 'into'],
  ['mergeIndicators(into: "indicator_x", indicators: [])', 'NOT_FOUND', 'into'],
  ['splitProject(project: "project_x", mentions: [])', 'NOT_FOUND', 'project'],
  ['renameIndicator(id: "indicator_x", name: "")', 'NOT_FOUND', 'id'],
  ['takeBack(judgement: "judgement_x")', 'NOT_FOUND', 'judgement'],
  [String.raw`reviewLink(id: "\u0000", verdict: CONFIRMED)`, 'NOT_FOUND', 'id'],
  [String.raw`mergeProjects(into: "project\u0000", projects: [])`, 'NOT_FOUND', 'into'],
  [String.raw`takeBack(judgement: "\u0000")`, 'NOT_FOUND', 'judgement'],
])('%s is refused with a code, and nothing is kept of it', async (mutation, code, field) => {
  const { judgement, errors: refused } = await judge(mutation);
  expect(judgement).toBeNull();
  expect(refused).toMatchObject([{ code, field: [field] }]);
  expect((await api.ask('{ judgements { totalCount } }')).data).toEqual({ judgements: { totalCount: 0 } });
});

test('what makes no sense is refused too', async () => {
  const [trai, other] = [await idOf(TRAI), await idOf('Cầu Bến Rừng')];
  const all = (await projects()).find(({ id }) => id === trai)?.mentions.map(({ id }) => id) ?? [];
  const strange = (await projects()).find(({ id }) => id === other)?.mentions.map(({ id }) => id) ?? [];
  const codes = async (mutation: string) => (await judge(mutation)).errors.map(({ code }) => code);
  expect(await codes(`mergeProjects(into: "${trai}", projects: ["${trai}"])`)).toEqual(['NOTHING_TO_MERGE']);
  expect(await codes(`splitProject(project: "${trai}", mentions: ${JSON.stringify(all)})`)).toEqual([
    'NOTHING_TO_SPLIT',
  ]);
  expect(await codes(`splitProject(project: "${trai}", mentions: ${JSON.stringify(strange)})`)).toEqual([
    'NOT_OF_PROJECT',
  ]);
  const { data } = await api.ask('{ indicator(key: "ho-ngheo") { id } }');
  const { indicator } = z.object({ indicator: z.object({ id: z.string() }) }).parse(data);
  expect(await codes(`renameIndicator(id: "${indicator.id}", name: "…")`)).toEqual(['EMPTY_NAME']);
  expect(await codes(String.raw`renameIndicator(id: "${indicator.id}", name: "Hộ\u0000nghèo")`)).toEqual([]);
});

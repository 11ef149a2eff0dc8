import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { entryOf, readTokens } from '../../api/access/tokens.js';
import { readDocument } from '../../ingest/pipeline.js';
import { store } from '../../ingest/store/index.js';
import { removeDocument } from '../../ingest/store/remove.js';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource, readSaying, type Saying } from '../support/read-document.js';

/* People judge what real plans have to do with each other, with their tokens, several at once, while plans come and go. */

let database: Database;
let api: TestApi;
const em = () => database.orm.em.fork();
beforeAll(async () => {
  database = await openTestDatabase();
  const tokens = ['editor', 'reviewer', 'admin'].map((role) => entryOf(`Lan ${role}`, role, `token-of-${role}`));
  api = await serve(database, readTokens(tokens.join(',')));
});
afterAll(async () => {
  await api.close();
  await database.close();
});

let sources: Record<string, string>;
beforeEach(async () => {
  await em()
    .execute(`truncate source_file, document, agency, indicator, project, link, link_end, judgement, judged_link,
    audit_entry cascade`);
  sources = {};
});

/** Stores what a file says; the same file again is read again. */
async function say(file: string, saying: Omit<Saying, 'number'> & { readonly number?: string }): Promise<string> {
  const source = (sources[file] ??= await keepSource(em(), file));
  return (await store(database.orm, source, readSaying({ number: file, issuedOn: '2021-01-01', ...saying })))
    .documentId;
}

async function remove(document: string, file: string): Promise<void> {
  expect(await removeDocument(em(), document)).toBe('removed');
  sources = Object.fromEntries(Object.entries(sources).filter(([name]) => name !== file));
}

async function ask<T>(shape: z.ZodType<T>, query: string, role = 'reviewer'): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer token-of-${role}` };
  const { data, codes, text } = await api.post(JSON.stringify({ query }), headers);
  expect(codes, text).toEqual([]);
  return shape.parse(data);
}

const payload = z.object({
  done: z.object({ judgement: z.object({ id: z.string() }), errors: z.array(z.unknown()).length(0) }),
});

/** Decides what makes sense, and gives the judgement. */
async function decide(mutation: string): Promise<string> {
  const { done } = await ask(payload, `mutation { done: ${mutation} { judgement { id } errors { code } } }`);
  return done.judgement.id;
}

const projectsShape = z.object({
  projects: z.object({
    nodes: z.array(
      z.object({ id: z.string(), name: z.string(), mentions: z.array(z.object({ id: z.string(), name: z.string() })) }),
    ),
  }),
});
const projects = async () =>
  (await ask(projectsShape, '{ projects { nodes { id name mentions { id name } } } }')).projects.nodes;
/** Every project as the names of its mentions. */
const names = async () =>
  (await projects())
    .map(({ mentions }) =>
      mentions
        .map(({ name }) => name)
        .sort()
        .join(' = '),
    )
    .sort();
const idOf = async (name: string) =>
  (await projects()).find(({ mentions }) => mentions.some((mention) => mention.name === name))?.id ?? '';
const merge = async (into: string, ...others: string[]) =>
  decide(
    `mergeProjects(into: "${await idOf(into)}", projects: ${JSON.stringify(await Promise.all(others.map(idOf)))})`,
  );
const takeBack = (judgement: string) => decide(`takeBack(judgement: "${judgement}")`);

const [RUNG, CAM, RAO, NIEM] = ['Cầu Bến Rừng', 'Cầu vượt sông Cấm', 'Cầu Rào', 'Cầu Niệm 2'];
const TRAI = 'Cầu Nguyễn Trãi';
const TRAI_AND = 'Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị';
const BRIDGES = { projects: [RUNG, CAM, RAO] };

const linkShape = z.object({
  id: z.string(),
  score: z.number(),
  review: z.string(),
  reviewedBy: z.string().nullable(),
  reason: z.string().nullable(),
  judgements: z.array(z.object({ id: z.string(), by: z.string(), takenBackBy: z.string().nullable() })),
  from: z.object({ document: z.object({ id: z.string() }) }),
});
/** All links of a kind that have both ends. */
const links = async (kind: string) =>
  (
    await ask(
      z.object({ links: z.object({ nodes: z.array(linkShape) }) }),
      `{ links(filter: { kind: ${kind} }) { nodes { id score review reviewedBy reason judgements { id by takenBackBy }
        from { ... on Task { document { id } } ... on ProjectMention { document { id } } } } } }`,
    )
  ).links.nodes;

describe('with tokens', () => {
  test('a reviewer judges under the name of the token, an editor may not, and the audit has both', async () => {
    await say('1/KH-UBND', { projects: [TRAI] });
    await say('2/KH-UBND', { projects: [TRAI_AND] });
    const [link] = await links('SAME_PROJECT');
    const review = `mutation { reviewLink(id: "${link?.id}", verdict: REJECTED, reason: "hai cầu") { errors { code } } }`;
    const as = (role: string) => ({ 'content-type': 'application/json', authorization: `Bearer token-of-${role}` });
    expect((await api.post(JSON.stringify({ query: review }), as('editor'))).codes).toEqual(['FORBIDDEN']);
    expect(await links('SAME_PROJECT')).toMatchObject([{ review: 'PROPOSED', reviewedBy: null, judgements: [] }]);
    expect((await api.post(JSON.stringify({ query: review }), as('reviewer'))).codes).toEqual([]);
    const [judged] = await links('SAME_PROJECT');
    expect(judged).toMatchObject({ review: 'REJECTED', reviewedBy: 'Lan reviewer', reason: 'hai cầu' });
    await ask(
      z.unknown(),
      `mutation { takeBack(judgement: "${judged?.judgements[0]?.id}") { errors { code } } }`,
      'admin',
    );
    expect(await links('SAME_PROJECT')).toMatchObject([
      { review: 'PROPOSED', reviewedBy: null, judgements: [{ by: 'Lan reviewer', takenBackBy: 'Lan admin' }] },
    ]);
    const audit = '{ audit { nodes { actor action outcome code arguments } } }';
    const entry = z.object({ actor: z.string(), action: z.string(), outcome: z.string(), code: z.string().nullable() });
    const shape = z.object({ audit: z.object({ nodes: z.array(entry) }) });
    expect((await ask(shape, audit, 'admin')).audit.nodes).toEqual([
      { actor: 'Lan admin', action: 'takeBack', outcome: 'DONE', code: null },
      { actor: 'Lan reviewer', action: 'reviewLink', outcome: 'DONE', code: null },
      { actor: 'Lan editor', action: 'reviewLink', outcome: 'REFUSED', code: 'FORBIDDEN' },
    ]);
  });
});

describe('at once', () => {
  test('judgements of two people about two things both hold', async () => {
    await say('1/KH-UBND', { projects: [RUNG, CAM, RAO, NIEM] });
    await Promise.all([merge(RUNG, CAM), merge(RAO, NIEM)]);
    expect(await names()).toEqual([`${NIEM} = ${RAO}`, `${RUNG} = ${CAM}`].sort());
  });

  test('judgements about one thing are one after the other: each is kept, and the last one that holds counts', async () => {
    await say('1/KH-UBND', { projects: [TRAI] });
    await say('2/KH-UBND', { projects: [TRAI_AND] });
    const [link] = await links('SAME_PROJECT');
    const verdicts = ['REJECTED', 'CONFIRMED', 'REJECTED', 'PROPOSED', 'CONFIRMED', 'REJECTED'];
    const given = await Promise.all(
      verdicts.map((verdict) => decide(`reviewLink(id: "${link?.id}", verdict: ${verdict})`)),
    );
    for (let left = given.length; left > 0; left--) {
      const [now] = await links('SAME_PROJECT');
      const inForce = now?.judgements.filter(({ takenBackBy }) => takenBackBy === null) ?? [];
      expect(now?.judgements).toHaveLength(given.length);
      expect(inForce).toHaveLength(left);
      const last = inForce[0]?.id ?? '';
      const review = verdicts[given.indexOf(last)];
      expect(now?.review).toBe(review);
      expect(await projects()).toHaveLength(review === 'REJECTED' ? 2 : 1);
      await takeBack(last);
    }
    expect(await links('SAME_PROJECT')).toMatchObject([{ review: 'PROPOSED' }]);
  });

  test('judgements are given while plans are stored, read again and deleted', async () => {
    const first = await say('1/KH-UBND', BRIDGES);
    const second = await say('2/KH-UBND', { projects: [NIEM] });
    await Promise.all([
      merge(RUNG, CAM),
      say('1/KH-UBND', { projects: ['Cầu Đăng', ...BRIDGES.projects] }),
      say('3/KH-UBND', { projects: ['Cầu Hàn', CAM] }),
      merge(RUNG, RAO),
      removeDocument(em(), second),
    ]);
    expect(await names()).toEqual(['Cầu Hàn', 'Cầu Đăng', [RUNG, RAO, CAM, CAM].sort().join(' = ')].sort());
    await remove(first, '1/KH-UBND');
    expect(await names()).toEqual(['Cầu Hàn', CAM].sort());
    await say('1/KH-UBND', BRIDGES);
    expect(await names()).toEqual(['Cầu Hàn', [RUNG, RAO, CAM, CAM].sort().join(' = ')].sort());
  });
});

describe('projects that were judged', () => {
  const NEW_NAME = 'Dự án đầu tư xây dựng cầu Bến Rừng nối huyện Thủy Nguyên và thị xã Quảng Yên';

  test('a merged project takes in the names that later plans have for it, and each part keeps its own when it is taken back', async () => {
    await say('1/KH-UBND', BRIDGES);
    const judgement = await merge(RUNG, CAM);
    await say('2/KH-UBND', { projects: [NEW_NAME], issuedOn: '2024-01-01' });
    expect(await names()).toEqual([RAO, [RUNG, CAM, NEW_NAME].sort().join(' = ')].sort());
    await takeBack(judgement);
    expect(await names()).toEqual([RAO, CAM, [RUNG, NEW_NAME].sort().join(' = ')].sort());
  });

  test('a merged project takes in later names of its parts also where rules would keep these apart', async () => {
    const [two, three, later] = ['Cầu Rào 2', 'Cầu Rào 3', 'Dự án xây dựng cầu Rào 2 và đường dẫn hai đầu cầu'];
    await say('1/KH-UBND', { projects: [two, three] });
    await merge(two, three);
    await say('2/KH-UBND', { projects: [later] });
    expect(await names()).toEqual([[two, three, later].sort().join(' = ')]);
  });

  test.each([0, 1, 2])('of three merges one is taken back, and the others hold: %i', async (which) => {
    const others = [CAM, RAO, NIEM];
    await say('1/KH-UBND', { projects: [RUNG, ...others] });
    const judgements: string[] = [];
    for (const other of others) judgements.push(await merge(RUNG, other));
    expect(await names()).toEqual([[RUNG, ...others].sort().join(' = ')]);
    await takeBack(judgements[which] ?? '');
    const out = others[which] ?? '';
    expect(await names()).toEqual(
      [
        out,
        [RUNG, ...others]
          .filter((name) => name !== out)
          .sort()
          .join(' = '),
      ].sort(),
    );
    for (const judgement of judgements.toSpliced(which, 1)) await takeBack(judgement);
    expect(await names()).toEqual([RUNG, ...others].sort());
  });

  test('a merge holds for every name that its projects had then, whichever plan goes', async () => {
    const old = await say('1/KH-UBND', { projects: [RUNG], issuedOn: '2018-01-01' });
    await say('2/KH-UBND', { projects: [NEW_NAME, CAM] });
    await merge(RUNG, CAM);
    await remove(old, '1/KH-UBND');
    expect(await names()).toEqual([[NEW_NAME, CAM].sort().join(' = ')]);
  });

  test('what was split is one again by a merge, and split again when that is taken back', async () => {
    await say('1/KH-UBND', { projects: [RUNG, CAM, RAO] });
    await merge(RUNG, CAM, RAO);
    const [{ id = '', mentions = [] } = {}] = await projects();
    const out = mentions.filter(({ name }) => name !== RUNG).map((mention) => mention.id);
    await decide(`splitProject(project: "${id}", mentions: ${JSON.stringify(out)})`);
    const apart = [RUNG, [CAM, RAO].sort().join(' = ')].sort();
    expect(await names()).toEqual(apart);
    for (const into of [RUNG, CAM, RAO]) {
      const judgement = await merge(into, into === RUNG ? CAM : RUNG);
      expect(await names()).toEqual([[RUNG, CAM, RAO].sort().join(' = ')]);
      await takeBack(judgement);
      expect(await names()).toEqual(apart);
    }
  });

  test('a split outlives the plan of the mention that went, and is taken back while that is gone', async () => {
    const first = { projects: [RUNG], issuedOn: '2018-01-01' };
    await say('1/KH-UBND', first);
    const document = await say('2/KH-UBND', { projects: [RUNG], issuedOn: '2024-01-01' });
    const [project] = await projects();
    expect(project?.mentions).toHaveLength(2);
    const split = () => `splitProject(project: "${project?.id}", mentions: ["${project?.mentions[1]?.id}"])`;
    const judgement = await decide(split());
    expect(await names()).toEqual([RUNG, RUNG]);
    await remove(document, '2/KH-UBND');
    expect(await names()).toEqual([RUNG]);
    await say('2/KH-UBND', { projects: [RUNG], issuedOn: '2024-01-01' });
    expect(await names()).toEqual([RUNG, RUNG]);
    await remove(document, '2/KH-UBND');
    await takeBack(judgement);
    expect(await names()).toEqual([RUNG]);
    await say('2/KH-UBND', { projects: [RUNG], issuedOn: '2024-01-01' });
    expect(await names()).toEqual([`${RUNG} = ${RUNG}`]);
    expect(await em().execute(`select id from link where review <> 'PROPOSED'`)).toEqual([]);
  });
});

describe('a judged link between tasks', () => {
  const OLD = 'Khởi công xây dựng cầu Nguyễn Trãi trong năm 2018, hoàn thành giải phóng mặt bằng quận Ngô Quyền';
  const NEW = 'Tiếp tục khởi công xây dựng cầu Nguyễn Trãi, hoàn thành giải phóng mặt bằng quận Ngô Quyền';

  /** Stores a plan that asks for this, as it is really read; what is not `isSeen` is found by no rule. */
  async function plan(file: string, year: number, tasks: readonly string[], isSeen = true): Promise<string> {
    const head = `ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG\nSố: 9/KH-UBND\nHải Phòng, ngày 5 tháng 3 năm ${year}\n\nKẾ HOẠCH\nPhát triển đô thị\n\n`;
    const items = tasks.map((task, i) => `${i + 1}. Sở Xây dựng chủ trì: ${task}.`);
    const text = `${head}I. NHIỆM VỤ\n${items.join('\n')}\n`;
    const source = (sources[file] ??= await keepSource(em(), file));
    const read = await readDocument(new TextEncoder().encode(text), 'a.txt');
    const unseen = { ...read.linked, tasks: read.linked.tasks.map((task) => ({ ...task, blocks: [] })) };
    return (await store(database.orm, source, isSeen ? read : { ...read, linked: unseen })).documentId;
  }

  test('keeps its judgement and what was said before through new readings and versions, and gives it back', async () => {
    await plan('old', 2018, [OLD]);
    await plan('new', 2021, [NEW]);
    const [link] = await links('CONTINUES');
    const first = await decide(`reviewLink(id: "${link?.id}", verdict: REJECTED, reason: "khác đợt")`);
    const second = await decide(`reviewLink(id: "${link?.id}", verdict: CONFIRMED)`);
    const version = async () => plan('newer', 2021, ['Trồng cây xanh trên đường Lê Hồng Phong', NEW]);
    for (const again of [
      () => plan('new', 2021, ['Cải tạo hồ An Biên', NEW]),
      version,
      () => plan('old', 2018, [OLD]),
    ]) {
      const document = await again();
      expect(await links('CONTINUES')).toMatchObject([
        { review: 'CONFIRMED', reviewedBy: 'Lan reviewer', judgements: [{ id: second }, { id: first }] },
      ]);
      if (again === version) expect((await links('CONTINUES'))[0]?.from.document.id).toBe(document);
    }
    await takeBack(second);
    expect(await links('CONTINUES')).toMatchObject([{ review: 'REJECTED', reason: 'khác đợt' }]);
    await takeBack(first);
    expect(await links('CONTINUES')).toMatchObject([{ review: 'PROPOSED', reviewedBy: null, score: link?.score }]);
  });

  test.each([
    ['its task is gone', 'Trồng cây xanh trên đường Lê Hồng Phong', true],
    ['no rule sees it any more', NEW, false],
  ])('goes with its last judgement where %s', async (_, task, isSeen) => {
    await plan('old', 2018, [OLD]);
    await plan('new', 2021, [NEW]);
    const [link] = await links('CONTINUES');
    const judgement = await decide(`reviewLink(id: "${link?.id}", verdict: CONFIRMED)`);
    await plan('new', 2021, [task], isSeen);
    expect(await links('CONTINUES')).toMatchObject(isSeen ? [] : [{ review: 'CONFIRMED', score: 0 }]);
    await takeBack(judgement);
    expect(await em().execute(`select id from link where kind = 'CONTINUES'`)).toEqual([]);
    await plan('new', 2021, [NEW]);
    expect(await links('CONTINUES')).toMatchObject([{ review: 'PROPOSED', score: link?.score }]);
  });
});

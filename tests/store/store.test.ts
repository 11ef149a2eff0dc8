import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { store } from '../../ingest/store/index.js';
import { removeDocument } from '../../ingest/store/remove.js';
import { Agency } from '../../schema/agency.js';
import { Citation } from '../../schema/citation.js';
import type { Database } from '../../schema/database.js';
import { idOf } from '../../schema/id.js';
import { Indicator } from '../../schema/indicator.js';
import { Link } from '../../schema/link.js';
import { Outcome } from '../../schema/outcome.js';
import { Project } from '../../schema/project.js';
import { OutcomeMention, TaskAgency, TaskMention } from '../../schema/relations.js';
import { SourceFile } from '../../schema/source-file.js';
import { Task } from '../../schema/task.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource, readSaying, type Saying } from '../support/read-document.js';

let database: Database;
const em = () => database.orm.em.fork();
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());
beforeEach(() => em().execute('truncate source_file, document, agency, indicator, project, link cascade'));

const known = new Map<string, string>();
beforeEach(() => known.clear());

/** Stores what a file says; a file that was stored before is read again. */
async function say(file: string, said: Saying): Promise<string> {
  const sourceId = known.get(file) ?? (await keepSource(em(), file));
  known.set(file, sourceId);
  const { documentId } = await store(database.orm, sourceId, readSaying(said));
  return documentId;
}

const TABLES = [
  'document',
  'section',
  'goal',
  'target',
  'task',
  'project_mention',
  'citation',
  'outcome',
  'document_agency',
  'link',
];
const more = [
  'agency',
  'indicator',
  'project',
  'task_agency',
  'task_mention',
  'task_citation',
  'goal_target',
  'outcome_mention',
];

async function everything(): Promise<unknown> {
  const rows = [...TABLES, ...more].map(async (table) => {
    return [table, await em().execute(`select * from ${table} order by ${table}::text`)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

const PLAN: Saying = {
  number: '1/KH-UBND',
  agencies: { 'Sở Tài chính': 'STC', 'Sở Xây dựng': 'Sở XD' },
  projects: ['Cầu Nguyễn Trãi'],
  indicators: ['forest-cover'],
  cites: ['2/KH-UBND'],
  outcomes: { 'Cầu đã hoàn thành': 'DONE' },
};

test('storing twice is the same as storing once', async () => {
  await say('plan', PLAN);
  const once = await everything();
  await say('plan', PLAN);
  expect(await everything()).toEqual(once);
});

test('what is said is there, each fact with what it belongs to', async () => {
  const document = await say('plan', PLAN);
  const task = await em().findOneOrFail(Task, { document });
  expect(task).toMatchObject({ text: '1/KH-UBND', span: { sourceQuote: '1/KH-UBND', startOffset: 0, endOffset: 9 } });
  const leads = await em().find(TaskAgency, { task }, { populate: ['agency'], orderBy: { position: 'asc' } });
  expect(leads.map(({ agency, role }) => [agency.unwrap().name, role])).toEqual([
    ['Sở Tài chính', 'LEAD'],
    ['Sở Xây dựng', 'LEAD'],
  ]);
  expect(await em().count(TaskMention, { task, mention: { name: 'Cầu Nguyễn Trãi' } })).toBe(1);
  const outcome = await em().findOneOrFail(Outcome, { document }, { populate: ['search'] });
  expect(outcome).toMatchObject({ text: 'Cầu đã hoàn thành', status: 'DONE', search: 'cau da hoan thanh' });
  expect(await em().count(OutcomeMention, { outcome, mention: { name: 'Cầu Nguyễn Trãi' } })).toBe(1);
});

test('what a text does not say any more is gone, and so is what nobody else names', async () => {
  await say('other', { number: '9/KH-UBND', agencies: { 'Sở Tài chính': 'Sở TC' } });
  await say('plan', PLAN);
  await say('plan', { number: '1/KH-UBND' });
  const agencies = await em().findAll(Agency);
  expect(agencies.map(({ name, aliases }) => [name, aliases])).toEqual([['Sở Tài chính', ['Sở TC']]]);
  expect(await em().count(Project)).toBe(0);
  expect(await em().count(Indicator)).toBe(0);
  expect(await em().count(Citation)).toBe(0);
});

test('agencies and projects collect their names from all texts, in whatever order these come', async () => {
  const other: Saying = {
    number: '9/KH-UBND',
    agencies: { 'Sở Tài chính': 'Sở TC' },
    projects: ['Dự án đầu tư xây dựng cầu Nguyễn Trãi và đường dẫn'],
  };
  const names = async () => {
    const agency = await em().findOneOrFail(Agency, { name: 'Sở Tài chính' }, { populate: ['search'] });
    const [project] = await em().findAll(Project, { populate: ['search'] });
    return { agency: [agency.aliases, agency.search], project: [project?.name, project?.aliases, project?.search] };
  };
  await say('plan', PLAN);
  await say('other', other);
  const oneWay = await names();
  expect(oneWay).toEqual({
    agency: [['STC', 'Sở TC'], '|so tai chinh|stc|so tc|'],
    project: [
      'Dự án đầu tư xây dựng cầu Nguyễn Trãi và đường dẫn',
      ['Cầu Nguyễn Trãi'],
      '|du an dau tu xay dung cau nguyen trai va duong dan|cau nguyen trai|',
    ],
  });
  await em().execute('truncate source_file, document, agency, indicator, project, link cascade');
  known.clear();
  await say('other', other);
  await say('plan', PLAN);
  expect(await names()).toEqual(oneWay);
});

test('a document that is removed takes with it what only it says', async () => {
  const before = { number: '9/KH-UBND', projects: ['Dự án cầu Nguyễn Trãi'] };
  await say('plan', before);
  const alone = await everything();
  const removed = await say('other', { ...PLAN, projects: ['Cầu Nguyễn Trãi và đường dẫn'] });
  expect(await everything()).not.toEqual(alone);
  expect(await removeDocument(em(), removed)).toBe('removed');
  expect(await removeDocument(em(), removed)).toBe('unknown');
  expect(await everything()).toEqual(alone);
});

test('a text that is cited by one number in two spellings is one link', async () => {
  const citing = await say('citing', { ...PLAN, cites: ['2/KH-UBND', '2/KH–UBND'] });
  const cited = await say('cited', { number: '2/KH-UBND' });
  expect(await em().find(Citation, { document: citing, cited })).toHaveLength(2);
  expect(await em().find(Link, { kind: 'CITES' })).toMatchObject([{ fromId: citing, toId: cited }]);
});

test.each([
  ['the citing text first', ['citing', 'cited']],
  ['the cited text first', ['cited', 'citing']],
])('a citation finds its document: %s', async (_, order) => {
  const sayings: Record<string, Saying> = { citing: PLAN, cited: { number: '2/KH-UBND' } };
  const ids: Record<string, string> = {};
  for (const name of order) ids[name] = await say(name, sayings[name] ?? PLAN);
  const citation = await em().findOneOrFail(Citation, { number: '2/KH-UBND' });
  expect(citation.cited?.id).toBe(ids.cited);
  const [link, ...others] = await em().find(Link, { kind: 'CITES' });
  expect(link).toMatchObject({ fromId: ids.citing, toId: ids.cited, review: 'PROPOSED' });
  expect(others).toEqual([]);
});

test('an older text that arrives later is found, and found again when it is deleted, handed in anew or has a version', async () => {
  const older: Saying = { number: '2/KH-UBND', issuedOn: '2019-01-24' };
  const citing = await say('citing', { ...PLAN, relations: { '2/KH-UBND': 'IMPLEMENTS' } });
  const cited = async () => (await em().findOneOrFail(Citation, { document: citing })).cited?.id ?? null;
  const whys = async () => (await em().find(Link, { kind: 'CITES' })).map(({ toId, why }) => [toId, why]);
  expect([await cited(), await whys()]).toEqual([null, []]);

  const first = await say('older', older);
  expect([await cited(), await whys()]).toEqual([first, [[first, 'thực hiện số 2/KH-UBND']]]);

  const second = await say('older, signed', older);
  expect([await cited(), await whys()]).toEqual([second, [[second, 'thực hiện số 2/KH-UBND']]]);

  expect(await removeDocument(em(), second)).toBe('removed');
  expect([await cited(), await whys()]).toEqual([first, [[first, 'thực hiện số 2/KH-UBND']]]);
  expect(await removeDocument(em(), first)).toBe('removed');
  expect([await cited(), await whys()]).toEqual([null, []]);

  known.delete('older');
  const again = await say('older', older);
  expect([await cited(), await whys()]).toEqual([again, [[again, 'thực hiện số 2/KH-UBND']]]);
});

test('a link says what the citing text does with the cited one, as it is read now', async () => {
  await say('cited', { number: '2/KH-UBND' });
  const why = async () => (await em().findOneOrFail(Link, { kind: 'CITES' })).why;
  await say('plan', PLAN);
  expect(await why()).toBe('viện dẫn số 2/KH-UBND');
  for (const [relation, words] of [
    ['REPLACES', 'thay thế'],
    ['AMENDS', 'sửa đổi, bổ sung'],
    ['BASED_ON', 'căn cứ'],
  ] as const) {
    await say('plan', { ...PLAN, relations: { '2/KH-UBND': relation } });
    expect(await why()).toBe(`${words} số 2/KH-UBND`);
  }
});

test('a number that two documents have is taken for neither', async () => {
  await say('plan', PLAN);
  await say('2020', { number: '2/KH-UBND', issuedOn: '2020-01-01' });
  await say('2021', { number: '2/KH-UBND', issuedOn: '2021-01-01' });
  expect((await em().findOneOrFail(Citation, { number: '2/KH-UBND' })).cited).toBeNull();
  expect(await em().count(Link)).toBe(0);
});

test('a citation that is not made any more takes its link with it, but not one that a person has judged', async () => {
  await say('second', { number: '2/KH-UBND' });
  await say('third', { number: '3/KH-UBND' });
  await say('plan', { ...PLAN, cites: ['2/KH-UBND', '3/KH-UBND'] });
  await em().nativeUpdate(Link, { why: { $like: '%2/KH-UBND%' } }, { review: 'CONFIRMED' });
  await say('plan', { ...PLAN, cites: [] });
  expect((await em().findAll(Link)).map(({ review }) => review)).toEqual(['CONFIRMED']);
});

test('a judgement on an outcome stays with its words when the text is read again', async () => {
  const task = await em().findOneOrFail(Task, { document: await say('older', { number: '8/KH-UBND' }) });
  const document = await say('plan', PLAN);
  const before = await em().findOneOrFail(Outcome, { document });
  const ends = { kind: 'CONTINUES', fromId: before.id, toId: task.id } as const;
  const judged = { score: 0.4, why: 'cùng việc', review: 'CONFIRMED', reviewedAt: new Date() } as const;
  await em().insert(Link, { id: idOf('link', ends.kind, ends.fromId, ends.toId), ...ends, ...judged });
  await say('plan', { ...PLAN, agencies: {} });
  const after = await em().findOneOrFail(Outcome, { document });
  expect(after.id).not.toBe(before.id);
  expect(await em().find(Link, { kind: 'CONTINUES' })).toMatchObject([{ fromId: after.id, toId: task.id }]);
});

test('many documents that share all they name can be stored at once', async () => {
  const count = 8;
  const sayings = Array.from({ length: count }, (_, i) => ({
    number: `${i}/KH-UBND`,
    agencies: { 'Sở Tài chính': `TC${i}`, 'Sở Xây dựng': `XD${i}` },
    projects: i % 2 ? ['Cầu Nguyễn Trãi', 'Sân golf Xuân Đám'] : ['Dự án cầu Nguyễn Trãi', 'Sân golf quốc tế Xuân Đám'],
    indicators: ['forest-cover', 'urbanisation'],
    cites: [`${(i + 1) % count}/KH-UBND`],
  }));
  for (let round = 0; round < 3; round++) {
    await Promise.all(sayings.map((said) => say(said.number, said)));
    const agency = await em().findOneOrFail(Agency, { name: 'Sở Tài chính' });
    const together = sayings.map((_, i) => `TC${i}`);
    expect(agency.aliases).toEqual(expect.arrayContaining(together));
    expect(await em().count(Citation, { cited: { $ne: null } })).toBe(count);
    expect(await em().count(Link, { kind: 'CITES' })).toBe(count);
    expect(await em().count(Project)).toBe(2);
  }
});

test('a file that was deleted meanwhile is not stored', async () => {
  const sourceId = await keepSource(em(), 'gone');
  await em().nativeDelete(SourceFile, sourceId);
  await expect(store(database.orm, sourceId, readSaying(PLAN))).rejects.toThrow(/SourceFile not found/);
});

test('what JSON or the database would take otherwise is stored as it was said; what it cannot hold is marked', async () => {
  const number = '1/KH\\u0000 \\\\ "\'?$1 \t😀 \0 \ud83d';
  const document = await say('signs', { number });
  const task = await em().findOneOrFail(Task, { document });
  expect(task.text).toBe('1/KH\\u0000 \\\\ "\'?$1 \t😀 \ufffd \ufffd');
});

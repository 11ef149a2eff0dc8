import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReadDocument } from '../../ingest/pipeline.js';
import { store } from '../../ingest/store/index.js';
import { removeDocument } from '../../ingest/store/remove.js';
import type { Database } from '../../schema/database.js';
import { idOf } from '../../schema/id.js';
import { Link } from '../../schema/link.js';
import { Task } from '../../schema/task.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource, readSaying } from '../support/read-document.js';

/* A judged link between tasks of two plans, and what becomes of it when one of them is read otherwise. */

let database: Database;
const em = () => database.orm.em.fork();
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const OLD = 'Khởi công cầu Nguyễn Trãi trong năm 2021';
const NEW = 'Hoàn thành cầu Nguyễn Trãi';

/** A plan with one task after each of the others, whose words stand further back the more there are. */
function plan(number: string, tasks: readonly string[]): ReadDocument {
  const read = readSaying({ number, issuedOn: '2021-05-04' });
  const [task] = read.facts.tasks;
  if (!task) throw new Error('the plan has no task');
  const said = tasks.map((text, i) => ({
    ...task,
    text,
    span: { ...task.span, startOffset: 100 * i, endOffset: 100 * i + text.length },
  }));
  const contributes = { targets: [], goals: [], projects: [] };
  const linked = tasks.map(() => ({ projects: [], targets: [], citations: [], contributes, blocks: [] }));
  return { ...read, facts: { ...read.facts, tasks: said }, linked: { ...read.linked, tasks: linked } };
}

async function say(file: string, tasks: readonly string[], number = '1/KH-UBND'): Promise<string> {
  return (await store(database.orm, sources[file] ?? '', plan(number, tasks))).documentId;
}

let sources: Record<string, string>;
let other: string;

beforeEach(async () => {
  await em().execute('truncate source_file, document, agency, indicator, project, link, link_end cascade');
  sources = {};
  for (const file of ['other', 'first', 'second']) sources[file] = await keepSource(em(), file);
  const document = await say('other', [NEW], '9/KH-UBND');
  other = (await em().findOneOrFail(Task, { document })).id;
});

/** Proposes a link from a task to that of the other plan, and judges it. */
async function judge(document: string, text: string): Promise<void> {
  const { id: fromId } = await em().findOneOrFail(Task, { document, text });
  const link = { kind: 'CONTINUES', fromId, toId: other, score: 0.8, why: 'cùng lời' } as const;
  const reviewed = { review: 'CONFIRMED', reviewedAt: new Date('2022-01-01') } as const;
  await em().insert(Link, { id: idOf('link', link.kind, fromId, other), ...link, ...reviewed });
}

/** The words of the tasks of a document that have a confirmed link; the id of a link is made of its ends. */
async function judged(document: string): Promise<string[]> {
  const links = await em().find(Link, { review: 'CONFIRMED', reviewedAt: new Date('2022-01-01'), toId: other });
  for (const { id, kind, fromId, toId } of links) expect(id).toBe(idOf('link', kind, fromId, toId));
  const from = links.map(({ fromId }) => fromId);
  return (await em().find(Task, { document, id: { $in: from } })).map(({ text }) => text);
}

test.each([
  ['at another place', ['Việc khác', OLD], OLD],
  ['in a few more words', ['Việc khác', `${OLD} theo kế hoạch`], `${OLD} theo kế hoạch`],
  ['in the same place and as it was', [OLD], OLD],
])('a judgement stays with what it is about when a text is read again: %s', async (_, tasks, expected) => {
  const document = await say('first', [OLD, 'Việc nọ']);
  await judge(document, OLD);
  await say('first', tasks);
  expect(await judged(document)).toEqual([expected]);
  expect(await em().count(Link)).toBe(1);
});

test('a judgement waits for what was overlooked once', async () => {
  const document = await say('first', [OLD]);
  await judge(document, OLD);
  await say('first', ['Việc khác']);
  expect(await judged(document)).toEqual([]);
  await say('first', ['Việc khác', OLD]);
  expect(await judged(document)).toEqual([OLD]);
});

test('other figures are another thing', async () => {
  const document = await say('first', [OLD]);
  await judge(document, OLD);
  await say('first', ['Việc khác', OLD.replace('2021', '2023')]);
  expect(await judged(document)).toEqual([]);
});

test('links and judgements go over to the new version, and back when it goes', async () => {
  const first = await say('first', [OLD]);
  await judge(first, OLD);
  const second = await say('second', ['Việc khác', OLD]);
  expect(await judged(second)).toEqual([OLD]);
  expect(await removeDocument(em(), second)).toBe('removed');
  expect(await judged(first)).toEqual([OLD]);
});

test('a judgement that was taken back does not come again', async () => {
  const document = await say('first', [OLD]);
  await judge(document, OLD);
  await say('first', ['Việc khác', OLD]);
  await em().nativeUpdate(Link, {}, { review: 'PROPOSED', reviewedAt: null });
  await say('first', [OLD]);
  expect(await judged(document)).toEqual([]);
  // Nor does a proposal that no rule makes any more.
  expect(await em().count(Link)).toBe(0);
});

test('a document that is deleted and handed in again finds its judgements, also where it is read otherwise', async () => {
  const document = await say('first', [OLD]);
  await judge(document, OLD);
  await removeDocument(em(), document);
  sources.first = await keepSource(em(), 'first');
  await say('first', ['Việc khác', OLD]);
  expect(await judged(document)).toEqual([OLD]);
});

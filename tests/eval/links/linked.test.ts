import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../schema/database.js';
import type { Review } from '../../../schema/enums.js';
import { idOf } from '../../../schema/id.js';
import { Project } from '../../../schema/project.js';
import { storeCorpus } from '../../support/corpus.js';
import { openTestDatabase } from '../../support/database.js';
import { projectsByEnd, readLinked } from './linked.js';

const [quay, bridge] = [idOf('project', 'quay'), idOf('project', 'bridge')];
const [older, newer] = [idOf('mention', '2018'), idOf('mention', '2021')];
const [task, next] = [idOf('task', '2018', '0'), idOf('task', '2021', '0')];

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  const em = database.orm.em.fork();
  await storeCorpus(em, { perDocument: 1 });
  em.create(Project, { id: quay, name: 'Bến số 3', aliases: [], kind: 'port' });
  await em.flush();
  await em.execute(`update project_mention set project_id = '${quay}' where id = '${older}'`);
});
afterAll(() => database.close());

async function linkedBy(kind: string, fromId: string, toId: string, is: { score?: number; review?: Review } = {}) {
  const em = database.orm.em.fork();
  await em.execute('delete from link');
  await em.execute(`insert into link (id, kind, from_id, to_id, score, why, review)
    values ('link', '${kind}', '${fromId}', '${toId}', ${is.score ?? 0.5}, 'why', '${is.review ?? 'PROPOSED'}')`);
  return readLinked(database);
}

it('reads every mention with its text and project, the older first', async () => {
  const { mentions } = await readLinked(database);
  expect(mentions).toMatchObject([
    { file: '2018.txt', startLine: 1, name: 'cầu Nguyễn Trãi', project: quay, scale: null, cost: '6000 tỷ đồng' },
    { file: '2021.txt', startLine: 1, name: 'cầu Nguyễn Trãi', project: bridge },
  ]);
});

it.each([
  ['mentions', older, newer],
  ['projects', quay, bridge],
  ['a mention and a project', older, bridge],
])('reads a part of a project between %s', async (_, from, to) => {
  expect((await linkedBy('PART_OF', from, to)).parts).toEqual([{ part: quay, whole: bridge, why: 'why' }]);
});

it('reads that a task continues another', async () => {
  expect((await linkedBy('CONTINUES', next, task)).continued).toEqual([[next, task]]);
});

it.each([
  ['unsure', { score: 0.49 }],
  ['rejected', { review: 'REJECTED' as const }],
])('leaves out a link that is %s', async (_, is) => {
  expect((await linkedBy('PART_OF', older, newer, is)).parts).toEqual([]);
  expect((await linkedBy('CONTINUES', next, task, is)).continued).toEqual([]);
});

it('finds the project of what designates a mention', () => {
  const rows = [
    { id: 'm1', project_id: 'p', designation_id: 'd1' },
    { id: 'm2', project_id: 'q', designation_id: null },
    { id: 'm3', project_id: 'q' },
  ];
  expect(Object.fromEntries(projectsByEnd(rows))).toEqual({ m1: 'p', d1: 'p', p: 'p', m2: 'q', m3: 'q', q: 'q' });
});

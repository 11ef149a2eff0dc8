import { afterAll, beforeAll, expect, test } from 'vitest';
import { Agency } from '../../schema/agency.js';
import { type Database } from '../../schema/database.js';
import { Document } from '../../schema/document.js';
import { idOf, typeOfId } from '../../schema/id.js';
import { Indicator } from '../../schema/indicator.js';
import { IngestCounts, IngestJob } from '../../schema/ingest-job.js';
import { TargetLead } from '../../schema/relations.js';
import { sourceBytes } from '../../schema/source-content.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';
import { openTestDatabase } from '../support/database.js';
import { storeCorpus } from '../support/corpus.js';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeCorpus(database.orm.em.fork(), { perDocument: 3 });
});
afterAll(() => database.close());

test('what is stored comes back as it was', async () => {
  const em = database.orm.em.fork();
  const [target] = await em.find(
    Target,
    {},
    {
      orderBy: { document: { year: 'asc' }, span: { startOffset: 'asc' } },
      populate: ['document', 'indicator'],
    },
  );
  expect(target).toBeInstanceOf(Target);
  expect(target?.quantity).toMatchObject({ comparator: 'EQ', unit: 'USD/người', baseUnit: 'USD' });
  expect(target?.quantity.baseMin).toBeTypeOf('number');
  expect(target?.period).toMatchObject({ from: 2025, to: 2025, label: 'đến năm 2025' });
  expect(target?.span).toMatchObject({ startLine: 1, page: null });
  expect(target?.document.$.issuedOn).toBe('2018-12-06');
  expect(target?.document.$.period).toBeNull();
  expect(target?.component).toBeNull();
  const [task] = await em.find(Task, {});
  expect(task?.due).toMatchObject({ text: 'Quý IV/2021', from: '2021-10-01', to: '2021-12-31' });
  expect(Buffer.from(await sourceBytes(em, idOf('source', '2018'))).toString()).toContain('GRDP');
});

test('what is searched is folded when it is written', async () => {
  const em = database.orm.em.fork();
  const agency = await em.findOneOrFail(Agency, { name: 'Sở Kế hoạch và Đầu tư' }, { populate: ['search'] });
  expect(agency.search).toBe('|so ke hoach va dau tu|so khdt|');
  expect(agency.aliases).toEqual(['Sở KHĐT']);
  const indicator = await em.findOneOrFail(Indicator, { key: 'grdp-per-capita' }, { populate: ['search'] });
  expect(indicator.search).toContain('grdp binh quan dau nguoi');
});

test('large texts are read only when asked for', async () => {
  const em = database.orm.em.fork();
  const [document] = await em.find(Document, {});
  expect(document?.text).toBeUndefined();
  expect(document?.search).toBeUndefined();
});

test('facts go with their document', async () => {
  const em = database.orm.em.fork();
  await em.begin();
  const [document] = await em.find(Document, {});
  await em.nativeDelete(Document, { id: document?.id ?? '' });
  expect(await em.count(Target, { document: document?.id ?? '' })).toBe(0);
  expect(await em.count(TargetLead)).toBe(3);
  await em.rollback();
});

test('a job begins empty', async () => {
  const em = database.orm.em.fork();
  em.persist(
    em.create(IngestJob, {
      id: 'job_1',
      state: 'QUEUED',
      stage: null,
      fileName: 'a.txt',
      source: null,
      document: null,
      hints: { year: 2021 },
      error: null,
      startedAt: null,
      finishedAt: null,
    }),
  );
  await em.flush();
  em.clear();
  const job = await em.findOneOrFail(IngestJob, 'job_1');
  expect(job).toMatchObject({ progress: 0, attempts: 0, warnings: [], error: null, hints: { year: 2021 } });
  expect(job.counts).toMatchObject({ ...new IngestCounts() });
  job.error = { code: 'EMPTY_TEXT', message: 'no text' };
  job.warnings = [{ code: 'X', message: 'y', line: 3 }];
  job.counts.targets = 4;
  await em.flush();
  em.clear();
  expect(await em.findOneOrFail(IngestJob, 'job_1')).toMatchObject({
    error: { code: 'EMPTY_TEXT' },
    warnings: [{ line: 3 }],
    counts: { targets: 4 },
  });
});

test('an id is made of what it is for', () => {
  expect(idOf('target', 'a', 'b')).toBe(idOf('target', 'a', 'b'));
  expect(idOf('target', 'a', 'b')).not.toBe(idOf('target', 'ab'));
  expect(idOf('target', 'a')).toMatch(/^target_[\w-]{22}$/);
  expect(typeOfId(idOf('mention', 'a'))).toBe('mention');
  expect(typeOfId('nothing')).toBeNull();
});

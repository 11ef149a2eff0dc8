import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type OnFileStage, runJob } from '../../ingest/job.js';
import type { Processes } from '../../ingest/processes/index.js';
import { understand } from '../../ingest/pipeline.js';
import { read } from '../../ingest/read/index.js';
import { resubmitDocument, submitSources } from '../../ingest/queue/jobs.js';
import { removeDocument } from '../../ingest/store/remove.js';
import type { Database } from '../../schema/database.js';
import { Document } from '../../schema/document.js';
import { IngestStage } from '../../schema/enums.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { Link } from '../../schema/link.js';
import { SourceFile } from '../../schema/source-file.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
const em = () => database.orm.em.fork();
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());
beforeEach(() =>
  em().execute('truncate source_file, document, agency, indicator, project, link, link_end, ingest_job cascade'),
);

const decision = (number: number, cites: number, words = 'Phát triển đô thị') => `ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
Số: ${number}/QĐ-UBND
Hải Phòng, ngày ${number} tháng 3 năm 2021

QUYẾT ĐỊNH
Về việc phê duyệt kế hoạch

Căn cứ Quyết định số ${cites}/QĐ-UBND ngày ${cites} tháng 3 năm 2021 của Ủy ban nhân dân thành phố;
Điều 1. ${words}
1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính xây dựng cầu Nguyễn Trãi.
`;

/** Hands texts in, one after the other; the ids of their jobs. */
async function handIn(...texts: string[]): Promise<string[]> {
  const sources = texts.map((text, i) => ({ bytes: new TextEncoder().encode(text), name: `${i}.txt` }));
  return (await submitSources(em(), sources)).flatMap(({ jobId }) => jobId ?? []);
}

/** Reads within this process: what is looked at here is how outcomes come together. */
const processes: Processes = {
  read: (bytes, name) => read(bytes, name),
  understand: (source, { onTold }) => Promise.resolve(understand(source, (stage) => onTold({ stage }))),
  close: () => Promise.resolve(),
};

function runOne(job: string, onStage: OnFileStage = () => undefined): Promise<void> {
  return runJob({ orm: database.orm, processes, onStage, stopping: new AbortController().signal }, job);
}

const runAll = (jobs: readonly string[]) => Promise.all(jobs.map((job) => runOne(job)));

/** Every job is done, or failed with a code; nothing stands without what it belongs to. */
async function expectSound(): Promise<void> {
  for (const { state, error } of await em().findAll(IngestJob)) {
    if (state !== 'COMPLETED') expect([state, error?.code]).toEqual(['FAILED', expect.stringMatching(/^[A-Z_]+$/)]);
  }
  const orphans = await em().execute(`
    select id from source_file where id not in (select source_id from document)
    union all select id from project where id not in (select project_id from project_mention)
    union all select id from agency where id not in (select agency_id from agency_naming where agency_id is not null)
    union all select id from link where from_id not in (select id from node) or to_id not in (select id from node)`);
  expect(orphans).toEqual([]);
}

test('two documents that cite each other are read at once', async () => {
  await runAll(await handIn(decision(1, 2), decision(2, 1)));
  const documents = await em().find(Document, {}, { orderBy: { number: 'asc' } });
  const [one, two] = documents.map(({ id }) => id);
  const links = await em().find(Link, { kind: 'CITES' });
  expect(new Set(links.map(({ fromId, toId }) => `${fromId} ${toId}`))).toEqual(
    new Set([`${one} ${two}`, `${two} ${one}`]),
  );
  await expectSound();
});

test('the same bytes at once are one document', async () => {
  const jobs = (await Promise.all(Array.from({ length: 8 }, () => handIn(decision(1, 2))))).flat();
  await runAll(jobs);
  expect(await em().count(Document)).toBe(1);
  await expectSound();
});

test('of versions that are read at once exactly one is current: the one handed in last', async () => {
  const texts = [decision(1, 2), decision(1, 2, 'Phát triển nông thôn'), decision(1, 2, 'Phát triển cảng biển')];
  await runAll((await handIn(...texts)).reverse());
  const [current, ...more] = await em().find(Document, { supersededBy: null }, { populate: ['text'] });
  expect(more).toEqual([]);
  expect(current?.text).toContain('cảng biển');
  expect(await em().count(Document)).toBe(3);
  const warnings = (await em().findAll(IngestJob)).flatMap(({ warnings }) => warnings.map(({ code }) => code));
  expect(warnings.filter((code) => code.includes('VERSION'))).toHaveLength(2);
  await expectSound();
});

test.each(Object.values(IngestStage))('a document is not deleted while it is read again: %s', async (stage) => {
  await runAll(await handIn(decision(1, 2)));
  const { id } = await em().findOneOrFail(Document, { number: '1/QĐ-UBND' });
  const again = (await resubmitDocument(em(), id))?.jobId ?? '';
  const removals: Promise<string>[] = [];
  await runOne(again, (_, entered) => {
    if (entered === stage) removals.push(removeDocument(em(), id));
  });
  // Asked for at that moment, it is answered then or when the work is done, never half.
  const [removal] = await Promise.all(removals);
  expect(await em().count(Document)).toBe(removal === 'removed' ? 0 : 1);
  await expectSound();
});

test('a version goes while another one is read', async () => {
  await runAll(await handIn(decision(1, 2)));
  const { id } = await em().findOneOrFail(Document, { number: '1/QĐ-UBND' });
  const jobs = await handIn(decision(1, 2, 'Phát triển nông thôn'));
  const [removal] = await Promise.all([removeDocument(em(), id), runAll(jobs)]);
  expect(removal).toBe('removed');
  expect(await em().count(Document, { supersededBy: null })).toBe(1);
  expect(await em().count(Document)).toBe(1);
  await expectSound();
});

test('deleting races with reading again and with handing in again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  for (let round = 0; round < 5; round++) {
    await runAll(await handIn(decision(1, 2)));
    const { id } = await em().findOneOrFail(Document, { number: '1/QĐ-UBND' });
    const [removal, again, jobs] = await Promise.all([
      removeDocument(em(), id),
      resubmitDocument(em(), id),
      handIn(decision(1, 2)),
    ]);
    if (removal === 'being read') expect(again).not.toBeNull();
    await runAll([...(again?.jobId ? [again.jobId] : []), ...jobs]);
    const sources = await em().count(SourceFile);
    expect(await em().count(Document)).toBe(sources);
    await expectSound();
  }
});

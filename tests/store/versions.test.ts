import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { store, type Stored } from '../../ingest/store/index.js';
import { removeDocument } from '../../ingest/store/remove.js';
import { Agency } from '../../schema/agency.js';
import { Citation } from '../../schema/citation.js';
import type { Database } from '../../schema/database.js';
import { Document } from '../../schema/document.js';
import { idOf } from '../../schema/id.js';
import { Link } from '../../schema/link.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource, readSaying, type Saying } from '../support/read-document.js';

let database: Database;
const em = () => database.orm.em.fork();
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());
beforeEach(() => em().execute('truncate source_file, document, agency, indicator, project, link, link_end cascade'));

const sources = new Map<string, string>();

/** Hands files in, one after the other, and gives the ids of what they will be stored as. */
async function handIn<T extends string>(...files: T[]): Promise<Record<T, string>> {
  for (const file of files) sources.set(file, await keepSource(em(), file));
  const ids = files.map((file) => [file, idOf('document', sources.get(file) ?? '')]);
  return Object.fromEntries(ids) as Record<T, string>;
}

function say(file: string, said: Saying): Promise<Stored> {
  return store(database.orm, sources.get(file) ?? '', readSaying(said));
}

async function currentOf(document: string): Promise<string> {
  const { supersededBy } = await em().findOneOrFail(Document, document);
  return supersededBy?.id ?? document;
}

const PLAN: Saying = { number: '1/KH-UBND', issuedOn: '2021-05-04' };

test.each([
  ['as they were handed in', ['first', 'second', 'third']],
  ['the last one first', ['third', 'second', 'first']],
  ['crosswise', ['second', 'first', 'third']],
] as const)('the version handed in last is the current one, in whatever order they are read: %s', async (_, order) => {
  const ids = await handIn('first', 'second', 'third');
  for (const file of order) await say(file, PLAN);
  for (const id of Object.values(ids)) expect(await currentOf(id)).toBe(ids.third);
  // Reading an old one again makes it no newer.
  await say('first', PLAN);
  expect(await currentOf(ids.first)).toBe(ids.third);
});

test('whoever hands a version in is told of the others', async () => {
  const ids = await handIn('first', 'second');
  expect((await say('second', PLAN)).warnings).toEqual([]);
  expect((await say('first', PLAN)).warnings).toMatchObject([
    { code: 'OLDER_VERSION', message: expect.stringContaining(ids.second) as string },
  ]);
  expect((await say('second', PLAN)).warnings).toMatchObject([
    { code: 'NEW_VERSION', message: expect.stringContaining(ids.first) as string },
  ]);
});

test.each([
  ['another number', { number: '2/KH-UBND' }],
  ['another day', { issuedOn: '2021-05-05' }],
  ['no day', { issuedOn: undefined }],
  ['another province', { place: 'Quảng Ninh' }],
])('%s makes another document', async (_, difference) => {
  const ids = await handIn('first', 'second');
  await say('first', PLAN);
  await say('second', { ...PLAN, ...difference });
  expect(await currentOf(ids.first)).toBe(ids.first);
  expect(await currentOf(ids.second)).toBe(ids.second);
});

test('what two provinces might have issued is a version of neither', async () => {
  const ids = await handIn('one', 'other', 'unknown');
  await say('unknown', { ...PLAN, place: null });
  await say('other', { ...PLAN, place: 'Quảng Ninh' });
  await say('one', PLAN);
  for (const id of Object.values(ids)) expect(await currentOf(id)).toBe(id);
});

test('without the current version the one before it is current again, and without an old one nothing changes', async () => {
  const ids = await handIn('first', 'second', 'third');
  for (const file of Object.keys(ids)) await say(file, PLAN);
  expect(await removeDocument(em(), ids.third)).toBe('removed');
  expect(await currentOf(ids.first)).toBe(ids.second);
  expect(await removeDocument(em(), ids.first)).toBe('removed');
  expect(await currentOf(ids.second)).toBe(ids.second);
});

test('a version that turns out to have another number leaves the others', async () => {
  const ids = await handIn('first', 'second');
  await say('first', PLAN);
  await say('second', PLAN);
  await say('second', { ...PLAN, number: '7/KH-UBND' });
  expect(await currentOf(ids.first)).toBe(ids.first);
  expect(await currentOf(ids.second)).toBe(ids.second);
});

test('a citation leads to the current version, and only that one cites', async () => {
  const ids = await handIn('cited 1', 'cited 2', 'citing 1', 'citing 2');
  const citing = { number: '9/KH-UBND', issuedOn: '2022-01-01', cites: ['1/KH-UBND'] };
  await say('citing 1', citing);
  await say('citing 2', citing);
  await say('cited 1', PLAN);
  await say('cited 2', PLAN);
  const links = async () => (await em().find(Link, { kind: 'CITES' })).map(({ fromId, toId }) => [fromId, toId]);
  expect(await links()).toEqual([[ids['citing 2'], ids['cited 2']]]);
  const citations = await em().findAll(Citation);
  expect(citations.map(({ cited }) => cited?.id)).toEqual([ids['cited 2'], ids['cited 2']]);
  await removeDocument(em(), ids['cited 2']);
  expect(await links()).toEqual([[ids['citing 2'], ids['cited 1']]]);
  await removeDocument(em(), ids['citing 2']);
  expect(await links()).toEqual([[ids['citing 1'], ids['cited 1']]]);
});

test('things are called what current versions call them', async () => {
  const ids = await handIn('first', 'second');
  await say('first', { ...PLAN, agencies: { 'Sở Tài chính': 'Tài chính cũ' } });
  await say('second', { ...PLAN, agencies: { 'Sở Tài chính': 'Tài chính mới' } });
  const aliases = async () => (await em().findOneOrFail(Agency, { name: 'Sở Tài chính' })).aliases;
  expect(await aliases()).toEqual(['Sở TC', 'Tài chính mới']);
  await removeDocument(em(), ids.second);
  expect(await aliases()).toEqual(['Sở TC', 'Tài chính cũ']);
});

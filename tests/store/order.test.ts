import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadDocument, readDocument } from '../../ingest/pipeline.js';
import { store } from '../../ingest/store/index.js';
import { removeDocument } from '../../ingest/store/remove.js';
import type { Database } from '../../schema/database.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource } from '../support/read-document.js';

/* What the five texts have to do with each other does not depend on which of them came first. */

let database: Database;
const texts = new Map<string, ReadDocument>();
const em = () => database.orm.em.fork();
beforeAll(async () => {
  database = await openTestDatabase();
  for (const name of readdirSync('seeds').filter((one) => one.endsWith('.txt')))
    texts.set(name, await readDocument(readFileSync(`seeds/${name}`), name));
}, 120_000);
afterAll(() => database.close());

const documents = new Map<string, string>();

async function hand(name: string): Promise<void> {
  const read = texts.get(name);
  if (!read) throw new Error(`no text ${name}`);
  documents.set(name, (await store(database.orm, await keepSource(em(), name), read)).documentId);
}

/** All that links facts and things: what is about what, which names are one project, every link with its score and reason. */
async function everyLink(): Promise<unknown> {
  const tables = {
    link: 'select * from link order by id',
    project: 'select * from project order by id',
    mention: 'select id, designation_id, project_id from project_mention order by id',
    target: 'select id, indicator_id from target order by id',
    citation: 'select id, cited_id from citation order by id',
  };
  const rows: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(tables)) rows[name] = await em().execute(query);
  return rows;
}

async function linkedIn(order: readonly string[]): Promise<unknown> {
  await em().execute('truncate source_file, document, agency, indicator, project, link, link_end cascade');
  for (const name of order) await hand(name);
  return everyLink();
}

test('any order of the texts gives the same links, and so does one that is deleted and handed in again', async () => {
  const names = [...texts.keys()].sort();
  const expected = await linkedIn(names);
  expect(JSON.stringify(expected)).toContain('SAME_PROJECT');
  const orders = fc.shuffledSubarray(names, { minLength: names.length });
  await fc.assert(
    fc.asyncProperty(orders, fc.constantFrom(...names), async (order, again) => {
      expect(await linkedIn(order)).toEqual(expected);
      await removeDocument(em(), documents.get(again) ?? '');
      await hand(again);
      expect(await everyLink()).toEqual(expected);
    }),
    { numRuns: 3 },
  );
}, 240_000);

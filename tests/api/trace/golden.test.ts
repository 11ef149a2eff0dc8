import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../schema/database.js';
import { serve, type TestApi } from '../../support/api.js';
import { openTestDatabase } from '../../support/database.js';
import { ingestSeeds } from '../../support/seeds.js';
import { printTrace, type PrintedTrace, tracedQuery } from './print-trace.js';

/*
 * Answers over the five texts that were read beside them line by line. Made again with
 * `npx vitest run tests/api/trace/golden.test.ts -u`, and then each change is looked up in the texts before it is kept.
 */

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await ingestSeeds(database);
  api = await serve(database);
}, 120_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

async function dataOf(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, text, codes } = await api.ask(query, variables);
  expect(codes, text).toEqual([]);
  return data;
}

async function traced(
  indicator: string,
  scope: string,
): Promise<PrintedTrace & { readonly scopes: readonly string[] }> {
  const data = await dataOf(tracedQuery, { indicator, scope });
  return (data as { trace: PrintedTrace & { scopes: readonly string[] } }).trace;
}

interface Known {
  readonly key: string;
  readonly name: string;
  readonly documents: readonly unknown[];
}

test('every indicator that several texts state is followed as the golden file of its key says', async () => {
  const { indicators } = (await dataOf('{ indicators { key name documents { id } } }')) as { indicators: Known[] };
  const several = indicators.filter(({ documents }) => documents.length > 1);
  for (const { key, name } of several) {
    const local = await traced(key, 'LOCAL');
    const others = local.scopes.filter((scope) => scope !== 'LOCAL').sort();
    const all = [local, ...(await Promise.all(others.map((scope) => traced(key, scope))))];
    const printed = `# ${name}\n\n${all.map(printTrace).join('\n')}`;
    await expect(printed).toMatchFileSnapshot(`golden/${key}.txt`);
  }
  const files = several.map(({ key }) => `${key}.txt`);
  expect(files).toEqual(expect.arrayContaining(readdirSync(`${import.meta.dirname}/golden`)));
});

describe('what an analyst asks is one query', () => {
  test.each(readdirSync('api/examples').sort())('%s', async (file) => {
    const data = await dataOf(readFileSync(`api/examples/${file}`, 'utf8'));
    const answer = `${JSON.stringify(data, null, 2)}\n`;
    await expect(answer).toMatchFileSnapshot(`examples/${file.replace(/\.graphql$/, '.json')}`);
  });
});

import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Database } from '../../schema/database.js';
import { serve, type TestApi } from '../support/api.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
let api: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  api = await serve(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const form = { 'content-type': 'multipart/form-data; boundary=x' };
const whole = ['operations', 'map']
  .map((name) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n{ "query": "{ __typename }" }\r\n`)
  .concat('--x--\r\n')
  .join('')
  .replace(/(name="map"\r\n\r\n)\{.*\}/, '$1{}');
const json = { 'content-type': 'application/json' };

describe('what is no request is refused with a code and without a stack', () => {
  const cases: [what: string, body: string, headers: Record<string, string>, status: number, code: string][] = [
    ['broken JSON', '{', json, 400, 'BAD_REQUEST'],
    ['a query that does not parse', '{"query":"{"}', json, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ nothing }"}', json, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an argument of another type',
      '{"query":"{ targets(first: 3000000000) { totalCount } }"}',
      json,
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a day that is none',
      '{"query":"{ tasks(filter: { dueTo: \\"2021-02-31\\" }) { totalCount } }"}',
      json,
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a body that is too large', JSON.stringify({ query: ' '.repeat(1_100_000) }), json, 413, 'TOO_LARGE'],
    ['a form that breaks off', '--x', { ...form, 'apollo-require-preflight': 'true' }, 400, 'BAD_REQUEST'],
    ['a form without its preflight header', whole, form, 400, 'BAD_REQUEST'],
    ['a form of a plain web page', '', { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
  ];
  test.each(cases)('%s', async (_, body, headers, status, code) => {
    const answer = await api.post(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.codes).toEqual([code]);
    expect(answer.text).not.toMatch(/stacktrace|node_modules|\.js:/);
  });
});

test('a defect is told to the operator, and to the asker only that there is one', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  database.orm.config.set('onQuery', () => 'select from nowhere at all');
  const { codes, text } = await api.ask('{ documents { totalCount } }');
  database.orm.config.set('onQuery', (statement: string) => statement);
  expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(text).not.toMatch(/nowhere|syntax|stack/);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('over a WebSocket a defect is told no better', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const client = createClient({ url: api.url.replace('http', 'ws'), webSocketImpl: WebSocket });
  const codesOf = async (query: string) => {
    const next = (await client.iterate({ query }).next()) as IteratorResult<ExecutionResult, undefined>;
    return next.value?.errors?.map(({ message, extensions }) => [message, extensions?.code]);
  };
  expect(await codesOf('{ documents(first: -1) { totalCount } }')).toEqual([[expect.any(String), 'BAD_FIRST']]);
  database.orm.config.set('onQuery', () => 'select from nowhere at all');
  const [[message, code] = []] = (await codesOf('{ documents { totalCount } }')) ?? [];
  database.orm.config.set('onQuery', (statement: string) => statement);
  expect(code).toBe('INTERNAL_SERVER_ERROR');
  expect(message).not.toMatch(/nowhere|syntax/);
  await client.dispose();
  log.mockRestore();
});

test('a browser is shown the console, a query may come by GET', async () => {
  const page = await fetch(api.url.replace('/graphql', '/'), { headers: { accept: 'text/html' } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<html');
  const got = await fetch(`${api.url}?query=${encodeURIComponent('{ documents { totalCount } }')}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  expect(await got.json()).toEqual({ data: { documents: { totalCount: 0 } } });
});

import type { ExecutionResult } from 'graphql';
import { request } from 'node:http';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { rights } from '../../api/access/roles.js';
import { entryOf, readTokens } from '../../api/access/tokens.js';
import { buildApiSchema } from '../../api/schema.js';
import { AuditEntry } from '../../schema/audit-entry.js';
import type { Database } from '../../schema/database.js';
import { Link } from '../../schema/link.js';
import { serve, type TestApi } from '../support/api.js';
import { storeCorpus } from '../support/corpus.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
/** One with tokens, one without. */
let guarded: TestApi;
let local: TestApi;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeCorpus(database.orm.em.fork(), { perDocument: 1 });
  const tokens = ['editor', 'reviewer', 'admin'].map((role) => entryOf(`the ${role}`, role, `token-of-${role}`));
  guarded = await serve(database, readTokens(tokens.join(',')));
  local = await serve(database);
});
afterAll(async () => {
  await guarded.close();
  await local.close();
  await database.close();
});
beforeEach(() => database.orm.em.fork().nativeDelete(AuditEntry, {}));

const json = { 'content-type': 'application/json' };
const as = (role: string) => ({ authorization: `Bearer token-of-${role}` });
const DELETE = '{"query":"mutation { deleteDocument(id: \\"document_x\\") { errors { code } } }"}';
const REVIEW = '{"query":"mutation { reviewLink(id: \\"link_x\\", verdict: REJECTED) { errors { code } } }"}';
const NOT_FOUND = [{ code: 'NOT_FOUND' }];

/** All that the audit holds, oldest first. */
const entries = () => database.orm.em.fork().find(AuditEntry, {}, { orderBy: { at: 'asc' } });

/** A call of every mutation of the schema, with something for each argument that it needs. */
function everyMutation(): [name: string, query: string][] {
  const fields = buildApiSchema().getMutationType()?.getFields() ?? {};
  const values: Record<string, string> = {
    'ID!': '"x_y"',
    'String!': '"x"',
    'Int!': '1',
    'Review!': 'REJECTED',
    '[ID!]!': '["x_y"]',
  };
  return Object.values(fields).map(({ name, args }) => {
    const needed = args.filter(({ type }) => String(type).endsWith('!'));
    const isUpload = needed.some(({ type }) => String(type) === 'Upload!');
    const given = needed.map((arg) => `${arg.name}: ${isUpload ? '$file' : (values[String(arg.type)] ?? '{}')}`);
    return [name, `mutation${isUpload ? ' ($file: Upload!)' : ''} { ${name}(${given.join(', ')}) { __typename } }`];
  });
}

function formOf(query: string): FormData {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables: { file: null } }));
  form.set('map', '{"0":["variables.file"]}');
  form.set('0', new Blob(['Kế hoạch']), 'a.txt');
  return form;
}

describe('whoever has no token', () => {
  test.each(everyMutation())('may not %s, and the audit says that it was tried', async (name, query) => {
    const headers = { 'apollo-require-preflight': 'true' };
    const answer = query.includes('$file') ? await guarded.post(formOf(query), headers) : await guarded.ask(query);
    expect(answer.codes, answer.text).toEqual(['UNAUTHENTICATED']);
    expect(await entries()).toMatchObject([
      { action: name, actor: null, role: null, outcome: 'REFUSED', code: 'UNAUTHENTICATED', address: '127.0.0.1' },
    ]);
    expect(answer.data ?? null).toBeNull();
  });

  test('may read', async () => {
    expect((await guarded.ask('{ documents { totalCount } }')).data).toEqual({ documents: { totalCount: 2 } });
    const { text } = await guarded.ask('{ documents { nodes { source { url } } } }');
    const [path = ''] = /\/documents\/[\w-]+\/file/.exec(text) ?? [];
    expect((await fetch(new URL(path, guarded.url))).status).toBe(200);
  });
});

test("every mutation is somebody's, not the admin's alone for nobody thought of it", () => {
  const given = Object.values(rights).flat();
  const names = everyMutation().map(([name]) => name);
  expect(names.filter((name) => !given.includes(name))).toEqual([]);
});

test.each([
  ['editor', DELETE, []],
  ['editor', REVIEW, ['FORBIDDEN']],
  ['reviewer', DELETE, ['FORBIDDEN']],
  ['reviewer', REVIEW, []],
  ['admin', DELETE, []],
  ['admin', REVIEW, []],
  ['nobody', DELETE, ['UNAUTHENTICATED']],
])('the %s and %s', async (role, body, codes) => {
  const answer = await guarded.post(body, { ...json, ...as(role) });
  expect(answer.codes).toEqual(codes);
  if (codes.length === 0) expect(Object.values(answer.data as object)).toEqual([{ errors: NOT_FOUND }]);
});

test('the audit tells who did what, whatever came of it, without bytes and tokens', async () => {
  const form = new FormData();
  form.set('file', new Blob(['Kế hoạch bí mật']), 'kế hoạch.txt');
  const upload = await fetch(new URL('/documents', guarded.url), { method: 'POST', body: form, headers: as('editor') });
  expect(upload.status).toBe(202);
  await guarded.post(DELETE, { ...json, ...as('admin') });
  await guarded.post(REVIEW, { ...json, ...as('editor') });

  const query =
    '{ audit(first: 2) { totalCount nodes { actor role action arguments address outcome code at } pageInfo { endCursor } } }';
  const ask = (role: string, body = query) => guarded.post(JSON.stringify({ query: body }), { ...json, ...as(role) });
  expect((await guarded.ask(query)).codes).toEqual(['UNAUTHENTICATED']);
  expect((await ask('reviewer')).codes).toEqual(['FORBIDDEN']);
  const { data, text } = await ask('admin');
  expect(data).toMatchObject({
    audit: {
      totalCount: 3,
      nodes: [
        {
          actor: 'the editor',
          action: 'reviewLink',
          outcome: 'REFUSED',
          code: 'FORBIDDEN',
          arguments: { verdict: 'REJECTED' },
        },
        { actor: 'the admin', role: 'admin', action: 'deleteDocument', outcome: 'REFUSED', code: 'NOT_FOUND' },
      ],
    },
  });
  const cursor = /"endCursor":"([^"]+)"/.exec(text)?.[1];
  const rest = await ask('admin', `{ audit(after: "${cursor}") { nodes { action outcome code arguments } } }`);
  expect(rest.data).toEqual({
    audit: {
      nodes: [
        {
          ...{ action: 'uploadDocument', outcome: 'DONE', code: null },
          arguments: {
            file: { name: 'kế hoạch.txt', bytes: 22, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
          },
        },
      ],
    },
  });
  expect(text + rest.text).not.toMatch(/bí mật|token-of/);
});

test('a mutation that fails is in the audit as failed, and is not done where the audit cannot be kept', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  database.orm.config.set('onQuery', (statement: string) => statement.replace(/from "link"/, 'from nowhere'));
  await local.post(REVIEW, json);
  expect(await entries()).toMatchObject([{ action: 'reviewLink', outcome: 'FAILED', code: 'INTERNAL_SERVER_ERROR' }]);

  database.orm.config.set('onQuery', (statement: string) =>
    statement.replace('insert into "audit_entry"', 'insert into nowhere'),
  );
  const [link] = await database.orm.em.fork().find(Link, {});
  const answer = await local.ask(`mutation { reviewLink(id: "${link?.id}", verdict: REJECTED) { errors { code } } }`);
  database.orm.config.set('onQuery', (statement: string) => statement);
  log.mockRestore();
  expect(answer.codes).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(await database.orm.em.fork().find(Link, {})).toMatchObject([{ review: 'PROPOSED' }]);
});

test.each(['a\0b', '\\u0000', '\ud83d', 'x'.repeat(1_000_000)])(
  'an argument that no database takes is audited',
  async (id) => {
    const answer = await local.ask('mutation ($id: ID!) { deleteDocument(id: $id) { errors { code } } }', { id });
    expect(answer.status).toBe(200);
    const [entry] = await entries();
    expect(String(entry?.arguments.id).length).toBeLessThanOrEqual(1001);
  },
);

describe('at /documents', () => {
  const post = (api: TestApi, headers: Record<string, string>) => {
    const form = new FormData();
    form.set('file', new Blob(['Kế hoạch']), 'a.txt');
    return fetch(new URL('/documents', api.url), { method: 'POST', body: form, headers });
  };

  test.each([
    ['no token', {}, 401, 'UNAUTHENTICATED'],
    ['a token that nobody has', as('nobody'), 401, 'UNAUTHENTICATED'],
    ['a token of another role', as('reviewer'), 403, 'FORBIDDEN'],
    ['a page of another site', { ...as('editor'), 'sec-fetch-site': 'cross-site' }, 403, 'FORBIDDEN'],
    [
      'a page of another site, in an old browser',
      { ...as('editor'), origin: 'https://evil.example' },
      403,
      'FORBIDDEN',
    ],
  ])('%s is refused', async (_, headers, status, code) => {
    const response = await post(guarded, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ code }] });
    if (status === 401) expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await entries()).toMatchObject([{ action: 'uploadDocument', outcome: 'REFUSED', code }]);
  });

  test('without tokens, whoever is on this machine may write, and no page of another site', async () => {
    expect((await post(local, {})).status).toBeLessThan(300);
    expect((await post(local, { origin: 'https://evil.example' })).status).toBe(403);
  });
});

test('a name that leads to this machine is not this machine', async () => {
  // fetch would not send another Host.
  const status = await new Promise((resolve, reject) => {
    const headers = { ...json, host: 'evil.example' };
    request(local.url, { method: 'POST', headers }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => resolve(text));
    })
      .on('error', reject)
      .end(DELETE);
  });
  expect(status).toContain('FORBIDDEN');
  expect(await entries()).toMatchObject([{ outcome: 'REFUSED', code: 'FORBIDDEN' }]);
});

describe('over a WebSocket', () => {
  const run = async (api: TestApi, connectionParams?: Record<string, unknown>, headers?: Record<string, string>) => {
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers });
      }
    }
    const url = api.url.replace('http', 'ws');
    const client = createClient({ url, webSocketImpl: Socket, connectionParams, retryAttempts: 0 });
    const query = (JSON.parse(DELETE) as { query: string }).query;
    const { value } = (await client.iterate({ query }).next()) as IteratorResult<ExecutionResult, undefined>;
    await client.dispose();
    return value?.errors?.map(({ extensions }) => extensions?.code) ?? value?.data;
  };
  const done = { deleteDocument: { errors: NOT_FOUND } };

  test('a mutation needs what it needs elsewhere', async () => {
    expect(await run(guarded)).toEqual(['UNAUTHENTICATED']);
    expect(await run(guarded, { authorization: 'Bearer token-of-reviewer' })).toEqual(['FORBIDDEN']);
    expect(await run(guarded, { authorization: 'Bearer token-of-editor' })).toEqual(done);
    expect(await run(guarded, undefined, { authorization: 'Bearer token-of-editor' })).toEqual(done);
    expect(await run(local)).toEqual(done);
    expect(await run(local, undefined, { origin: 'https://evil.example' })).toEqual(['FORBIDDEN']);
    expect((await entries()).map(({ code }) => code)).toEqual([
      ...['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN'],
    ]);
  });
});

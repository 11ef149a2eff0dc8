import { createServer } from 'node:http';
import type { TokenEntry } from '../../api/access/tokens.js';
import { createApi } from '../../api/index.js';
import { openQueue } from '../../ingest/queue/index.js';
import type { Database } from '../../schema/database.js';

/** An answer as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly data: unknown;
  /** Codes of the errors. */
  readonly codes: readonly string[];
  readonly text: string;
}

/** The API over HTTP, on a port of its own. */
export interface TestApi {
  readonly url: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  post(body: string | FormData, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

/** Serves a database. Closing it leaves the database open. */
export async function serve(database: Database, tokens: readonly TokenEntry[] = []): Promise<TestApi> {
  const queue = await openQueue(database);
  const api = await createApi({ orm: database.orm, queue, tokens });
  const server = createServer(api.listener).on('upgrade', api.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/graphql`;
  const post = async (body: string | FormData, headers: Record<string, string> = {}) =>
    answerOf(await fetch(url, { method: 'POST', body, headers }));
  return {
    url,
    post,
    ask: (query, variables) => post(JSON.stringify({ query, variables }), { 'content-type': 'application/json' }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await api.close();
      await queue.close();
    },
  };
}

interface Body {
  data?: unknown;
  errors?: { extensions?: { code?: string } }[];
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = JSON.parse(text) as Body;
  const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NO_CODE');
  return { status: response.status, data: body.data, codes, text };
}

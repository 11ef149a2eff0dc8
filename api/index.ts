import type { IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { MikroORM } from '@mikro-orm/sql';
import express from 'express';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { IngestQueue } from '../ingest/queue/index.js';
import { callerOf } from './access/caller.js';
import type { TokenEntry } from './access/tokens.js';
import { type Context, contextOf, type Scope } from './context.js';
import { failed, formatted, withoutDefects } from './defects.js';
import { documentsRoute } from './ingest/documents-route.js';
import { graphqlForms } from './ingest/graphql-form.js';
import { buildApiSchema } from './schema.js';

/** What answers HTTP and WebSocket requests, until it is closed. */
export interface Api {
  readonly listener: RequestListener;
  /** For the `upgrade` event of the HTTP server: subscriptions come over WebSockets. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close(): Promise<void>;
}

/** What an API works with. */
export interface ApiParts {
  readonly orm: MikroORM;
  readonly queue: IngestQueue;
  /** Who may write; empty for whoever is on this machine. */
  readonly tokens: readonly TokenEntry[];
}

/**
 * GraphQL at /graphql and files at /documents. It reads the database and puts work on the queue; reading files is the
 * worker's.
 */
export async function createApi({ orm, queue, tokens }: ApiParts): Promise<Api> {
  const schema = buildApiSchema();
  const scopeOf = (request: IncomingMessage, authorization: unknown = request.headers.authorization): Scope => ({
    em: orm.em.fork(),
    queue,
    caller: callerOf(request, authorization, tokens),
  });

  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    // Who opened it closes it.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: withoutDefects,
  });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.use((_, response, next) => {
    response.setHeader('x-content-type-options', 'nosniff');
    next();
  });
  app.get('/', (_, response) => response.redirect('/graphql'));
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    graphqlForms(scopeOf),
    expressMiddleware(apollo, { context: ({ req }) => Promise.resolve(contextOf(scopeOf(req))) }),
  );
  app.use('/documents', documentsRoute(scopeOf));
  app.use(failed((code, message) => ({ message, extensions: { code } })));

  const sockets = new WebSocketServer({ noServer: true, path: '/graphql' });
  const subscriptions = useServer(
    {
      schema,
      // A browser cannot set headers on a WebSocket: its token comes with the first message.
      context: ({ connectionParams, extra: { request } }) =>
        contextOf(scopeOf(request, connectionParams?.authorization ?? request.headers.authorization)),
      onNext: (_context, _id, _payload, _args, result) => formatted(result),
    },
    sockets,
  );
  return {
    listener: app,
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    },
    async close() {
      await subscriptions.dispose();
      await apollo.stop();
    },
  };
}

import type { IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { MikroORM } from '@mikro-orm/sql';
import express from 'express';
import graphqlUploadExpress from 'graphql-upload/graphqlUploadExpress.mjs';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { IngestQueue } from '../ingest/queue/index.js';
import { type Context, contextOf } from './context.js';
import { badRequest, formatted, withoutDefects } from './defects.js';
import { MAX_FILE_SIZE } from './ingest/mutations.js';
import { buildApiSchema } from './schema.js';

/** What answers HTTP and WebSocket requests, until it is closed. */
export interface Api {
  readonly listener: RequestListener;
  /** For the `upgrade` event of the HTTP server: subscriptions come over WebSockets. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close(): Promise<void>;
}

/** The GraphQL API at /graphql. It reads the database and puts work on the queue; reading files is the worker's. */
export async function createApi({ orm, queue }: { orm: MikroORM; queue: IngestQueue }): Promise<Api> {
  const schema = buildApiSchema();
  const context = () => Promise.resolve(contextOf(orm.em.fork(), queue));

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
  app.get('/', (_, response) => response.redirect('/graphql'));
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    graphqlUploadExpress({ maxFileSize: MAX_FILE_SIZE, maxFiles: 1 }),
    expressMiddleware(apollo, { context }),
  );
  app.use(badRequest);

  const sockets = new WebSocketServer({ noServer: true, path: '/graphql' });
  const subscriptions = useServer(
    { schema, context, onNext: (_context, _id, _payload, _args, result) => formatted(result) },
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

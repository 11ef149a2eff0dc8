import type { IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { expressMiddleware } from '@as-integrations/express5';
import type { MikroORM } from '@mikro-orm/sql';
import express, { type ErrorRequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import graphqlUploadExpress from 'graphql-upload/graphqlUploadExpress.mjs';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { IngestQueue } from '../ingest/queue/index.js';
import { type Context, contextOf } from './context.js';
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
  const subscriptions = useServer({ schema, context }, sockets);
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

/** What is refused is told as it is. A defect of ours is told to the operator, and to the asker only that there is one. */
function withoutDefects(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  console.error(unwrapResolverError(error));
  return { ...formatted, message: 'Something went wrong on our side.' };
}

/** What could not even be read as a request: broken JSON, a broken multipart form, a body that is too large. */
const badRequest: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  // A form that breaks off is told without a status.
  const unlabelled = request.is('multipart/form-data') ? 400 : 500;
  const given = error instanceof Error && 'status' in error ? Number(error.status) : unlabelled;
  const status = given >= 400 && given < 500 ? given : 500;
  if (status === 500) console.error(error);
  const message = status < 500 && error instanceof Error ? error.message : 'Something went wrong on our side.';
  const code = status === 413 ? 'TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};

import { createServer, type RequestListener } from 'node:http';
import type { Api } from './api/index.js';
import { isLoopback } from './api/access/origin.js';
import { SettingsError, type Settings } from './settings.js';

/** An HTTP server that listens already and tells whoever asks to wait, until it has an API to serve. */
export interface Listening extends AsyncDisposable {
  /** http://127.0.0.1:4000 */
  readonly address: string;
  serve(api: Api): void;
}

/** So long may a request take to come in: a large file over a slow line. Whoever never ends is cut off then. */
const REQUEST_TIMEOUT_MS = 15 * 60_000;

/**
 * Takes the port before anything else is made. Throws `SettingsError` when it cannot be had, and when others than this
 * machine could connect while nobody needs a token to write.
 */
export async function listen({ host, port, tokens }: Pick<Settings, 'host' | 'port' | 'tokens'>): Promise<Listening> {
  if (tokens.length === 0 && !isLoopback(host)) {
    throw new SettingsError(
      `Anyone who reaches ${host} could write. Set SOICHI_TOKENS ("npm run token -- NAME ROLE" makes one), or leave --host out.`,
    );
  }
  let listener: RequestListener = (_, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end('starting\n');
  };
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) =>
    listener(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new SettingsError(refusal(error, host, port))));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
    serve(api) {
      listener = api.listener;
      server.on('upgrade', api.upgrade);
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what listens there, or choose another with --port.`;
  if (error.code === 'EACCES') return `Port ${port} needs rights that this user has not. Choose another with --port.`;
  return `Cannot listen on ${host}, port ${port} (${error.code}). Choose another address with --host and --port.`;
}

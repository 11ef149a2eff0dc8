import { createServer, type RequestListener, type Server } from 'node:http';
import { SettingsError } from './settings.js';

/** An HTTP server that listens already and tells whoever asks to wait, until `serve` gives it what it serves. */
export interface Listening {
  readonly server: Server;
  readonly address: string;
  serve(listener: RequestListener): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Takes the port before anything else is made. Throws `SettingsError` when it cannot be had. */
export async function listen(host: string, port: number): Promise<Listening> {
  let listener: RequestListener = (_, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end('starting\n');
  };
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new SettingsError(refusal(error, host, port))));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return {
    server,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
    serve: (given) => void (listener = given),
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

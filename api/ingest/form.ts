import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyConfig, type BusboyFileStream } from '@fastify/busboy';
import { fileName } from './file-name.js';
import { ReceivedFile } from './received-file.js';

/** A multipart form with at most one file. */
export interface Form extends AsyncDisposable {
  readonly fields: ReadonlyMap<string, string>;
  /** Null for a form without. */
  readonly file: ReceivedFile | null;
  /** Name of the field that the file came in. */
  readonly fileField: string;
}

/** A body that is no form as it should be; the status is for HTTP. */
export class FormError extends Error {
  override readonly name = 'FormError';
  readonly status = 400;
}

const LIMITS = { fields: 8, fieldSize: 1024 * 1024, files: 1, parts: 9, headerPairs: 20, headerSize: 16 * 1024 };
/** Who sends nothing for so long is cut off. */
const IDLE_MS = 30_000;

/**
 * Reads a form, its file to a temporary place; of a file that is too large it leaves the rest unread. Throws `FormError`,
 * and rejects when the connection ends before the form; the temporary file is gone then.
 */
export async function readForm(request: IncomingMessage, idleMs = IDLE_MS): Promise<Form> {
  const parser = parserOf(request);
  const fields = new Map<string, string>();
  const incoming: { field: string; stream: BusboyFileStream; file: Promise<ReceivedFile> }[] = [];
  const { promise: stopped, resolve: stop } = Promise.withResolvers<Error | 'enough'>();
  let hasStopped = false;
  void stopped.then(() => (hasStopped = true));

  const refuse = (what: string) => stop(new FormError(`The form ${what}.`));
  parser
    .on('field', (name, value, _, isCut) => {
      if (isCut) refuse(`has a field of more than ${LIMITS.fieldSize} bytes`);
      else fields.set(name, value);
    })
    .on('file', (field, stream, name) => {
      // What is wrong with it is told by the parser as well.
      stream.on('error', () => undefined);
      const file = ReceivedFile.from(stream, fileName(name));
      file.then(({ refusal }) => refusal?.code === 'TOO_LARGE' && stop('enough'), stop);
      incoming.push({ field, stream, file });
    })
    .on('error', (error) => refuse(`cannot be read: ${String(error instanceof Error ? error.message : error)}`))
    .on('filesLimit', () => refuse('has more than one file'))
    .on('fieldsLimit', () => refuse(`has more than ${LIMITS.fields} fields`))
    .on('partsLimit', () => refuse(`has more than ${LIMITS.parts} parts`));

  // The HTTP server closes the connection when nothing comes for so long.
  request.socket.setTimeout(idleMs);
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (!parser.write(chunk)) await Promise.race([once(parser, 'drain'), stopped]);
      if (hasStopped) break;
    }
    const signal = AbortSignal.timeout(idleMs);
    if (!hasStopped) await Promise.race([once(parser.end(), 'finish', { signal }), stopped]);
    const why = hasStopped ? await stopped : 'enough';
    if (why !== 'enough') throw why;
    const [received] = incoming;
    const file = (await received?.file) ?? null;
    return {
      fields,
      file,
      fileField: received?.field ?? '',
      [Symbol.asyncDispose]: async () => file?.[Symbol.asyncDispose](),
    };
  } catch (error) {
    for (const { stream, file } of incoming) {
      stream.destroy(error instanceof Error ? error : undefined);
      await file.then(
        (it) => it[Symbol.asyncDispose](),
        () => undefined,
      );
    }
    throw error;
  } finally {
    request.socket.setTimeout(0);
    // Who still sends reads no answer before it is through; the server's own limit on requests ends who never is.
    request.resume();
  }
}

function parserOf({ headers }: IncomingMessage) {
  try {
    const config: BusboyConfig = {
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: LIMITS,
      preservePath: true,
    };
    return new Busboy(config);
  } catch (error) {
    throw new FormError(`The form cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

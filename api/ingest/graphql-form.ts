import type { RequestHandler } from 'express';
import { GraphQLError, GraphQLScalarType } from 'graphql';
import { z } from 'zod';
import { audited } from '../access/audited.js';
import { refusalOf } from '../access/caller.js';
import type { Scope } from '../context.js';
import { FormError, readForm } from './form.js';
import { ReceivedFile } from './received-file.js';

/** A file among the variables of a request; only a multipart form can bring one. */
export const UploadScalar = new GraphQLScalarType<ReceivedFile, never>({
  name: 'Upload',
  description: 'A file of the GraphQL multipart request.',
  parseValue(value) {
    if (value instanceof ReceivedFile) return value;
    throw new GraphQLError('A file comes in a multipart form.');
  },
  parseLiteral() {
    throw new GraphQLError('A file comes in a multipart form, as a variable.');
  },
  serialize() {
    throw new GraphQLError('A file is not given back here: see SourceFile.url.');
  },
});

/** Any of these keeps the forms of web pages out: a browser asks before it sends it to another site. */
const PREFLIGHT = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Reads GraphQL multipart requests, which bring files, and leaves others alone. Whoever may not upload is refused before
 * the body is read. The file is there until the answer is sent.
 */
export function graphqlForms(scopeOf: (request: Parameters<RequestHandler>[0]) => Scope): RequestHandler {
  return async (request, response, next) => {
    if (!request.is('multipart/form-data')) return next();
    // Apollo Server refuses what lacks the header; the form need not be read for that.
    request.body = {};
    if (!PREFLIGHT.some((name) => request.headers[name])) return next();
    const scope = scopeOf(request);
    if (refusalOf(scope.caller, 'uploadDocument')) await audited(scope, 'uploadDocument', {}, () => Promise.resolve());
    const form = await readForm(request);
    const close = () => void form[Symbol.asyncDispose]();
    if (response.destroyed) close();
    else response.once('close', close);
    const operations = parsed(form.fields.get('operations'), 'operations', z.looseObject({ query: z.string() }));
    const map = parsed(form.fields.get('map'), 'map', z.record(z.string(), z.array(z.string()).max(8)));
    const { file, fileField } = form;
    if (file && !Object.hasOwn(map, fileField)) throw new FormError('The map of the form does not name its file.');
    for (const [name, paths] of Object.entries(map)) {
      if (!file || name !== fileField) throw new FormError(`The form has no file "${name}" after its map.`);
      for (const path of paths) place(operations, path, file);
    }
    request.body = operations;
    next();
  };
}

function parsed<T>(text: string | undefined, name: string, shape: z.ZodType<T>): T {
  if (text === undefined) throw new FormError(`The form has no field "${name}", which goes before the file.`);
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new FormError(`The field "${name}" of the form is not the JSON that a GraphQL multipart request has there.`);
  }
}

/** Puts the file where a null holds its place: `variables.file`. Only what stands there itself is walked along. */
function place(operations: object, path: string, file: ReceivedFile): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: unknown = operations;
  for (const step of steps) at = ownValue(at, step);
  if (steps[0] !== 'variables' || ownValue(at, last) !== null) {
    throw new FormError(`The map of the form leads to "${path.slice(0, 100)}", where no null waits for a file.`);
  }
  (at as Record<string, unknown>)[last] = file;
}

/** The value of a key of the object's own; undefined for any other. */
function ownValue(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Record<string, unknown>)[key];
}

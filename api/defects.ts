import { unwrapResolverError } from '@apollo/server/errors';
import type { ErrorRequestHandler } from 'express';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutage } from '../schema/outage.js';

const TOLD = 'Something went wrong on our side.';
const UNAVAILABLE = 'The database does not answer at the moment. Try again in a few seconds.';

/**
 * What is refused is told as it is. A defect of ours is told to the operator, and to the asker only that there is one.
 * A database that is away is nobody's defect: SERVICE_UNAVAILABLE.
 */
export function withoutDefects(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  const reason = unwrapResolverError(error);
  if (isOutage(reason)) {
    console.error(`database: ${reason instanceof Error ? reason.message : String(reason)}`);
    return { ...formatted, message: UNAVAILABLE, extensions: { code: 'SERVICE_UNAVAILABLE' } };
  }
  console.error(reason);
  return { ...formatted, message: TOLD };
}

/** The same for what comes over a WebSocket, where nobody has put a code to the errors yet. */
export function formatted(result: ExecutionResult): FormattedExecutionResult {
  if (!result.errors) return { data: result.data };
  const errors = result.errors.map((error) => {
    const isDefect = error.originalError && !(error.originalError instanceof GraphQLError);
    const told = error.toJSON();
    return isDefect ? withoutDefects({ ...told, extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error) : told;
  });
  return { data: result.data, errors };
}

/** What could not even be read as a request: broken JSON, a broken multipart form, a body that is too large. */
export const badRequest: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  // A form that breaks off is told without a status.
  const unlabelled = request.is('multipart/form-data') ? 400 : 500;
  const given = error instanceof Error && 'status' in error ? Number(error.status) : unlabelled;
  const status = given >= 400 && given < 500 ? given : 500;
  if (status === 500) console.error(error);
  const message = status < 500 && error instanceof Error ? error.message : TOLD;
  const code = status === 413 ? 'TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};

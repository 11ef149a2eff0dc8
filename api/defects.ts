import { unwrapResolverError } from '@apollo/server/errors';
import type { ErrorRequestHandler } from 'express';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';

const TOLD = 'Something went wrong on our side.';

/** What is refused is told as it is. A defect of ours is told to the operator, and to the asker only that there is one. */
export function withoutDefects(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  console.error(unwrapResolverError(error));
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

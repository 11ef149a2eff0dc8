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

/** HTTP status by code; of other refusals 422. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};

/** Answers for what came to an error outside of GraphQL, its body shaped by `told`: broken JSON, a broken form, no token. */
export function failed(told: (code: string, message: string) => object): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Nobody waits for the answer any more.
    if (response.destroyed) return;
    if (response.headersSent) {
      next(error);
      return;
    }
    const given = { message: error instanceof Error ? error.message : TOLD, extensions: { code: codeOf(error) } };
    const { message, extensions } = withoutDefects(given, error);
    const code = String(extensions?.code);
    if (code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
    response.status(STATUS[code] ?? 422).json({ errors: [told(code, message)] });
  };
}

function codeOf(error: unknown): string {
  if (error instanceof GraphQLError) return String(error.extensions.code);
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return 'TOO_LARGE';
  return status >= 400 && status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
}

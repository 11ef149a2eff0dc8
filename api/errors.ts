import { GraphQLError } from 'graphql';

/** What a request can be refused for; clients match on it as `extensions.code`. */
export type ErrorCode =
  | 'BAD_CURSOR'
  | 'BAD_FIRST'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_REQUEST'
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_TYPE';

/** A refusal that the asker can mend. */
export function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

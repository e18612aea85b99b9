import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const codes = new Set(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'REFUSED', 'LIMIT_EXCEEDED', 'DEADLINE_EXCEEDED', 'UPSTREAM_UNAVAILABLE', 'INTERNAL']);

/** What an error may say to a client: a code of the closed list and its sentence; anything unforeseen is INTERNAL and stays in the log. */
export function saidError(error: GraphQLError | GraphQLFormattedError, service: string, log: (error: unknown) => void): GraphQLFormattedError {
  const code = error.extensions?.['code'];
  const path = error.path === undefined ? {} : { path: error.path };
  if (typeof code !== 'string' || !codes.has(code) || code === 'INTERNAL') {
    log('originalError' in error ? (error.originalError ?? error) : error);
    return { message: 'Something went wrong here. It has been logged; try again, and say when it happened if it stays.', ...path, extensions: { code: 'INTERNAL', service } };
  }
  const reason = error.extensions?.['reason'];
  return { message: error.message, ...path, extensions: { code, ...(typeof reason === 'string' ? { reason } : {}), ...(code === 'UPSTREAM_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED' ? { service } : {}) } };
}

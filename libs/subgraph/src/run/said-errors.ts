import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { internalMessage, isSayable } from '@iro/process';

/**
 * What an error may say to a client: a code of the closed list and its sentence; anything unforeseen is
 * INTERNAL and stays in the log.
 */
export function saidError(
  error: GraphQLError | GraphQLFormattedError,
  service: string,
  log: (error: unknown) => void,
): GraphQLFormattedError {
  const code = error.extensions?.['code'];
  const path = error.path === undefined ? {} : { path: error.path };
  if (!isSayable(code)) {
    log('originalError' in error ? (error.originalError ?? error) : error);
    return { message: internalMessage, ...path, extensions: { code: 'INTERNAL', service } };
  }
  const { reason, service: failing = service } = error.extensions ?? {};
  return {
    message: error.message,
    ...path,
    extensions: {
      code,
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(code === 'UPSTREAM_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED' ? { service: failing } : {}),
    },
  };
}

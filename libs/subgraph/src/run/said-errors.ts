import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Abandoned, internalMessage, isSayable } from '@iro/process';

/** PostgreSQL's code of a statement that was cancelled. */
const cancelled = '57014';

/**
 * What an error may say to a client: a code of the closed list and its sentence; anything unforeseen is
 * INTERNAL and stays in the log.
 */
export function saidError(
  error: GraphQLError | GraphQLFormattedError,
  service: string,
  log: (error: unknown) => void,
): GraphQLFormattedError {
  const original =
    'originalError' in error ? (error.originalError as { code?: unknown } | undefined) : undefined;
  // PostgreSQL gave the statement up: at its time, or because nobody waits for it any more.
  const code = original?.code === cancelled ? 'DEADLINE_EXCEEDED' : error.extensions?.['code'];
  const path = error.path === undefined ? {} : { path: error.path };
  if (!isSayable(code)) {
    log('originalError' in error ? (error.originalError ?? error) : error);
    return { message: internalMessage, ...path, extensions: { code: 'INTERNAL', service } };
  }
  const { reason, service: failing = service } = error.extensions ?? {};
  return {
    message: original?.code === cancelled ? new Abandoned().message : error.message,
    ...path,
    extensions: {
      code,
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(code === 'UPSTREAM_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED' ? { service: failing } : {}),
    },
  };
}

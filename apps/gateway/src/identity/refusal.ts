import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { Unauthenticated, type SignInReason } from '@iro/process';

/** Who is known and still does not come in: another token would not help. */
const known: readonly SignInReason[] = ['NO_ACCOUNT', 'ROLE_UNKNOWN', 'ROLE_DISAGREES', 'ROLE_NOT_CHOSEN'];

/**
 * What a client is told who does not come in, as RFC 6750 has it: 401 and how to come in where another token
 * would help, 403 where it would not. Other errors pass as they are.
 */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof Unauthenticated)) return error;
  const { reason, message } = error;
  const described = message.replace(/[^\x20-\x7e]|["\\]/g, '');
  const code = known.includes(reason) ? 'insufficient_scope' : 'invalid_token';
  const challenge = [
    'Bearer realm="iro-graph"',
    ...(reason === 'TOKEN_MISSING' ? [] : [`error="${code}"`, `error_description="${described}"`]),
  ].join(', ');
  const http: unknown = {
    status: known.includes(reason) ? 403 : 401,
    headers: new HeaderMap([['www-authenticate', challenge]]),
  };
  return new GraphQLError(message, { extensions: { ...error.extensions, http } as Record<string, unknown> });
}

import type { GraphQLFormattedError } from 'graphql';
import { services } from '@iro/access';
import { internalMessage, isSayable } from '@iro/process';

/**
 * What leaves the house: a code of the closed list, its sentence, and for a failed service its stable name.
 * No stack, address, SQL or name.
 */
export function said(error: GraphQLFormattedError, log: (what: unknown) => void): GraphQLFormattedError {
  const {
    code: given,
    limit,
    reason,
    service,
    serviceName,
  } = (error.extensions ?? {}) as {
    code?: string;
    limit?: string;
    reason?: string;
    service?: string;
    serviceName?: string;
  };
  const code = limit === undefined ? given : 'LIMIT_EXCEEDED';
  const where = {
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
  };
  const failing = [service, serviceName].find((name) => (services as readonly unknown[]).includes(name));
  if (
    code === 'PERSISTED_QUERY_NOT_SUPPORTED' ||
    code === 'PERSISTED_QUERY_NOT_FOUND' ||
    code === 'OPERATION_RESOLUTION_FAILURE' ||
    code === 'BAD_REQUEST'
  ) {
    return { message: error.message, ...where, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (!isSayable(code)) {
    log(error);
    return {
      message: internalMessage,
      ...where,
      extensions: { code: 'INTERNAL', ...(failing === undefined ? {} : { service: failing }) },
    };
  }
  const failedService = code === 'UPSTREAM_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';
  return {
    message: error.message,
    ...where,
    extensions: {
      code,
      ...(reason === undefined ? {} : { reason }),
      ...(failedService && failing !== undefined ? { service: failing } : {}),
    },
  };
}

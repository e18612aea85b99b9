import type { FastifyError, FastifyInstance } from 'fastify';
import { internalMessage } from '@iro/process';

/** What goes with every answer, and what is said of requests that cannot be read. */
export function answers(app: FastifyInstance, log: (what: unknown) => void): void {
  app.addHook('onSend', async (_request, reply) => {
    // Records of children are kept by nobody on the way, and taken for nothing but what they are.
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log(error);
    return reply.code(status).send({
      errors: [
        status >= 500
          ? { message: internalMessage, extensions: { code: 'INTERNAL' } }
          : {
              message: error.message,
              extensions: { code: status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT' },
            },
      ],
    });
  });
}

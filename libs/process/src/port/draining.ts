import type { FastifyInstance } from 'fastify';

/** How often connections are looked at that have fallen idle, in milliseconds. */
const often = 100;

/**
 * Lets a server end: what is under way is answered, and every connection ends with its answer. A caller that
 * keeps one open and asks nothing more would otherwise hold the server until the connection's own time is
 * over, a minute and more.
 *
 * @returns what closes it, and ends when it has closed
 */
export function drainable(app: FastifyInstance): () => Promise<void> {
  let draining = false;
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  return async () => {
    draining = true;
    const idle = setInterval(() => app.server.closeIdleConnections(), often);
    await app.close().finally(() => clearInterval(idle));
  };
}

import fastify from 'fastify';
import { metrics } from './metrics';

/** Serves `/metrics` on a port of its own, for the inside only. Without a port it serves nothing. */
export async function serveMetrics(
  port: number | undefined,
  host: string,
): Promise<{ close(): Promise<void> }> {
  if (port === undefined) return { close: () => Promise.resolve() };
  const app = fastify({ logger: false });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  await app.listen({ port, host });
  return { close: () => app.close() };
}

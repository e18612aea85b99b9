import fastify, { type FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import type { Actor } from '@iro/access';
import { Unauthenticated } from '../errors';
import type { Request } from './executor';
import { drainable } from './draining';
import { reachReader } from './subgraph-token';
import type { RunningSubgraph } from './running-subgraph';

const bearer = (header: string | undefined): string | undefined => (header?.startsWith('Bearer ') === true ? header.slice(7) : undefined);
const unauthenticated = { errors: [{ message: new Unauthenticated().message, extensions: { code: 'UNAUTHENTICATED' } }] };

/** A service's own HTTP server: answers the gateway, and its siblings on `/feed`; nobody else. */
export function serveSubgraph(running: RunningSubgraph, gatewayKey: JWK): FastifyInstance & { drain(): Promise<void> } {
  const app = fastify({ logger: false, bodyLimit: 5_000_000, forceCloseConnections: 'idle' });
  const asSystem = reachReader(gatewayKey, `${running.name}/feed`);
  const isSystem = (token: string | undefined): Promise<boolean> => asSystem(token).then((reach) => reach.role === 'SYSTEM', () => false);
  const drain = drainable(app);
  let draining = false;
  app.get('/livez', () => ({ live: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = !draining && (await running.ready());
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.post('/graphql', async (request, reply) => {
    const token = bearer(request.headers.authorization);
    try {
      return await running.execute(request.body as Request, token ?? '');
    } catch (error) {
      if (error instanceof Unauthenticated) return reply.code(401).send(unauthenticated);
      throw error;
    }
  });
  app.get('/feed', async (request, reply) => {
    if (!(await isSystem(bearer(request.headers.authorization)))) return reply.code(401).send(unauthenticated);
    const { after, wait, reads } = request.query as { after?: string; wait?: string; reads?: string };
    return running.feed(Number(after ?? 0) || 0, Math.min(Number(wait ?? 0) || 0, 10_000), reads === undefined ? undefined : Number(reads) || 0);
  });
  app.post('/cover', async (request, reply) => {
    if (!(await isSystem(bearer(request.headers.authorization)))) return reply.code(401).send(unauthenticated);
    return running.cover(request.body as Actor);
  });
  app.setErrorHandler((_error, _request, reply) => reply.code(500).send({ errors: [{ message: 'Something went wrong here.', extensions: { code: 'INTERNAL' } }] }));
  return Object.assign(app, { drain: () => { draining = true; return drain(); } });
}

import fastify, { type FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import type { Actor, Person } from '@iro/access';
import { services, type ServiceName } from '@iro/database';
import { Unauthenticated } from '@iro/process';
import type { Request } from '@iro/process';
import { drainable } from '@iro/process';
import { reachReader, readerOfSigners } from '@iro/process';
import type { RunningSubgraph } from './running-subgraph';

const bearer = (header: string | undefined): string | undefined =>
  header?.startsWith('Bearer ') === true ? header.slice(7) : undefined;
const unauthenticated = {
  errors: [{ message: new Unauthenticated().message, extensions: { code: 'UNAUTHENTICATED' } }],
};

/** By what a service knows the gateway and its siblings. */
export type KnownKeys = Readonly<Record<'gateway' | ServiceName, JWK>>;

/**
 * A service's own HTTP server: answers the gateway, and its siblings on `/feed`; nobody else. Who signed is
 * known by their own key each.
 */
export function serveSubgraph(
  running: RunningSubgraph,
  known: KnownKeys,
): FastifyInstance & { drain(): Promise<void> } {
  const app = fastify({ logger: false, bodyLimit: 5_000_000, forceCloseConnections: 'idle' });
  const siblings = readerOfSigners(
    Object.fromEntries(
      services.filter((other) => other !== running.name).map((other) => [other, known[other]]),
    ),
    `${running.name}/feed`,
  );
  const asksCover = reachReader(known.gateway, `${running.name}/cover`);
  const asksAccounts = reachReader(known.gateway, `${running.name}/accounts`);
  const isSystem = (reader: typeof asksCover, header: string | undefined): Promise<boolean> =>
    reader(bearer(header)).then(
      (reach) => reach.role === 'SYSTEM',
      () => false,
    );
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
    if (!(await isSystem(siblings, request.headers.authorization)))
      return reply.code(401).send(unauthenticated);
    const { after, wait, reads } = request.query as { after?: string; wait?: string; reads?: string };
    return running.feed(
      Number(after ?? 0) || 0,
      Math.min(Number(wait ?? 0) || 0, 10_000),
      reads === undefined ? undefined : Number(reads) || 0,
    );
  });
  app.post('/cover', async (request, reply) => {
    if (!(await isSystem(asksCover, request.headers.authorization)))
      return reply.code(401).send(unauthenticated);
    return running.cover(request.body as Actor);
  });
  app.post('/accounts', async (request, reply) => {
    if (!(await isSystem(asksAccounts, request.headers.authorization)))
      return reply.code(401).send(unauthenticated);
    return running.accountsOf(request.body as Person);
  });
  app.setErrorHandler((_error, _request, reply) =>
    reply
      .code(500)
      .send({ errors: [{ message: 'Something went wrong here.', extensions: { code: 'INTERNAL' } }] }),
  );
  return Object.assign(app, {
    drain: () => {
      draining = true;
      return drain();
    },
  });
}

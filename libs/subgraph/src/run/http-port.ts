import { Pool } from 'undici';
import type { Actor } from '@iro/access';
import type { ServiceName } from '@iro/database';
import type { FeedPage } from '@iro/journal';
import type { Answer, SubgraphPort } from './running-subgraph';

/** Reaches a service that runs as its own process. */
export function httpPort(name: ServiceName, origin: string, serviceToken: () => Promise<string>): SubgraphPort & { close(): Promise<void> } {
  const pool = new Pool(origin, { connections: 32, connectTimeout: 1_000, headersTimeout: 30_000, bodyTimeout: 30_000 });
  const ask = async <T>(path: string, token: string, body?: unknown): Promise<T> => {
    const { statusCode, body: answer } = await pool.request({
      path, method: body === undefined ? 'GET' : 'POST', headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (statusCode !== 200) {
      await answer.dump();
      throw new Error(`${name} answered ${statusCode}`);
    }
    return (await answer.json()) as T;
  };
  return {
    name,
    execute: (request, token) => ask<Answer>('/graphql', token, request),
    feed: async (after, wait, reads) => ask<FeedPage>(`/feed?after=${after}&wait=${wait}${reads === undefined ? '' : `&reads=${reads}`}`, await serviceToken()),
    cover: async (actor: Actor) => ask('/cover', await serviceToken(), actor),
    ready: () => pool.request({ path: '/readyz', method: 'GET' }).then(async ({ statusCode, body }) => { await body.dump(); return statusCode === 200; }, () => false),
    close: () => pool.destroy(),
  };
}

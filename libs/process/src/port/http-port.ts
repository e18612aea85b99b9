import { setTimeout as sleep } from 'node:timers/promises';
import { circuitBreaker, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { Client, Pool } from 'undici';
import type { Actor, Person, ServiceName } from '@iro/access';
import type { FeedPage } from '@iro/journal';
import type { Answer, Request, SubgraphPort } from './subgraph-port';
import { signsOfLife } from './signs-of-life';

/**
 * After so many failures in a row a service is left alone for so many milliseconds; its part of an answer is
 * then missing at once.
 */
const breaker = { failures: 5, leftAlone: 1_000 };
/** The most bytes one answer may have. */
const largest = 20_000_000;
/**
 * Milliseconds within which a read that failed on the way is asked once more, at random so that not all come
 * back together.
 */
const again = 80;
/** Milliseconds in which a service that is ready says so. */
const answersReady = 2_000;

/** A service answered, but not with an answer. */
class Unanswered extends Error {
  constructor(
    name: ServiceName,
    readonly status: number,
  ) {
    super(`${name} answered ${status}`);
  }
}

/**
 * Failures of the way there, not of what was asked: refused and broken connections, a server that is starting
 * or stopping.
 */
function onTheWay(error: unknown): boolean {
  if (error instanceof Unanswered) return [502, 503, 504].includes(error.status);
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (name === 'AbortError') return false;
  return (
    typeof code === 'string' &&
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ENOTFOUND',
      'EAI_AGAIN',
      'UND_ERR_CONNECT_TIMEOUT',
      'UND_ERR_SOCKET',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_CLOSED',
      'UND_ERR_DESTROYED',
    ].includes(code)
  );
}

const isRead = (request: Request): boolean => !/^\s*mutation\b/.test(request.query);

/**
 * Reaches a service that runs as its own process. Reads are asked once more when they fail on the way; acts
 * never are. `serviceToken` is this process's own word, for one of the three things that are asked in it.
 */
export function httpPort(
  name: ServiceName,
  origin: string,
  serviceToken: (what: 'feed' | 'cover' | 'accounts') => Promise<string>,
): SubgraphPort & { close(): Promise<void> } {
  const pool = new Pool(origin, {
    connections: 32,
    connectTimeout: 1_000,
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
    maxResponseSize: largest,
  });
  /** A connection of its own: all others may wait for long answers. */
  const pulse = new Client(origin, { connectTimeout: 1_000, pipelining: 1 });
  const life = signsOfLife(name, () =>
    pulse.request({ path: '/livez', method: 'GET' }).then(({ body }) => body.dump()),
  );
  const circuit = circuitBreaker(handleWhen(onTheWay), {
    halfOpenAfter: breaker.leftAlone,
    breaker: new ConsecutiveBreaker(breaker.failures),
  });
  const ask = async <T>(path: string, token: string, body?: unknown, signal?: AbortSignal): Promise<T> => {
    const { statusCode, body: answer } = await pool.request({
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (statusCode !== 200) {
      await answer.dump();
      throw new Unanswered(name, statusCode);
    }
    return (await answer.json()) as T;
  };
  /** What the gateway asks in its own name, of a person. */
  const askOf = <T>(what: 'cover' | 'accounts', whom: Actor | Person): Promise<T> =>
    circuit.execute(async () => {
      const token = await serviceToken(what);
      return life.during((given) => ask<T>(`/${what}`, token, whom, given));
    });
  return {
    name,
    async execute(request, token, signal) {
      const attempt = (): Promise<Answer> =>
        circuit.execute(() => life.during((given) => ask<Answer>('/graphql', token, request, given), signal));
      try {
        return await attempt();
      } catch (error) {
        if (!isRead(request) || isBrokenCircuitError(error) || !onTheWay(error) || signal?.aborted === true)
          throw error;
        await sleep(Math.random() * again);
        return attempt();
      }
    },
    feed: async (after, wait, reads) =>
      ask<FeedPage>(
        `/feed?after=${after}&wait=${wait}${reads === undefined ? '' : `&reads=${reads}`}`,
        await serviceToken('feed'),
      ),
    cover: (actor) => askOf('cover', actor),
    accountsOf: (person) => askOf('accounts', person),
    ready: () =>
      pool.request({ path: '/readyz', method: 'GET', signal: AbortSignal.timeout(answersReady) }).then(
        async ({ statusCode, body }) => {
          await body.dump();
          return statusCode === 200;
        },
        () => false,
      ),
    async close() {
      life.close();
      await Promise.all([pool.destroy(), pulse.destroy()]);
    },
  };
}

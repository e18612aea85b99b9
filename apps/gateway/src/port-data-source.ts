import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { Actor } from '@iro/access';
import type { ServiceName } from '@iro/access';
import { serviceRequests, type Answer, type Request, type SubgraphPort } from '@iro/process';

/** What the gateway knows of a request. */
export interface GatewayContext {
  readonly actor: Actor;
  readonly tokenFor: (service: ServiceName) => Promise<string>;
  /** What the services of this process have still to write down before the answer leaves. */
  readonly logged: Promise<void>[];
  /** Aborted at the deadline, or when whoever asked has gone; its reason says which. */
  readonly abandoned: AbortSignal;
}

type Entity = Record<string, unknown> | null;

/** Asks for each entity once: the same representation twice is one look-up, its answer put in every place. */
function withoutRepeats(request: Request): { request: Request; restore: (answer: Answer) => Answer } {
  const representations = request.variables?.['representations'];
  if (!Array.isArray(representations) || representations.length < 2)
    return { request, restore: (answer) => answer };
  const places = new Map<string, number>();
  const unique: unknown[] = [];
  const at = representations.map((each) => {
    const key = JSON.stringify(each);
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = unique.length));
      unique.push(each);
    }
    return place;
  });
  if (unique.length === representations.length) return { request, restore: (answer) => answer };
  return {
    request: { ...request, variables: { ...request.variables, representations: unique } },
    restore: (answer) => {
      const entities = answer.data?.['_entities'] as Entity[] | null | undefined;
      return Array.isArray(entities)
        ? { ...answer, data: { ...answer.data, _entities: at.map((place) => entities[place] ?? null) } }
        : answer;
    },
  };
}

const failed = (service: string, code: 'UPSTREAM_UNAVAILABLE' | 'DEADLINE_EXCEEDED'): GraphQLError =>
  new GraphQLError(
    code === 'DEADLINE_EXCEEDED'
      ? `The ${service} service took too long; its part of the answer is missing.`
      : `The ${service} service cannot be reached; its part of the answer is missing.`,
    { extensions: { code, service } },
  );

/**
 * Rejects when it is no use to wait any longer; a service in this process is not interrupted by the signal
 * itself.
 */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(new Error('abandoned'));
    signal.addEventListener('abort', () => reject(new Error('abandoned')), { once: true });
  });

/**
 * The gateway's way to a service, in this process or another: one port, the same token, deadline and JSON in
 * both.
 */
export function portDataSource(
  port: SubgraphPort,
  log: (error: unknown) => void,
): GraphQLDataSource<Record<string, unknown>> {
  return {
    async process(options: GraphQLDataSourceProcessOptions<Record<string, unknown>>) {
      const context = options.context as unknown as GatewayContext;
      const { request, restore } = withoutRepeats({
        query: options.request.query ?? '',
        variables: options.request.variables ?? null,
        operationName: options.request.operationName ?? null,
      });
      const { abandoned } = context;
      const later = (logged: Promise<void>): void => {
        logged.catch(() => undefined);
        context.logged.push(logged);
      };
      const done = serviceRequests.startTimer({ service: port.name });
      try {
        const token = await context.tokenFor(port.name);
        const answer = await Promise.race([
          port.execute(request, token, abandoned, later),
          untilAborted(abandoned),
        ]);
        done({ outcome: answer.errors === undefined ? 'OK' : 'ERRORS' });
        return restore(answer) as never;
      } catch (error) {
        const code = abandoned.aborted ? 'DEADLINE_EXCEEDED' : 'UPSTREAM_UNAVAILABLE';
        done({ outcome: abandoned.aborted ? String(abandoned.reason) : code });
        if (error instanceof GraphQLError) throw error;
        if (!abandoned.aborted) log(error);
        throw failed(port.name, code);
      }
    },
  };
}

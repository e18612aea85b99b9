import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { Actor } from '@iro/access';
import type { ServiceName } from '@iro/database';
import type { Answer, Request, SubgraphPort } from '@iro/subgraph';

/** What the gateway knows of a request. */
export interface GatewayContext { readonly actor: Actor; readonly tokenFor: (service: ServiceName) => Promise<string>; readonly deadline: number }

type Entity = Record<string, unknown> | null;

/** Asks for each entity once: the same representation twice is one look-up, its answer put in every place. */
function withoutRepeats(request: Request): { request: Request; restore: (answer: Answer) => Answer } {
  const representations = request.variables?.['representations'];
  if (!Array.isArray(representations) || representations.length < 2) return { request, restore: (answer) => answer };
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
      return Array.isArray(entities) ? { ...answer, data: { ...answer.data, _entities: at.map((place) => entities[place] ?? null) } } : answer;
    },
  };
}

const failed = (service: string, code: 'UPSTREAM_UNAVAILABLE' | 'DEADLINE_EXCEEDED'): GraphQLError =>
  new GraphQLError(code === 'DEADLINE_EXCEEDED' ? `The ${service} service took too long; its part of the answer is missing.` : `The ${service} service cannot be reached; its part of the answer is missing.`, { extensions: { code, service } });

/** The gateway's way to a service, in this process or another: one port, the same token, deadline and JSON in both. */
export function portDataSource(port: SubgraphPort, log: (error: unknown) => void): GraphQLDataSource<Record<string, unknown>> {
  return {
    async process(options: GraphQLDataSourceProcessOptions<Record<string, unknown>>) {
      const context = options.context as unknown as GatewayContext;
      const { request, restore } = withoutRepeats({ query: options.request.query ?? '', variables: options.request.variables ?? null, operationName: options.request.operationName ?? null });
      const left = context.deadline - Date.now();
      let timer: NodeJS.Timeout | undefined;
      try {
        const token = await context.tokenFor(port.name);
        const answer = await Promise.race([
          port.execute(request, token),
          new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(failed(port.name, 'DEADLINE_EXCEEDED')), Math.max(left, 1)); }),
        ]);
        return restore(JSON.parse(JSON.stringify(answer)) as Answer) as never;
      } catch (error) {
        if (error instanceof GraphQLError) throw error;
        log(error);
        throw failed(port.name, 'UPSTREAM_UNAVAILABLE');
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

import './telemetry-off';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import fastify from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { JWK } from 'jose';
import type { ServiceName } from '@iro/access';
import { drainable, type SubgraphPort } from '@iro/process';
import { identityReader, type Issuer } from './identity';
import { withinLimits } from './limits';
import { portDataSource, type GatewayContext } from './port-data-source';
import { reachTokens } from './reach-tokens';
import { afterwards } from './afterwards';
import { reasonIn } from './reason';
import { said } from './said';
import { supergraphFile } from './supergraph-file';
import { writableText } from './writable-text';

export interface GatewayOptions {
  readonly ports: Readonly<Record<ServiceName, SubgraphPort>>;
  readonly supergraph: string;
  readonly issuer: Issuer;
  readonly gatewayKey: JWK;
  /** The IDE and introspection, for development. */
  readonly development: boolean;
  /** A token the IDE starts with, in the demonstration only. */
  readonly ideToken?: () => Promise<string>;
  /** Milliseconds a whole request may take. */
  readonly deadline?: number;
  readonly log: (what: unknown) => void;
}

/** A gateway that answers. */
export interface Gateway {
  readonly listen: (port: number, host: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The one public endpoint: checks who is asking, plans, forwards. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const app = fastify({ logger: false, bodyLimit: 1_000_000, forceCloseConnections: 'idle' });
  const drain = drainable(app);
  const whoIsAsking = identityReader(options.issuer);
  const tokens = reachTokens(options.gatewayKey, Object.values(options.ports));
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphFile(options.supergraph, options.log),
    buildService: ({ name }) => portDataSource(options.ports[name as ServiceName], options.log),
    logger: { debug: () => undefined, info: () => undefined, warn: options.log, error: options.log },
  });
  const server = new ApolloServer<GatewayContext>({
    gateway: gateway as never,
    introspection: options.development,
    hideSchemaDetailsFromClientErrors: !options.development,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: 8_000 },
    validationRules: [withinLimits],
    formatError: (formatted: GraphQLFormattedError) => said(formatted, options.log),
    logger: { debug: () => undefined, info: () => undefined, warn: options.log, error: options.log },
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      writableText(),
      afterwards((actor) => tokens.forget(actor), options.log),
    ],
  });
  await server.start();
  let closing = false;
  const handler = fastifyApolloHandler(server, {
    context: async (request, reply): Promise<GatewayContext> => {
      const abandon = new AbortController();
      const timer = setTimeout(() => abandon.abort('DEADLINE_EXCEEDED'), options.deadline ?? 20_000);
      reply.raw.once('close', () => {
        clearTimeout(timer);
        if (!reply.raw.writableFinished) abandon.abort('GONE');
      });
      const actor = await whoIsAsking(request.headers.authorization).catch((error: GraphQLError) => {
        throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 401 } } });
      });
      const reason = reasonIn(request.headers['x-reason']);
      return {
        actor,
        tokenFor: (service) => tokens.tokenFor(actor, service, reason),
        abandoned: abandon.signal,
        logged: [],
      };
    },
  });
  app.get('/livez', () => ({ live: true }));
  app.get('/readyz', async (_request, reply) => {
    const services = await Promise.all(
      Object.values(options.ports).map(async (port) => [port.name, await port.ready()] as const),
    );
    const ready = !closing && services.every(([, up]) => up);
    return reply.code(ready ? 200 : 503).send({ ready, services: Object.fromEntries(services) });
  });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: async (request, reply) => {
      const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
      if (!page) return handler.call(app, request, reply);
      if (!options.development)
        return reply
          .code(404)
          .send({ errors: [{ message: 'Ask by POST.', extensions: { code: 'BAD_USER_INPUT' } }] });
      const headers =
        options.ideToken === undefined
          ? undefined
          : JSON.stringify({ authorization: `Bearer ${await options.ideToken()}` });
      return reply.type('text/html').send(
        renderGraphiQL({
          endpoint: '/graphql',
          title: 'IRO Graph',
          ...(headers === undefined ? {} : { headers }),
        } as never),
      );
    },
  });
  return {
    listen: (port, host) => app.listen({ port, host }),
    close: async () => {
      closing = true;
      await drain();
      await server.stop().catch(() => undefined);
    },
  };
}

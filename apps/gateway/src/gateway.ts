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
import fastify from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { JWK } from 'jose';
import type { ServiceName } from '@iro/access';
import { drainable, type SubgraphPort } from '@iro/process';
import { sendEditor } from './browser-editor';
import { openIdentity, type Issuer } from './identity/identity';
import { refusalOf } from './identity/refusal';
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
  /** A token the IDE starts with, in the demonstration only; null once there is more than that here. */
  readonly ideToken?: () => Promise<string | null>;
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
  const identity = openIdentity(options.issuer, options.ports.children, options.log);
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
      afterwards((actor) => {
        tokens.forget(actor);
        if (actor.role === 'ADMINISTRATOR') identity.forget();
      }, options.log),
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
      const { authorization, 'x-role': role } = request.headers;
      const actor = await identity.read(authorization, role?.toString()).catch((error: unknown) => {
        throw refusalOf(error);
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
      return sendEditor(request, reply, options.ideToken);
    },
  });
  return {
    listen: (port, host) => app.listen({ port, host }),
    close: async () => {
      closing = true;
      await drain();
      await server.stop().catch(() => undefined);
      await identity.close();
    },
  };
}

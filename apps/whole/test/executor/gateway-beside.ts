import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { exportJWK, generateKeyPair } from 'jose';
import { request } from 'undici';
import { noAccounts, noCover, services, type ServiceName } from '@iro/access';
import { localToken, openGateway } from '@iro/gateway';
import { root, type SubgraphPort } from '@iro/process';
import type { GeneratedDocument, Pools } from '@iro/testkit';
import { compared, type Compared } from './compared';
import { fromFixture, keys } from './fixture';

/** The graph over the fixture, by the gateway and as one schema. */
export interface GatewayBeside {
  readonly schema: GraphQLSchema;
  readonly pools: Pools;
  byGateway(document: GeneratedDocument): Promise<Compared>;
  asOne(document: GeneratedDocument): Promise<Compared>;
  close(): Promise<void>;
}

/** Documents are made to be answered, not to be refused. */
const most = 1_000_000;
const unbounded = {
  depth: 1_000,
  aliases: most,
  directives: most,
  width: most,
  fields: most,
  cost: 1e12,
  minute: 1e15,
  planning: most,
};

/** A service that answers from the fixture, by its own committed schema. */
function standIn(name: ServiceName): SubgraphPort {
  const typeDefs = parse(readFileSync(path.join(root, `apps/${name}/schema.graphql`), 'utf8'));
  const schema = buildSubgraphSchema([{ typeDefs }]);
  return {
    name,
    async execute({ query, variables, operationName }) {
      const answer = await execute({
        schema,
        document: parse(query),
        variableValues: { ...variables },
        operationName: operationName ?? null,
        fieldResolver: (source, args, context, info) =>
          info.fieldName.startsWith('_') ? undefined : fromFixture(source, args, context, info),
      });
      return JSON.parse(JSON.stringify(answer)) as never;
    },
    cover: () => Promise.resolve(noCover),
    accountsOf: () => Promise.resolve(noAccounts),
    ready: () => Promise.resolve(true),
    feed: () => Promise.reject(new Error('not asked here')),
  };
}

const coded = (code: string) => (error: GraphQLError) =>
  new GraphQLError(error.message, { extensions: { code } });

/** Opens the product's gateway over services that stand in for the four, and the same graph as one schema. */
export async function gatewayBeside(): Promise<GatewayBeside> {
  const supergraph = path.join(root, 'infra/supergraph/supergraph.graphql');
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const [key, publicKey] = [await exportJWK(pair.privateKey), await exportJWK(pair.publicKey)];
  const gateway = await openGateway({
    ports: Object.fromEntries(services.map((name) => [name, standIn(name)])) as Record<
      ServiceName,
      SubgraphPort
    >,
    supergraph,
    issuer: { kind: 'LOCAL', publicKey },
    gatewayKey: key,
    development: true,
    limits: unbounded,
    log: () => undefined,
  });
  const origin = await gateway.listen(0, '127.0.0.1');
  const authorization = `Bearer ${await localToken(key, 'IRO_MANAGER', {})}`;
  const composed = new ApolloGateway({ supergraphSdl: readFileSync(supergraph, 'utf8') });
  const { schema } = await composed.load();
  return {
    schema,
    pools: {
      ids: { any: [...keys.ids] },
      texts: ['', 'text', '2016'],
      numbers: [...keys.endings, 1, 0, -1],
      days: ['2016-03-31', '2015-04-01'],
    },
    async byGateway({ query, variables }) {
      const { body } = await request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables, operationName: 'Q' }),
      });
      return compared((await body.json()) as ExecutionResult, 'children');
    },
    async asOne({ query, variables }) {
      const document = parse(query);
      const faults = validate(schema, document);
      if (faults.length > 0)
        return compared({ errors: faults.map(coded('GRAPHQL_VALIDATION_FAILED')) }, 'children');
      const answer = await execute({
        schema,
        document,
        variableValues: variables,
        fieldResolver: fromFixture,
      });
      return compared(
        answer.data === undefined ? { errors: (answer.errors ?? []).map(coded('BAD_USER_INPUT')) } : answer,
        'children',
      );
    },
    async close() {
      await composed.stop();
      await gateway.close();
    },
  };
}

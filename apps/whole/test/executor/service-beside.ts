import { execute, GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { actorOf, noCover, reachFor, type Reach } from '@iro/access';
import { dataSourceFor, openReader } from '@iro/database';
import { buildSubgraph, clockFrom, executorOf, type Subgraph } from '@iro/subgraph';
import { asSuperuser, databaseName, type Databases, type GeneratedDocument, type Pools } from '@iro/testkit';
import { requestContext, secondWallsOf } from '@iro/subgraph';
import { compared, type Compared } from './compared';

/** One service's schema and data, answered in two ways. */
export interface ServiceBeside {
  readonly schema: GraphQLSchema;
  readonly pools: Pools;
  readonly keys: Readonly<Record<string, readonly object[]>>;
  readonly reaches: readonly Reach[];
  ours(document: GeneratedDocument, reach: Reach): Promise<Compared>;
  plain(document: GeneratedDocument, reach: Reach): Promise<Compared>;
  close(): Promise<void>;
}

const snake = (name: string): string => name.replace(/([A-Z])/g, '_$1').toLowerCase();

/** A few ids of every table that has them; those of children stand for what is not said. */
async function idsIn(url: string, names: readonly string[]): Promise<Record<string, string[]>> {
  return asSuperuser(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid'`,
    );
    const ids = async (table: string, column: string): Promise<string[]> =>
      (
        await client.query<{ id: string }>(`SELECT ${column} AS id FROM ${table} ORDER BY 1 LIMIT 12`)
      ).rows.map(({ id }) => id);
    const children = await ids('known_child', 'child_id');
    const of: Record<string, string[]> = { any: [...children, 'no such'], child: children, Child: children };
    for (const name of names) {
      const table = tables.find((each) => each.name === snake(name).replace(/^_/, ''));
      const found = table === undefined || of[name] !== undefined ? [] : await ids(table.name, 'id');
      if (found.length > 0) of[name] = found;
    }
    return of;
  }, databaseName(url));
}

/** Opens a service's reads over databases, without its acts, its feed and its token. */
export async function serviceBeside(subgraph: Subgraph, databases: Databases): Promise<ServiceBeside> {
  const { schema } = buildSubgraph(subgraph);
  const url = databases[subgraph.name].app;
  const [source, reader] = [await dataSourceFor(subgraph.store, url).initialize(), openReader(url)];
  const walls = secondWallsOf(reader);
  const running = {
    subgraph,
    walls,
    source,
    reader,
    clock: clockFrom('2016-04-01'),
    acted: () => undefined,
    learnChildren: () => Promise.resolve(false),
    heard: () => [],
  };
  const execution = executorOf(schema);
  const types = Object.keys(subgraph.references);
  const ids = await idsIn(url, [...Object.keys(schema.getQueryType()?.getFields() ?? {}), ...types]);
  const iro = ids['IndependentReviewingOfficer']?.[0] ?? null;
  const keys = Object.fromEntries(
    types.map((type) => [
      type,
      type === 'ReportingYear'
        ? [{ ending: 2016 }, { ending: 2015 }]
        : type === 'School'
          ? [{ urn: '100000' }]
          : (ids[type] ?? ids['any'] ?? []).map((id) => ({ id })),
    ]),
  );
  return {
    schema,
    keys,
    pools: {
      ids,
      texts: ['RA000001', 'a', '', 'IRO', 'MEDICAL'],
      numbers: [1, 2, 3, 5, 2016, 2015, 0, -1, 501],
      days: ['2016-03-31', '2015-04-01', '2015-10-09', '2016-02-30'],
    },
    reaches: [
      reachFor(actorOf('IRO_MANAGER'), noCover),
      reachFor(actorOf('RETURNS_OFFICER'), noCover),
      reachFor(actorOf('HEALTH_OFFICER'), noCover),
      reachFor(actorOf('IRO', { iro }), noCover),
      reachFor(actorOf('YOUNG_PERSON', { child: ids['child']?.[0] ?? null }), noCover),
    ],
    async ours({ query, variables }, reach) {
      const { context } = requestContext(running, reach);
      return compared(await execution({ query, variables, operationName: 'Q' }, context), subgraph.name);
    },
    async plain({ query, variables }, reach) {
      const { context } = requestContext(running, reach);
      const coded = (code: string) => (error: GraphQLError) =>
        new GraphQLError(error.message, { extensions: { code } });
      const document = parse(query);
      const faults = validate(schema, document);
      if (faults.length > 0)
        return compared({ errors: faults.map(coded('GRAPHQL_VALIDATION_FAILED')) }, subgraph.name);
      const answer = await execute({
        schema,
        document,
        contextValue: context,
        variableValues: variables,
      });
      return compared(
        answer.data === undefined ? { errors: (answer.errors ?? []).map(coded('BAD_USER_INPUT')) } : answer,
        subgraph.name,
      );
    },
    async close() {
      await reader.close();
      await source.destroy();
    },
  };
}

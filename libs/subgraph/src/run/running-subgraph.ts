import type { JWK } from 'jose';
import type { DataSource } from 'typeorm';
import { coversTogether, noAccounts } from '@iro/access';
import { dataSourceFor, fallenWalls, missingMigrations, openReader, type ServiceName } from '@iro/database';
import { asActor, feedPage, openReadLog, systemReach, type FeedPage, type HeadsKept } from '@iro/journal';
import { reachReader, type FeedPort, type Request, type SubgraphPort } from '@iro/process';
import { buildSubgraph } from '../build-schema';
import type { Subgraph } from '../subgraph';
import type { Clock } from './clock';
import { followRules } from './duties-by-rules';
import { executorOf } from './executor';
import { startFollowing } from './following';
import { requestContext } from './request-context';
import { secondWallsOf } from './second-wall';
import { saidError } from './said-errors';
import { startSealing } from './sealing';
import { startTurning } from './turn-of-day';

/** A service running in this process. */
export interface RunningSubgraph extends SubgraphPort {
  readonly sdl: string;
  /** Statements sent by reads so far. */
  readonly statements: () => number;
  /** Turns to the clock's day and applies all that there is of the feeds it follows. */
  readonly settle: () => Promise<void>;
  /**
   * No longer follows anyone, nor lets anyone wait for its feed: before it, or a service it follows, is
   * closed.
   */
  readonly stopFollowing: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RunOptions {
  readonly url: string;
  readonly gatewayKey: JWK;
  readonly clock: Clock;
  /**
   * The feeds of the other services. Each follows those that bear on it; one that is not there yet is asked
   * again.
   */
  readonly sources?: Readonly<Partial<Record<ServiceName, FeedPort>>>;
  /** Where the signed heads of its journal and read log are kept; nowhere when not said. */
  readonly heads?: HeadsKept;
  /** Seconds in which the same look at a child is not written down again; each is, when not said. */
  readonly looksRepeatWithin?: number;
  readonly log: (error: unknown) => void;
}

/** The name a question was asked under: the gateway's plan puts the service and a number after it. */
const operationOf = ({ operationName }: Request): string =>
  operationName?.replace(/__[a-z]+__\d+$/, '') ?? 'unnamed';

/** A database that is behind the code, or whose rows are open, is served to nobody. */
async function whyNotToStart(source: DataSource): Promise<string | null> {
  const missing = await missingMigrations(source);
  if (missing.length > 0)
    return `its database has not had ${missing.length} migration(s), from ${missing[0]} on. Run the migrations.`;
  const fallen = await fallenWalls(source);
  return fallen.length > 0
    ? `these tables are not behind the wall: ${fallen.join(', ')}. Run the migrations.`
    : null;
}

/** Starts a service in this process: its reads, its acts, its sealer and its part of the feed. */
export async function runSubgraph(subgraph: Subgraph, options: RunOptions): Promise<RunningSubgraph> {
  const { schema, sdl } = buildSubgraph(subgraph);
  const execute = executorOf(schema);
  const reachOf = reachReader(options.gatewayKey, subgraph.name);
  const source = await dataSourceFor(subgraph.store, options.url).initialize();
  const refusal = await whyNotToStart(source);
  if (refusal !== null) {
    await source.destroy();
    throw new Error(`The ${subgraph.name} service does not start: ${refusal}`);
  }
  const { clock, log } = options;
  await followRules({ subgraph, source, today: clock.today(), say: log }).catch(async (error: unknown) => {
    await source.destroy();
    throw error;
  });
  const reader = openReader(options.url);
  const readLog = openReadLog(source, {
    repeatsWithin: options.looksRepeatWithin,
    insert: (statement) => reader.write(systemReach, statement),
  });
  const sealing = await startSealing(subgraph.name, source, options.url, options.heads, options.log);
  let closing = false;
  const page = (after: number, readsAfter?: number): Promise<FeedPage> =>
    asActor(source, systemReach, (manager) =>
      feedPage(manager, after, {
        snapshots: subgraph.refreshKnown !== undefined && readsAfter === undefined,
        readsAfter,
      }),
    );
  const feed = async (after: number, wait: number, reads?: number): Promise<FeedPage> => {
    await sealing.seal();
    const times = sealing.times();
    const first = await page(after, reads);
    // Acts are told at once; reads, of which there may be many a second, are taken along when the wait is over.
    if (wait === 0 || first.head !== after || closing) return first;
    await sealing.untilSealed(times, wait);
    await sealing.seal();
    return closing ? first : page(after, reads);
  };
  const turning = await startTurning(subgraph, source, options.clock, options.log);
  const own = subgraph.gatherer === undefined ? {} : { [subgraph.name]: { feed } };
  const walls = secondWallsOf(reader);
  const following = startFollowing(
    subgraph,
    source,
    { ...options.sources, ...own },
    walls.forget,
    options.log,
  );
  const running = {
    subgraph,
    walls,
    source,
    reader,
    clock: options.clock,
    acted: () => {
      walls.forget();
      void sealing.seal().catch(options.log);
    },
    learnChildren: following.learnChildren,
    heard: following.heard,
  };

  return {
    name: subgraph.name,
    sdl,
    statements: reader.statements,
    settle: async () => {
      await turning.turn();
      await sealing.seal();
      await following.settle();
      walls.forget();
    },
    stopFollowing: async () => {
      closing = true;
      sealing.release();
      await following.stop();
    },
    async execute(request, token, _signal, later) {
      const reach = await reachOf(token);
      const { context, returned } = requestContext(running, reach);
      const answer = await execute(request, context);
      if (returned.size > 0) {
        const logged = readLog.record(reach, operationOf(request), [...returned]);
        if (later === undefined) await logged;
        else later(logged);
      }
      return {
        ...(answer.data === undefined ? {} : { data: answer.data as Record<string, unknown> | null }),
        ...(answer.errors === undefined
          ? {}
          : { errors: answer.errors.map((error) => saidError(error, subgraph.name, options.log)) }),
      };
    },
    feed,
    cover: async (actor) =>
      coversTogether([
        (await subgraph.cover?.(
          (statement) => reader.read<never>(systemReach, statement),
          actor,
          options.clock.today(),
          options.clock.now(),
        )) ?? {},
      ]),
    accountsOf: async (person) =>
      (await subgraph.accountsOf?.(
        (statement) => reader.read<never>(systemReach, statement),
        person,
        options.clock.today(),
      )) ?? noAccounts,
    ready: () =>
      source.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    async close() {
      closing = true;
      sealing.release();
      await following.stop();
      await turning.close();
      await sealing.close();
      await reader.close();
      await source.destroy();
    },
  };
}

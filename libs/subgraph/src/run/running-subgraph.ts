import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { JWK } from 'jose';
import type { GraphQLFormattedError } from 'graphql';
import { coversTogether, type Actor, type Cover } from '@iro/access';
import { dataSourceFor, fallenWalls, openReader, type ServiceName } from '@iro/database';
import { asActor, catchUp, feedPage, openReadLog, sealJournal, systemReach, type FeedPage } from '@iro/journal';
import { buildSubgraph } from '../build-schema';
import type { Subgraph } from '../subgraph';
import type { Clock } from './clock';
import { executorOf, type Request } from './executor';
import { requestContext } from './request-context';
import { secondWallOf } from './second-wall';
import { saidError } from './said-errors';
import { reachReader } from './subgraph-token';

/** An answer as it travels. */
export interface Answer { readonly data?: Record<string, unknown> | null; readonly errors?: readonly GraphQLFormattedError[] }

/** What the gateway and the other services use of a service, wherever it runs. */
export interface SubgraphPort {
  readonly name: ServiceName;
  /** Answers the gateway, whose token says who is asking. An aborted one need not be answered. */
  execute(request: Request, token: string, signal?: AbortSignal): Promise<Answer>;
  /** The journal's feed after a cursor; waits up to so many milliseconds for more. */
  feed(after: number, wait: number): Promise<FeedPage>;
  cover(actor: Actor): Promise<Cover>;
  ready(): Promise<boolean>;
}

/** A service running in this process. */
export interface RunningSubgraph extends SubgraphPort {
  readonly sdl: string;
  /** Statements sent by reads so far. */
  readonly statements: () => number;
  /** Applies all of the children's feed that there is. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RunOptions {
  readonly url: string;
  readonly gatewayKey: JWK;
  readonly clock: Clock;
  /** Where children's snapshots come from; none for the children service itself. */
  readonly children?: { feed(after: number, wait: number): Promise<FeedPage> };
  readonly log: (error: unknown) => void;
}

/** Starts a service in this process: its reads, its acts, its sealer and its part of the feed. */
export async function runSubgraph(subgraph: Subgraph, options: RunOptions): Promise<RunningSubgraph> {
  const { schema, sdl } = buildSubgraph(subgraph);
  const execute = executorOf(schema);
  const reachOf = reachReader(options.gatewayKey, subgraph.name);
  const source = await dataSourceFor(subgraph.store, options.url).initialize();
  const fallen = await fallenWalls(source);
  if (fallen.length > 0) {
    await source.destroy();
    throw new Error(`The ${subgraph.name} service does not start: these tables are not behind the wall: ${fallen.join(', ')}. Run the migrations.`);
  }
  const reader = openReader(options.url);
  const readLog = openReadLog(source);
  const sealed = new EventEmitter().setMaxListeners(0);
  const listener = new Client({ connectionString: options.url });
  let closing = false;

  let sealing: Promise<void> | undefined;
  const seal = (): Promise<void> => {
    sealing ??= (async () => {
      try {
        let more = 0;
        let all = 0;
        do { more = await sealJournal(source); all += more; } while (more > 0);
        if (all > 0) sealed.emit('sealed');
      } finally { sealing = undefined; }
    })();
    return sealing;
  };
  listener.on('error', () => undefined);
  listener.on('notification', () => void seal().catch(options.log));
  await listener.connect();
  await listener.query('LISTEN journal');
  const tick = setInterval(() => void seal().catch(options.log), 1_000);

  const settle = async (): Promise<void> => {
    if (options.children === undefined) return;
    const { children } = options;
    await catchUp(source, 'children', (after) => children.feed(after, 0), subgraph.keepDuties);
  };
  const follow = async (): Promise<void> => {
    while (!closing && options.children !== undefined) {
      try {
        await settle();
        const [cursor] = await asActor(source, systemReach, (manager) => manager.query<{ seq: number }[]>("SELECT seq FROM feed_cursor WHERE producer = 'children'"));
        await options.children.feed(cursor?.seq ?? 0, 5_000);
      } catch (error) {
        if (closing) return;
        options.log(error);
        await sleep(1_000);
      }
    }
  };
  const following = follow();
  const running = { subgraph, wall: secondWallOf(reader), source, reader, clock: options.clock, acted: () => void seal().catch(options.log), unknownChild: settle };

  return {
    name: subgraph.name,
    sdl,
    statements: reader.statements,
    settle: async () => { await seal(); await settle(); },
    async execute(request, token) {
      const reach = await reachOf(token);
      const { context, returned } = requestContext(running, reach);
      const answer = await execute(request, context);
      if (returned.size > 0) await readLog.record(reach, request.operationName ?? 'unnamed', [...returned]);
      return {
        ...(answer.data === undefined ? {} : { data: answer.data as Record<string, unknown> | null }),
        ...(answer.errors === undefined ? {} : { errors: answer.errors.map((error) => saidError(error, subgraph.name, options.log)) }),
      };
    },
    async feed(after, wait) {
      await seal();
      const page = (): Promise<FeedPage> => asActor(source, systemReach, (manager) => feedPage(manager, after));
      const first = await page();
      if (wait === 0 || first.head !== after || closing) return first;
      await new Promise<void>((resolve) => {
        const done = (): void => { clearTimeout(timer); sealed.off('sealed', done); resolve(); };
        const timer = setTimeout(done, wait);
        sealed.on('sealed', done);
      });
      return closing ? first : page();
    },
    cover: (actor) => asActor(source, systemReach, async (manager) => coversTogether([(await subgraph.cover?.(manager, actor, options.clock.today(), options.clock.now())) ?? {}])),
    ready: () => source.query('SELECT 1').then(() => true, () => false),
    async close() {
      closing = true;
      clearInterval(tick);
      sealed.emit('sealed');
      await following;
      await sealing?.catch(() => undefined);
      await listener.end().catch(() => undefined);
      await reader.close();
      await source.destroy();
    },
  };
}

import { Socket } from 'node:net';
import type { Client, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import type { Reach } from '@iro/access';
import { CalmClient } from './calm-client';

/** One statement with a name of its own, prepared once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

const reachText = new WeakMap<Reach, string>();
const textOf = (reach: Reach): string => {
  let text = reachText.get(reach);
  if (text === undefined) reachText.set(reach, (text = JSON.stringify(reach)));
  return text;
};

/** How the statements of a burst are sent. */
export interface Way {
  /**
   * Whether they are prepared under their names, once per connection. Behind a pooler in transaction mode
   * they are not: the next transaction may be lent a connection that never saw the name.
   */
  readonly named: boolean;
  readonly writes?: boolean;
  /**
   * Whether a plan is kept whatever the values: short reads by id are planned once, since planning again for
   * every list of ids took longer than answering.
   */
  readonly planOnce?: boolean;
  /** Milliseconds that each statement may take; 0, or not said, for any. */
  readonly timeout?: number;
}

const opening = ({ writes }: Way): Statement =>
  writes ? { name: 'begin-to-write', text: 'BEGIN' } : { name: 'begin', text: 'BEGIN READ ONLY' };
const closing: Statement = { name: 'commit', text: 'COMMIT' };
/** Who is asking, and how to plan, for this transaction alone: nothing stays behind on the connection. */
const asActor = (reach: Reach, { planOnce, timeout = 0 }: Way): Statement => ({
  name: 'as-actor',
  text: `
    SELECT set_config('iro.reach', $1, true), set_config('statement_timeout', $2, true),
      set_config('plan_cache_mode', $3, true)
  `,
  values: [textOf(reach), String(timeout), planOnce ? 'force_generic_plan' : 'auto'],
});

/** A statement as `pg` takes it. */
const sent = ({ name, text, values = [] }: Statement, { named }: Way): QueryConfig => ({
  ...(named ? { name } : {}),
  text,
  values: [...values],
});

/**
 * One burst: begin, who is asking, their statements, commit, queued without waiting between, so no two
 * readers mix. Each statement is answered by itself; those after one that failed fail with it.
 */
export async function burst<Row extends QueryResultRow>(
  client: Client | PoolClient,
  reach: Reach,
  statements: readonly Statement[],
  way: Way,
): Promise<PromiseSettledResult<Row[]>[]> {
  const before = [client.query(sent(opening(way), way)), client.query(sent(asActor(reach, way), way))];
  const asked = statements.map(async (statement) => (await client.query<Row>(sent(statement, way))).rows);
  const [answers, around] = [
    Promise.allSettled(asked),
    await Promise.allSettled([...before, client.query(sent(closing, way))]),
  ];
  const lost = around.find((each) => each.status === 'rejected');
  return lost === undefined ? answers : statements.map(() => lost);
}

/** The only answer of a burst of one. */
export function only<Row>([answer]: readonly PromiseSettledResult<Row[]>[]): Row[] {
  if (answer === undefined) throw new Error('A burst without a statement has no answer.');
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}

/** A pipelined connection, opened when first needed and again after it broke. */
export interface OneConnection {
  open(): Promise<{ client: Client; socket: Socket }>;
  end(): Promise<void>;
}

export function oneConnection(url: string): OneConnection {
  let opened: Promise<{ client: Client; socket: Socket }> | undefined;
  return {
    open() {
      opened ??= (async () => {
        const socket = new Socket();
        const client = new CalmClient({
          connectionString: url,
          pipeline: true,
          stream: () => socket,
        } as ConstructorParameters<typeof Client>[0]);
        client.on('error', () => {
          opened = undefined;
        });
        client.on('end', () => {
          opened = undefined;
        });
        await client.connect();
        return { client, socket };
      })().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
    end: async () => {
      await opened?.then(({ client }) => client.end()).catch(() => undefined);
    },
  };
}

/** Sends whatever is queued meanwhile as one write to the socket. */
export function inOneWrite<Result>(socket: Socket, queue: () => Result): Result {
  socket.cork();
  try {
    return queue();
  } finally {
    socket.uncork();
  }
}

interface Waiting {
  readonly reach: Reach;
  readonly statement: Statement;
  resolve(rows: never[]): void;
  reject(reason: unknown): void;
}

/** Whether a statement failed only because one before it in its transaction did. */
const failedWithAnother = (reason: unknown): boolean => (reason as { code?: unknown }).code === '25P02';

/**
 * Gathers the reads of one turn of the event loop: those of one actor share one transaction, and all of them
 * one write to the socket. A statement behind one that failed is asked again by itself.
 */
export function gatheredReads(
  connection: OneConnection,
  way: Way,
): <Row extends QueryResultRow>(reach: Reach, statement: Statement) => Promise<Row[]> {
  let waiting: Waiting[] = [];
  const ask = async (client: Client, group: readonly Waiting[]): Promise<void> => {
    const first = group[0];
    if (first === undefined) return;
    const answers = await burst<never>(
      client,
      first.reach,
      group.map((each) => each.statement),
      { ...way, planOnce: true },
    );
    group.forEach((each, at) => {
      const answer = answers[at];
      if (answer?.status === 'fulfilled') each.resolve(answer.value);
      else if (group.length > 1 && failedWithAnother(answer?.reason)) void ask(client, [each]);
      else each.reject(answer?.reason);
    });
  };
  const send = async (): Promise<void> => {
    const gathered = waiting;
    waiting = [];
    try {
      const { client, socket } = await connection.open();
      const groups = Map.groupBy(gathered, (each) => textOf(each.reach));
      inOneWrite(socket, () => {
        for (const group of groups.values())
          ask(client, group).catch((error: unknown) => {
            for (const each of group) each.reject(error);
          });
      });
    } catch (error) {
      for (const each of gathered) each.reject(error);
    }
  };
  return (reach, statement) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ reach, statement, resolve, reject }) === 1) setImmediate(() => void send());
    });
}

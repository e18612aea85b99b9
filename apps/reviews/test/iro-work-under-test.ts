import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { actorOf, reachFor, type Actor, type Cover, type Role } from '@iro/access';
import { reportingYear } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import { signReach } from '@iro/process';
import { clockFrom, runSubgraph, type FigureSource } from '@iro/subgraph';
import { freshDatabase } from '@iro/testkit';
import { keepDuties } from '../src/review/duties/keep-duties';
import { reviews } from '../src/reviews';

type Row = Readonly<Record<string, unknown>>;
/** What the role is tied to, and whom the actor covers. */
type Ties = Partial<Omit<Actor, 'role'>> & { readonly cover?: Partial<Cover> };
export interface Said {
  readonly data: Record<string, any> | null;
  readonly code?: string;
  readonly reason?: string;
  readonly message?: string;
}
export interface CountedThing {
  childId: string | null;
  subject: string;
  onDay: string;
  met: boolean | null;
  key?: string;
}

/** This service alone on a database of its own, asked as the gateway asks it, with children made by story. */
export async function openIroWorkUnderTest(today = '2016-03-31') {
  const { app } = await freshDatabase('reviews');
  const source: DataSource = await dataSourceFor(reviews.store, app).initialize();
  const faults: unknown[] = [];
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const running = await runSubgraph(reviews, {
    url: app,
    gatewayKey: publicKey.export({ format: 'jwk' }),
    clock: clockFrom(today),
    log: (error) => void faults.push(error),
  });
  const asSystem = <T>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
    asActor(source, systemReach, (manager) => manager.query<T[]>(text, [...values]));
  const ask = async (role: Role, query: string, variables: Row = {}, ties: Ties = {}): Promise<Said> => {
    const token = await signReach(
      privateKey.export({ format: 'jwk' }),
      'reviews',
      reachFor(actorOf(role, ties), ties.cover),
    );
    const answer = await running.execute({ query, variables } as never, token);
    const error = answer.errors?.[0];
    if (error?.extensions?.['code'] === 'INTERNAL') throw faults.at(-1);
    return {
      data: (answer.data ?? null) as Said['data'],
      ...(error === undefined
        ? {}
        : {
            code: String(error.extensions?.['code']),
            reason: String(error.extensions?.['reason']),
            message: error.message,
          }),
    };
  };
  return {
    source,
    ask,
    asSystem,
    statements: running.statements,
    put: async (table: string, row: Row): Promise<string> => {
      const id = randomUUID();
      await asSystem(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
        JSON.stringify({ id, by_act: false, version: 1, ...row }),
      ]);
      return id;
    },
    /** An IRO of the council. */
    iro: async (): Promise<string> => {
      const id = randomUUID();
      await asSystem("INSERT INTO known_unit (id, kind, name) VALUES ($1, 'IRO', 'An IRO')", [id]);
      return id;
    },
    /** A child, in care from a day when one is said. */
    child: async (
      more: Row = {},
      from: string | null = '2015-05-05',
      to: string | null = null,
      detail: Row = {},
    ): Promise<string> => {
      const childId = randomUUID();
      await asSystem('INSERT INTO known_child SELECT * FROM jsonb_populate_record(NULL::known_child, $1)', [
        JSON.stringify({
          child_id: childId,
          version: 1,
          date_of_birth: '2003-02-03',
          sex: '1',
          ethnicity: 'WBRI',
          looked_after: from !== null && to === null,
          adoption_plan: false,
          sealed: false,
          denied: [],
          placement_restricted: false,
          ...more,
        }),
      ]);
      if (from !== null)
        await asSystem(
          `
            INSERT INTO known_spell (child_id, kind, value, from_on, to_on, detail)
            VALUES ($1, 'PERIOD_OF_CARE', 'N1', $2, $3, $4)
          `,
          [childId, from, to, detail],
        );
      return childId;
    },
    spell: (childId: string, kind: string, value: string, from: string, to: string | null = null) =>
      asSystem(
        'INSERT INTO known_spell (child_id, kind, value, from_on, to_on) VALUES ($1, $2, $3, $4, $5)',
        [childId, kind, value, from, to],
      ),
    /** Sends an act; its answer, or the error as it was said. */
    act: (role: Role, name: string, fields: string, input: Row, ties: Ties = {}): Promise<Said> =>
      ask(
        role,
        `
          mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input:
          $input) { ${fields} } }`,
        { input },
        ties,
      ),
    /** Reads fields of a child, an IRO or a year as the gateway does. */
    read: async (
      role: Role,
      key: Row & { __typename: string },
      fields: string,
      ties: Ties = {},
    ): Promise<any> =>
      (
        await ask(
          role,
          `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${key.__typename} { ${fields} } } }`,
          { of: [key] },
          ties,
        )
      ).data?.['_entities'][0],
    keepDuties: (...children: string[]) =>
      asActor(source, systemReach, (manager) => keepDuties(manager, children)),
    duties: (childId: string, kind: string) =>
      asSystem<Row>(
        `
          SELECT subject, opened_on AS "openedOn", due_by AS "dueBy", met_on AS "metOn",
            closed_on AS "closedOn", exemption
          FROM duty
          WHERE child_id = $1 AND kind = $2
          ORDER BY due_by
        `,
        [childId, kind],
      ),
    journal: (act: string) =>
      asSystem<{ child_id: string | null; sentence: string; before: unknown; after: Row }>(
        'SELECT child_id, sentence, before, after FROM journal WHERE act = $1 ORDER BY at',
        [act],
      ),
    /** The rows that a figure counts. */
    count<Args extends object>(
      figure: FigureSource<Args>,
      args: Args = {} as Args,
      ending = 2016,
      role: Role = 'IRO_MANAGER',
      ties: Ties = {},
    ): Promise<CountedThing[]> {
      const { from, to } = reportingYear(ending);
      const { text, more = [] } = figure.select(args);
      return asActor(source, reachFor(actorOf(role, ties)), (manager) =>
        manager.query<CountedThing[]>(
          `
            SELECT child_id AS "childId", subject, on_day AS "onDay",
              met${/ AS key,/.test(text) ? ', key' : ''}
            FROM (${text}) m
            WHERE $1::date <= $2::date
          `,
          [from, to, ...more],
        ),
      );
    },
    close: async () => {
      await running.close();
      await source.destroy();
    },
  };
}

export type IroWorkUnderTest = Awaited<ReturnType<typeof openIroWorkUnderTest>>;

/** Met and of, as the kit counts them. */
export const share = (rows: readonly CountedThing[]): string =>
  `${rows.filter(({ met }) => met === true).length}/${rows.filter(({ met }) => met !== null).length}`;

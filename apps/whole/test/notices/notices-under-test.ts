import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { actorOf, reachFor, type Actor, type Cover, type Role } from '@iro/access';
import { civilDateOf } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import {
  openNotices,
  readAddresses,
  type Address,
  type DeliveryPort,
  type Notices,
  type NoticesOptions,
} from '@iro/notices';
import { signReach } from '@iro/process';
import { runSubgraph, type Subgraph } from '@iro/subgraph';
import { freshDatabases } from '@iro/testkit';

type Row = Readonly<Record<string, unknown>>;
type Ties = Partial<Omit<Actor, 'role'>> & { readonly cover?: Partial<Cover> };

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/**
 * One service alone with its notices, on a database of its own, its clock set by the test; closed when the
 * test ends.
 */
export async function openNoticesUnderTest(subgraph: Subgraph, at = '2016-04-01T08:00:00Z') {
  const databases = (await freshDatabases())[subgraph.name];
  const source = await dataSourceFor(subgraph.store, databases.app).initialize();
  let now = new Date(at);
  const clock = { now: () => now, today: () => civilDateOf(now) };
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const faults: unknown[] = [];
  const running = await runSubgraph(subgraph, {
    url: databases.app,
    gatewayKey: publicKey.export({ format: 'jwk' }),
    clock,
    log: (error) => void faults.push(error),
  });
  const asSystem = <T>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
    asActor(source, systemReach, (manager) => manager.query<T[]>(text, [...values]));
  const opened: Notices[] = [];
  closers.push(async () => {
    for (const notices of opened) await notices.close();
    await running.close();
    await source.destroy();
  });
  const ask = async (role: Role, query: string, variables: Row = {}, ties: Ties = {}): Promise<any> => {
    const answer = await running.execute(
      { query, variables } as never,
      await signReach(
        privateKey.export({ format: 'jwk' }),
        subgraph.name,
        reachFor(actorOf(role, ties), ties.cover),
      ),
    );
    if (answer.errors !== undefined) throw faults.at(-1) ?? new Error(answer.errors[0]?.message);
    return answer.data;
  };
  return {
    databases,
    clock,
    ask,
    asSystem,
    set: (moment: string) => {
      now = new Date(moment);
    },
    open: async (
      options: { addresses?: readonly Address[]; port?: DeliveryPort; log?: (what: unknown) => void } = {},
    ): Promise<Notices> => {
      const whole: NoticesOptions = {
        subgraph,
        url: databases.app,
        clock,
        at: '07:00',
        dueSoon: 5,
        addresses: [],
        port: undefined,
        log: () => undefined,
        ...options,
      };
      const notices = await openNotices(whole);
      opened.push(notices);
      return notices;
    },
    unit: async (kind: string, name = kind): Promise<string> => {
      const id = randomUUID();
      await asSystem('INSERT INTO known_unit (id, kind, name) VALUES ($1, $2, $3)', [id, kind, name]);
      return id;
    },
    child: async (more: Row = {}): Promise<string> => {
      const childId = randomUUID();
      await asSystem('INSERT INTO known_child SELECT * FROM jsonb_populate_record(NULL::known_child, $1)', [
        JSON.stringify({
          child_id: childId,
          version: 1,
          date_of_birth: '2003-02-03',
          sex: '1',
          ethnicity: 'WBRI',
          looked_after: true,
          adoption_plan: false,
          sealed: false,
          denied: [],
          placement_restricted: false,
          ...more,
        }),
      ]);
      return childId;
    },
    duty: (childId: string, kind: string, dueBy: string, more: Row = {}) =>
      asSystem(
        `
          INSERT INTO duty (
              child_id, kind, subject, convention, opened_on, due_by, met_on, closed_on, source,
              rule_from, exemption
            )
          SELECT child_id, kind, subject, convention, opened_on, due_by, met_on, closed_on, source,
            rule_from, exemption
          FROM jsonb_populate_record(NULL::duty, $1)
        `,
        [
          JSON.stringify({
            child_id: childId,
            kind,
            opened_on: '2015-12-01',
            due_by: dueBy,
            source: 'A test',
            rule_from: '2011-04-01',
            ...more,
          }),
        ],
      ),
    /** Somebody is away; kept where this service keeps it. */
    away: async (
      kind: string,
      absentId: string,
      coveredById: string | null,
      from: string,
      to: string | null = null,
    ) => {
      const [has] = await asSystem<{ known: boolean }>(
        "SELECT to_regclass('known_absence') IS NOT NULL AS known",
      );
      await (has?.known === true
        ? asSystem(
            `
              INSERT INTO known_absence (id, unit_id, kind, covered_by_id, from_on, to_on)
              VALUES ($1, $2, $3, $4, $5, $6)
            `,
            [randomUUID(), absentId, kind, coveredById, from, to],
          )
        : asSystem(
            `
              INSERT INTO absence_cover (
                  id, absent_id, kind, covered_by_id, from_on, to_on, by_act, version
                )
              VALUES ($1, $2, $3, $4, $5, $6, true, 1)
            `,
            [randomUUID(), absentId, kind, coveredById, from, to],
          ));
    },
    /** A role's own messages, as the graph gives them: `KIND: child kind, …`. */
    read: async (
      field: string,
      role: Role,
      ties: Ties,
      names: Readonly<Record<string, string>>,
    ): Promise<Record<string, string[]>> => {
      const data = await ask(
        role,
        `{ ${field}(first: 100) { edges { node { kind total lines { kind child { id } } } } } }`,
        {},
        ties,
      );
      return Object.fromEntries(
        data[field].edges.map(({ node }: any) => [
          node.kind,
          node.lines.map((line: any) => `${names[line.child.id] ?? '?'} ${line.kind}`).sort(),
        ]),
      );
    },
    messages: () =>
      asSystem<{
        id: string;
        key: string;
        role: string;
        actor: string | null;
        kind: string;
        total: number;
        attempts: number;
        sent_at: Date | null;
        last_error: string | null;
      }>('SELECT * FROM outgoing_message ORDER BY key'),
  };
}

export type NoticesUnderTest = Awaited<ReturnType<typeof openNoticesUnderTest>>;

/** An address book as an operator writes it, read as the product reads it. */
export async function addressBook(...lines: readonly string[]): Promise<readonly Address[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'address-book-'));
  try {
    const file = path.join(folder, 'addresses.csv');
    await writeFile(file, ['role,unit,actor,email', ...lines, ''].join('\n'));
    return await readAddresses(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

import { exportJWK, generateKeyPair } from 'jose';
import { actorOf, reachFor, type Actor, type Role } from '@iro/access';
import { civilDateOf } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import { disputes } from '@iro/disputes';
import { asActor, recordId, systemReach } from '@iro/journal';
import { signReach } from '@iro/process';
import { runSubgraph } from '@iro/subgraph';
import { freshDatabase } from '@iro/testkit';

export const idOf = (kind: string, sourceId: string): string => recordId('a key', kind, sourceId);

/** The organisation of these tests: two IROs, two teams of one service. */
export const at = {
  iro: { id: 'iro-1', iro: idOf('iros', 'I1') },
  otherIro: { id: 'iro-2', iro: idOf('iros', 'I2') },
  manager: { id: 'iro-manager' },
  worker: { id: 'worker-1', worker: idOf('workers', 'W1') },
  team: { id: 'team-manager-1', team: idOf('teams', 'T1') },
  otherTeam: { id: 'team-manager-2', team: idOf('teams', 'T2') },
  service: { id: 'service-manager-1', service: idOf('services', 'S1') },
  otherService: { id: 'service-manager-2', service: idOf('services', 'S2') },
  director: { id: 'director-1' },
} as const;

export interface Answered {
  readonly data: any;
  readonly codes: readonly unknown[];
  readonly reasons: readonly unknown[];
  readonly statements: number;
}

/** The disputes service on a database of its own, with children known to it and a clock that the test sets. */
export async function disputesUnderTest() {
  const databases = { disputes: await freshDatabase('disputes') };
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(pair.privateKey);
  let now = new Date('2016-02-25T10:00:00Z');
  const running = await runSubgraph(disputes, {
    url: databases.disputes.app,
    gatewayKey: await exportJWK(pair.publicKey),
    clock: { now: () => now, today: () => civilDateOf(now) },
    log: (error) => {
      if (!String(error).includes('Connection terminated'))
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    },
  });

  const asSystem = async <T>(work: (manager: any) => Promise<T>): Promise<T> => {
    const source = await dataSourceFor(disputes.store, databases.disputes.app).initialize();
    try {
      return await asActor(source, systemReach, work);
    } finally {
      await source.destroy();
    }
  };

  /** Asks as a role: with the reach the gateway would give, what this service adds to it included. */
  const ask = async (
    role: Role,
    ties: Partial<Actor>,
    query: string,
    variables: object = {},
  ): Promise<Answered> => {
    const actor = actorOf(role, ties);
    const token = await signReach(key, 'disputes', reachFor(actor, await running.cover(actor)));
    const before = running.statements();
    const answer = await running.execute({ query, variables: { ...variables } }, token);
    const of = (what: string): unknown[] => (answer.errors ?? []).map((error) => error.extensions?.[what]);
    return {
      data: answer.data,
      codes: of('code'),
      reasons: of('reason'),
      statements: running.statements() - before,
    };
  };

  return {
    databases,
    running,
    asSystem,
    ask,
    set: (moment: string): void => {
      now = new Date(moment);
    },
    /** A child as the children service tells of it; again with other ties when the child moves. */
    know: (
      name: string,
      ties: { iro?: string; team?: string; service?: string; version?: number; lookedAfter?: boolean } = {},
    ): Promise<string> =>
      asSystem(async (manager) => {
        const child = {
          child_id: idOf('child', name),
          version: ties.version ?? 1,
          date_of_birth: '2008-02-29',
          sex: '1',
          ethnicity: 'WBRI',
          looked_after: ties.lookedAfter ?? true,
          iro_id: ties.iro ?? at.iro.iro,
          team_id: ties.team ?? at.team.team,
          service_id: ties.service ?? at.service.service,
          social_worker_id: at.worker.worker,
          adoption_plan: false,
          sealed: false,
          denied: [],
          placement_restricted: false,
        };
        await manager.query('DELETE FROM known_child WHERE child_id = $1', [child.child_id]);
        await manager.query(
          'INSERT INTO known_child SELECT * FROM jsonb_populate_recordset(NULL::known_child, $1)',
          [JSON.stringify([child])],
        );
        await manager.query(
          `
            INSERT INTO known_spell (child_id, kind, value, from_on)
            SELECT $1, s.kind, s.value, CASE WHEN $5::integer = 1 THEN '2012-01-01' ELSE $6::date END
            FROM (
                VALUES ('PERIOD_OF_CARE', 'N1'), ('IRO', $2), ('TEAM', $3), ('SERVICE', $4)
              ) AS s(kind, value)
          `,
          [child.child_id, child.iro_id, child.team_id, child.service_id, child.version, civilDateOf(now)],
        );
        return child.child_id;
      }),
    /** Does an act and gives what it answers; or the reason or code it was refused with. */
    act: async (
      role: Role,
      ties: Partial<Actor>,
      name: string,
      input: object,
      fields = 'id version',
    ): Promise<any> => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const { data, codes, reasons } = await ask(
        role,
        ties,
        `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
        { input },
      );
      return codes.length > 0 ? (reasons[0] ?? codes[0]) : data[name];
    },
    journal: (act: string): Promise<{ sentence: string; childId: string | null }[]> =>
      asSystem((manager) =>
        manager.query('SELECT sentence, child_id AS "childId" FROM journal WHERE act = $1 ORDER BY at', [
          act,
        ]),
      ),
    close: () => running.close(),
  };
}

export type DisputesUnderTest = Awaited<ReturnType<typeof disputesUnderTest>>;

import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { actorOf, reachFor, type Actor, type Role } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import { asActor, systemReach } from '@iro/journal';
import { signReach } from '@iro/process';
import { runSubgraph } from '@iro/subgraph';
import { compliance } from '../src/compliance';
import { keepDuties } from '../src/worklists/duties/compliance-duties';
import { openComplianceUnderTest } from './compliance-under-test';

interface Answered {
  data: any;
  errors: readonly any[];
  statements: number;
}

/**
 * The service at work over a database of its own, with a clock that the test sets and children made by story.
 */
export async function openComplianceAtWork(today: string) {
  const at = await openComplianceUnderTest();
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(pair.privateKey);
  let day = today;
  const clock = { now: () => new Date(`${day}T09:00:00Z`), today: () => day as CivilDate };
  const running = await runSubgraph(compliance, {
    url: at.url,
    gatewayKey: await exportJWK(pair.publicKey),
    clock,
    log: (error) => {
      throw error;
    },
  });
  const ask = async (
    role: Role,
    query: string,
    variables: object = {},
    ties: Partial<Actor> = {},
  ): Promise<Answered> => {
    const before = running.statements();
    const answer = await running.execute(
      { query, variables: { ...variables } },
      await signReach(key, 'compliance', reachFor(actorOf(role, ties))),
    );
    return { data: answer.data, errors: answer.errors ?? [], statements: running.statements() - before };
  };
  const act = (
    role: Role,
    name: string,
    input: object,
    answer = 'id version',
    ties: Partial<Actor> = {},
  ): Promise<Answered> =>
    ask(
      role,
      `
        mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input)
        { ${answer} } }`,
      { input },
      ties,
    );
  const worker = randomUUID();
  const manager = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    asActor(at.source, systemReach, (run) => run.query<Row[]>(text, values));
  return {
    ...at,
    worker,
    ask,
    act,
    rows: manager,
    setDay: (to: string): void => {
      day = to;
    },
    /** What an act answers; the test fails where it does not. */
    async done(role: Role, name: string, input: object, answer = 'id version'): Promise<any> {
      const { data, errors } = await act(role, name, input, answer, { worker });
      if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      return data[name];
    },
    /** The stable reason, or the code, with which an act is refused. */
    async refusal(role: Role, name: string, input: object): Promise<unknown> {
      const { errors } = await act(role, name, input, 'id', { worker });
      return errors[0]?.extensions['reason'] ?? errors[0]?.extensions['code'] ?? null;
    },
    /** A child with a placement of its own, in care of the social worker of these tests. */
    async inCare(
      born: string,
      from: string,
      placement: object = {},
    ): Promise<{ child: string; placementId: string }> {
      const child = await at.child(born, from);
      const placementId = randomUUID();
      await at.spell(child, 'PLACEMENT', from, null, {
        value: 'U1',
        detail: { placementId, planned: false, ...placement },
      });
      await manager('UPDATE known_child SET social_worker_id = $2 WHERE child_id = $1', [child, worker]);
      return { child, placementId };
    },
    async ofChild(role: Role, child: string, fields: string): Promise<any> {
      const { data, errors } = await ask(
        role,
        `query($of: [_Any!]!) { _entities(representations: $of) { ... on Child { ${fields} } } }`,
        { of: [{ __typename: 'Child', id: child }] },
        { worker },
      );
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data._entities[0];
    },
    /** The duties of a child as kept: `KIND due met`. */
    async duties(child: string, ...kinds: string[]): Promise<string[]> {
      const found = await manager<{ kind: string; dueBy: string; metOn: string | null; exemption: unknown }>(
        `
          SELECT kind, due_by AS "dueBy", met_on AS "metOn", exemption
          FROM duty
          WHERE child_id = $1 AND (kind = ANY($2) OR cardinality($2) = 0)
          ORDER BY kind, opened_on
        `,
        [child, kinds],
      );
      return found.map(({ kind, dueBy, metOn, exemption }) =>
        [kind, dueBy, exemption === null ? metOn : 'exempt'].filter((each) => each !== null).join(' '),
      );
    },
    /** The duties of all children as the acts left them, and as worked out anew from the facts. */
    async dutiesTwice(): Promise<[stored: unknown[], anew: unknown[]]> {
      const all = (): Promise<unknown[]> =>
        manager(
          `
            SELECT child_id, kind, subject, convention, opened_on, due_by, met_on, closed_on, exemption
            FROM duty
            ORDER BY child_id, kind, opened_on, subject
          `,
        );
      const children = (
        await manager<{ childId: string }>('SELECT DISTINCT child_id AS "childId" FROM duty')
      ).map(({ childId }) => childId);
      const stored = await all();
      await asActor(at.source, systemReach, (run) => keepDuties(run, children));
      return [stored, await all()];
    },
    journal: (
      act: string,
    ): Promise<{ sentence: string; childId: string | null; before: any; after: any }[]> =>
      manager(
        'SELECT sentence, child_id AS "childId", before, after FROM journal WHERE act = $1 ORDER BY at',
        [act],
      ),
    async close() {
      await running.close();
      await at.close();
    },
  };
}

export type ComplianceAtWork = Awaited<ReturnType<typeof openComplianceAtWork>>;

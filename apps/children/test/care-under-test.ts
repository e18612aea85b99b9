import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { actorOf, reachFor, type Actor, type Role } from '@iro/access';
import { civilDate, type CivilDate } from '@iro/calendar';
import { children } from '@iro/children';
import { signReach } from '@iro/process';
import { runSubgraph } from '@iro/subgraph';
import { asSuperuser, databaseName, freshDatabase } from '@iro/testkit';

/** A person at work: a role and what it is tied to. */
export type Person = Partial<Actor> & { readonly role: Role };

/**
 * The children service over an empty database, with a team, two social workers and two IROs, and a clock that
 * can be set.
 */
export async function careUnderTest(today: string) {
  const databases = { children: await freshDatabase('children') };
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const [key, gatewayKey] = [await exportJWK(pair.privateKey), await exportJWK(pair.publicKey)];
  const clock = { day: civilDate(today) };
  const ids = {
    service: randomUUID(),
    team: randomUUID(),
    worker: randomUUID(),
    other: randomUUID(),
    iro: randomUUID(),
    otherIro: randomUUID(),
  };
  const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    asSuperuser(
      async (client) => (await client.query<Row>(text, values)).rows,
      databaseName(databases.children.app),
    );
  await sql('INSERT INTO council_service (id, name) VALUES ($1, $2)', [ids.service, 'Looked after children']);
  await sql('INSERT INTO team (id, name, service_id) VALUES ($1, $2, $3)', [ids.team, 'North', ids.service]);
  for (const worker of [ids.worker, ids.other])
    await sql(
      `
        INSERT INTO social_worker (id, name, team_id, from_on)
        VALUES ($1, 'Invented Worker', $2, '2015-01-01')
      `,
      [worker, ids.team],
    );
  for (const iro of [ids.iro, ids.otherIro])
    await sql(
      `
        INSERT INTO iro (id, name, employment, fte, in_post_from)
        VALUES ($1, 'Invented Officer', 'PERMANENT', 1, '2015-01-01')
      `,
      [iro],
    );
  const run = () =>
    runSubgraph(children, {
      url: databases.children.app,
      gatewayKey,
      clock: { today: () => clock.day, now: () => new Date(`${clock.day}T12:00:00Z`) },
      log: (error) => {
        throw error;
      },
    });
  let running = await run();
  const people = {
    worker: { role: 'SOCIAL_WORKER', id: 'worker', worker: ids.worker },
    colleague: { role: 'SOCIAL_WORKER', id: 'colleague', worker: ids.other },
    iro: { role: 'IRO', id: 'iro', iro: ids.iro },
    manager: { role: 'IRO_MANAGER', id: 'manager' },
    adoption: { role: 'ADOPTION_WORKER', id: 'adoption' },
    placements: { role: 'PLACEMENTS_OFFICER', id: 'placements' },
    business: { role: 'BUSINESS_SUPPORT', id: 'business' },
  } as const satisfies Record<string, Person>;
  const ask = async (
    person: Person,
    query: string,
    variables: object = {},
  ): Promise<{ data: any; errors: readonly any[]; statements: number }> => {
    const before = running.statements();
    const answer = await running.execute(
      { query, variables: { ...variables } },
      await signReach(key, 'children', reachFor(actorOf(person.role, person))),
    );
    return { data: answer.data, errors: answer.errors ?? [], statements: running.statements() - before };
  };
  const send = (person: Person, act: string, input: object, fields: string) =>
    ask(
      person,
      `mutation($input: ${act.charAt(0).toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { ${fields} } }`,
      { input },
    );
  return {
    ids,
    people,
    sql,
    ask,
    /** Does an act and gives the record; throws what was refused. */
    async act(person: Person, act: string, input: object, fields = 'id'): Promise<any> {
      const { data, errors } = await send(person, act, input, fields);
      if (errors.length > 0) throw new Error(`${act}: ${JSON.stringify(errors)}`);
      return data[act];
    },
    /** Why an act is refused: its reason, or else the code of the error; null when it is not. */
    async refusal(person: Person, act: string, input: object): Promise<string | null> {
      const error = (await send(person, act, input, '__typename')).errors[0];
      return error === undefined ? null : (error.extensions.reason ?? error.extensions.code);
    },
    async child(person: Person, id: string, fields: string): Promise<any> {
      return (await ask(person, `query($id: ID!) { child(id: $id) { ${fields} } }`, { id })).data.child;
    },
    /** A child on record by the worker, born on a day. */
    async register(localId: string, dateOfBirth: string, more: object = {}): Promise<string> {
      return (
        await this.act(people.worker, 'registerChild', {
          localId,
          forename: 'Ada',
          surname: 'Invented',
          dateOfBirth,
          sex: 'F',
          ...more,
        })
      ).id;
    },
    /** A child in care from a day, in a foster placement under an interim care order. */
    async inCare(
      localId: string,
      dateOfBirth: string,
      startedOn: string,
      more: object = {},
    ): Promise<{ id: string; period: { id: string; version: number } }> {
      const id = await this.register(localId, dateOfBirth);
      const period = await this.act(
        people.worker,
        'beginPeriodOfCare',
        {
          childId: id,
          startedOn,
          categoryOfNeed: 'N1',
          legalStatus: 'C1',
          planned: false,
          placement: fostered,
          ...more,
        },
        'id version',
      );
      return { id, period };
    },
    async journal(child: string): Promise<string[]> {
      return (
        await sql<{ act: string; sentence: string }>(
          'SELECT act, sentence FROM journal WHERE child_id = $1 AND sentence IS NOT NULL ORDER BY at',
          [child],
        )
      ).map(({ act, sentence }) => `${act}: ${sentence}`);
    },
    /** Sets the clock to another day and lets the service notice. */
    async goTo(day: string): Promise<void> {
      clock.day = civilDate(day) as CivilDate;
      await running.settle();
    },
    settle: () => running.settle(),
    async restart(): Promise<void> {
      await running.close();
      running = await run();
    },
    feed: (after: number) => running.feed(after, 0),
    close: () => running.close(),
  };
}

export type CareUnderTest = Awaited<ReturnType<typeof careUnderTest>>;

/** A foster placement, as told. */
export const fostered = {
  type: 'U6',
  provider: 'PR1',
  urn: 'SC000001',
  homePostcode: 'ZZ1 1ZZ',
  placementPostcode: 'ZZ2 2ZZ',
  inOut: 'IN',
  distance: 3.2,
  carer: 'Invented Carer',
};

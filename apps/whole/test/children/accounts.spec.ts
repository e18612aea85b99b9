import { noAccounts, roles, type Person, type Role } from '@iro/access';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

const issuer = 'https://identity.example';
const fields = 'id name role identifiedBy issuer identifier recordId fromOn toOn version';

describe('accounts', () => {
  let databases: Databases;
  let service: ChildrenUnderTest;
  const inDatabase = <T>(text: string): Promise<T[]> =>
    asSuperuser(
      async (client) => (await client.query(text)).rows as T[],
      databaseName(databases.children.app),
    );
  const act = async (name: string, input: object, ties: object = {}): Promise<any> => {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await service.ask(
      'ADMINISTRATOR',
      `mutation($input: ${inputType}!) { ${name}(input: $input) { ${fields} } }`,
      { input },
      ties,
    );
    return data?.[name] ?? errors[0]?.extensions;
  };
  const person = (more: Partial<Person> = {}): Person => ({
    issuer,
    subject: 'nobody',
    email: null,
    upn: null,
    ...more,
  });
  const manager = { name: 'Mo', role: 'IRO_MANAGER', identifiedBy: 'EMAIL' };
  let iro: { id: string; name: string };

  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    service = await childrenUnderTest(databases);
    iro = (
      await inDatabase<{ id: string; name: string }>(
        'SELECT id, name FROM iro WHERE in_post_to IS NULL ORDER BY name LIMIT 1',
      )
    )[0]!;
  }, 60_000);
  afterAll(() => service.close());

  it('are for administrators, who read no child, no figure, and of the organisation only whom to tie', async () => {
    const child = (await inDatabase<{ id: string }>('SELECT child_id AS id FROM known_child LIMIT 1'))[0]!.id;
    const { data, errors } = await service.ask(
      'ADMINISTRATOR',
      `query($id: ID!) {
        viewer { role }
        child(id: $id) { id localId }
        children { edges { node { id } } }
        independentReviewingOfficers { id name }
        childrenDuties { edges { cursor } }
        childrenJournal { edges { cursor } }
        people: peopleToTie(role: "IRO") { recordId name fromOn toOn }
        accounts { edges { node { id } } }
      }`,
      { id: child },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      viewer: { role: 'ADMINISTRATOR' },
      child: null,
      children: null,
      independentReviewingOfficers: null,
      childrenDuties: null,
      childrenJournal: null,
      people: expect.arrayContaining([
        { recordId: iro.id, name: iro.name, fromOn: expect.stringMatching(/^\d{4}-/), toOn: null },
      ]),
      accounts: { edges: [] },
    });
    const figure = await service.ask(
      'ADMINISTRATOR',
      '{ reportingYear(ending: 2016) { lookedAfterAtEnd { value } } }',
    );
    expect([figure.data, figure.errors]).toEqual([{ reportingYear: { lookedAfterAtEnd: null } }, []]);
    for (const role of roles.filter((each) => each !== 'ADMINISTRATOR'))
      expect(
        (await service.ask(role, '{ accounts { edges { cursor } } peopleToTie(role: "IRO") { name } }')).data,
      ).toEqual({ accounts: null, peopleToTie: null });
  });

  it('list whom each role can be tied to, advisers of children included', async () => {
    const named = async (role: Role): Promise<number> =>
      (await service.ask('ADMINISTRATOR', `{ peopleToTie(role: "${role}") { recordId } }`)).data.peopleToTie
        .length;
    for (const role of [
      'IRO',
      'SOCIAL_WORKER',
      'TEAM_MANAGER',
      'SERVICE_MANAGER',
      'ASSISTANT_DIRECTOR',
      'PERSONAL_ADVISER',
    ] as const)
      expect([role, (await named(role)) > 0]).toEqual([role, true]);
    expect(await named('IRO_MANAGER')).toBe(0);
  });

  it('hold from their first day to the one before their last, whatever the case of an address', async () => {
    const opened = await act('openAccount', {
      ...manager,
      identifier: ' Mo@Council.Example ',
      from: '2016-04-01',
      endedOn: '2016-05-01',
    });
    expect(opened).toMatchObject({
      identifier: 'mo@council.example',
      issuer: '',
      recordId: null,
      version: 1,
    });
    const known = await service.accountsOf(person({ email: 'MO@council.example' }));
    expect(known).toEqual({
      known: true,
      inForce: [{ id: opened.id, role: 'IRO_MANAGER', own: {} }],
      ended: null,
    });
    expect(await service.accountsOf(person({ upn: 'mo@council.example' }))).toEqual(noAccounts);
    const ahead = await act('openAccount', {
      ...manager,
      identifier: 'later@council.example',
      from: '2016-04-02',
    });
    expect(ahead).toMatchObject({ fromOn: '2016-04-02' });
    expect(await service.accountsOf(person({ email: 'later@council.example' }))).toEqual({
      known: true,
      inForce: [],
      ended: 'the account has not begun',
    });
  });

  it('are tied to a record where the role has one, and to one of that role', async () => {
    const input = { name: 'Io', role: 'IRO', identifiedBy: 'SUBJECT', identifier: 'io', issuer };
    expect(await act('openAccount', input)).toEqual({ code: 'BAD_USER_INPUT' });
    const social = (await inDatabase<{ id: string }>('SELECT id FROM social_worker LIMIT 1'))[0]!.id;
    expect(await act('openAccount', { ...input, recordId: social })).toEqual({ code: 'NOT_FOUND' });
    expect(await act('openAccount', { ...input, role: 'AUDITOR', recordId: iro.id })).toEqual({
      code: 'BAD_USER_INPUT',
    });
    expect(await act('openAccount', { ...input, identifiedBy: 'EMAIL', recordId: iro.id })).toEqual({
      code: 'BAD_USER_INPUT',
    });
    expect(await act('openAccount', { ...input, role: 'KING', recordId: iro.id })).toEqual({
      code: 'BAD_USER_INPUT',
    });
    const opened = await act('openAccount', { ...input, recordId: iro.id });
    expect(await service.accountsOf(person({ subject: 'io' }))).toEqual({
      known: true,
      inForce: [{ id: opened.id, role: 'IRO', own: { iro: iro.id } }],
      ended: null,
    });
    // A subject is another's at another provider.
    expect(await service.accountsOf(person({ subject: 'io', issuer: 'https://other.example' }))).toEqual(
      noAccounts,
    );
    expect(await act('openAccount', { ...input, recordId: iro.id })).toEqual({
      code: 'REFUSED',
      reason: 'ACCOUNT_ONE_AT_A_TIME',
    });
  });

  it('of a manager open every team they manage', async () => {
    const [post] = await inDatabase<{ person: string; unit: string }>(
      `
        SELECT person_id AS person, unit_id AS unit
        FROM manager
        WHERE role = 'TEAM_MANAGER' AND to_on IS NULL
        ORDER BY id
        LIMIT 1
      `,
    );
    const [other] = await inDatabase<{ id: string; service: string }>(
      `SELECT t.id, t.service_id AS service FROM team t WHERE t.id <> '${post!.unit}' ORDER BY t.id LIMIT 1`,
    );
    await inDatabase(
      `UPDATE manager SET to_on = '2016-03-31' WHERE unit_id = '${other!.id}' AND to_on IS NULL`,
    );
    const appointed = await service.ask(
      'IRO_MANAGER',
      'mutation($input: AppointManagerInput!) { appointManager(input: $input) { id } }',
      { input: { personId: post!.person, role: 'TEAM_MANAGER', unitId: other!.id, from: '2016-04-01' } },
    );
    expect(appointed.errors).toEqual([]);
    await act('openAccount', {
      name: 'Tam',
      role: 'TEAM_MANAGER',
      identifiedBy: 'SUBJECT',
      identifier: 'tam',
      issuer,
      recordId: post!.person,
    });
    const { inForce } = await service.accountsOf(person({ subject: 'tam' }));
    expect(inForce).toEqual([{ id: expect.any(String), role: 'TEAM_MANAGER', own: { team: post!.unit } }]);
    const actor = {
      id: 'tam',
      role: 'TEAM_MANAGER' as const,
      iro: null,
      team: post!.unit,
      service: null,
      worker: null,
      child: null,
    };
    expect((await service.cover({ ...actor, account: inForce[0]!.id })).teams).toContain(other!.id);
    // A token that says one team means one team.
    expect((await service.cover(actor)).teams).not.toContain(other!.id);
  });

  it('of a young person tell nobody whether there is such a child', async () => {
    const [child] = await inDatabase<{ id: string; local: string; born: string }>(
      `
        SELECT c.id, i.local_id AS local, c.date_of_birth::text AS born
        FROM child c
        JOIN child_identity i ON i.child_id = c.id
        LIMIT 1
      `,
    );
    const input = { name: 'Yve', role: 'YOUNG_PERSON', identifiedBy: 'SUBJECT', issuer };
    const right = await act('openAccount', {
      ...input,
      identifier: 'yve',
      localId: child!.local,
      dateOfBirth: child!.born,
    });
    const wrong = await act('openAccount', {
      ...input,
      identifier: 'yvo',
      localId: child!.local,
      dateOfBirth: '1999-01-01',
    });
    expect({ ...wrong, id: '', identifier: '' }).toEqual({ ...right, id: '', identifier: '' });
    expect(JSON.stringify(right)).not.toContain(child!.id);
    const own = async (subject: string): Promise<unknown> =>
      (await service.accountsOf(person({ subject }))).inForce.map((each) => each.own);
    expect([await own('yve'), await own('yvo')]).toEqual([[{ child: child!.id }], [{}]]);
  });

  it('change from a day on: the one as it was ends, and another begins', async () => {
    const input = { ...manager, name: 'Cy', identifier: 'cy@council.example', from: '2016-03-01' };
    const opened = await act('openAccount', input);
    const changed = await act('changeAccount', {
      id: opened.id,
      version: 1,
      from: '2016-04-01',
      role: 'IRO',
      recordId: iro.id,
    });
    expect(changed).toMatchObject({
      name: 'Cy',
      role: 'IRO',
      recordId: iro.id,
      identifier: 'cy@council.example',
      fromOn: '2016-04-01',
    });
    const { inForce } = await service.accountsOf(person({ email: 'cy@council.example' }));
    expect(inForce).toEqual([{ id: changed.id, role: 'IRO', own: { iro: iro.id } }]);
    expect(
      await act('changeAccount', { id: opened.id, version: 2, from: '2016-04-02', role: 'AUDITOR' }),
    ).toEqual({ code: 'REFUSED', reason: 'ALREADY_ENDED' });
  });

  it('end at once or later, and are put right with a reason', async () => {
    const opened = await act('openAccount', { ...manager, name: 'Eve', identifier: 'eve@council.example' });
    expect(await act('endAccount', { id: opened.id, version: 7, endedOn: '2016-04-01' })).toEqual({
      code: 'CONFLICT',
    });
    const ended = await act('endAccount', { id: opened.id, version: 1, endedOn: '2016-04-01' });
    expect(ended).toMatchObject({ toOn: '2016-04-01', version: 2 });
    expect(await service.accountsOf(person({ email: 'eve@council.example' }))).toEqual({
      known: true,
      inForce: [],
      ended: 'the account has ended',
    });
    expect(await act('endAccount', { id: opened.id, version: 2, endedOn: '2016-04-02' })).toEqual({
      code: 'REFUSED',
      reason: 'ALREADY_ENDED',
    });
    const correct = { id: opened.id, version: 2, reason: 'Another day.' };
    expect(await act('correctAccount', { ...correct, identifier: 'EVE@council.example' })).toEqual({
      code: 'BAD_USER_INPUT',
    });
    expect(await act('correctAccount', { ...correct, toOn: null })).toMatchObject({ toOn: null, version: 3 });
    expect((await service.accountsOf(person({ email: 'eve@council.example' }))).inForce).toHaveLength(1);
  });

  it('are no administrator’s own to open, change, end or correct', async () => {
    const own = { name: 'Ada', role: 'ADMINISTRATOR', identifiedBy: 'SUBJECT', identifier: 'ada', issuer };
    const { id } = await act('openAccount', own);
    const ties = { id: 'ada', account: id };
    const refused = { code: 'REFUSED', reason: 'OWN_ACCOUNT' };
    expect(await act('openAccount', { ...own, role: 'IRO_MANAGER' }, ties)).toEqual(refused);
    expect(await act('endAccount', { id, version: 1, endedOn: '2016-04-01' }, ties)).toEqual(refused);
    expect(
      await act('changeAccount', { id, version: 1, from: '2016-04-01', role: 'IRO_MANAGER' }, ties),
    ).toEqual(refused);
    expect(await act('correctAccount', { id, version: 1, reason: 'x', name: 'A' }, ties)).toEqual(refused);
    const other = await act(
      'openAccount',
      { ...manager, name: 'Oz', identifier: 'oz@council.example' },
      ties,
    );
    expect(other).toMatchObject({ name: 'Oz' });
  });

  it('are listed page by page, and are in the journal as every act is', async () => {
    const page = async (after: string | null): Promise<any> =>
      (
        await service.ask(
          'ADMINISTRATOR',
          `query($after: String) {
            accounts(first: 3, after: $after, all: true) {
              edges { cursor node { name } }
              pageInfo { hasNextPage endCursor }
            }
          }`,
          { after },
        )
      ).data.accounts;
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await page(after);
      names.push(...edges.map(({ node }: any) => node.name));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual([...names].sort());
    expect(names.length).toBeGreaterThan(7);
    const forged = Buffer.from('["a","b"]').toString('base64url');
    expect(
      (await service.ask('ADMINISTRATOR', `{ accounts(after: "${forged}") { edges { cursor } } }`)).errors[0]
        .extensions,
    ).toEqual({ code: 'BAD_USER_INPUT' });
    const lines = await inDatabase<{ act: string; child: string | null }>(
      "SELECT DISTINCT act, child_id AS child FROM journal WHERE act LIKE '%\\_ACCOUNT' ORDER BY act",
    );
    expect(lines).toEqual(
      ['CHANGE_ACCOUNT', 'CORRECT_ACCOUNT', 'END_ACCOUNT', 'OPEN_ACCOUNT'].map((name) => ({
        act: name,
        child: null,
      })),
    );
  });

  it('are kept behind the wall in the database too', async () => {
    const visible = async (reach: object): Promise<number> =>
      asSuperuser(async (client) => {
        await client.query('BEGIN');
        await client.query('SET LOCAL ROLE children_app');
        await client.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(reach)]);
        const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM account');
        await client.query('ROLLBACK');
        return rows[0]?.n ?? -1;
      }, databaseName(databases.children.app));
    const [one] = await inDatabase<{ id: string }>('SELECT id FROM account LIMIT 1');
    expect(await visible({})).toBe(0);
    expect(await visible({ actor: 'x', role: 'IRO_MANAGER', all: true, parts: ['CORE'] })).toBe(0);
    expect(await visible({ actor: 'x', role: 'IRO', parts: [], account: one!.id })).toBe(1);
    expect(await visible({ actor: 'x', role: 'ADMINISTRATOR', parts: ['ACCOUNTS'] })).toBeGreaterThan(7);
  });
});

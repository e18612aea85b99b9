import { signReach } from '@iro/process';
import { actorOf, reachFor } from '@iro/access';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { openCouncilUnderTest } from './council-under-test';
import { openAdministrator } from '@iro/whole';
import { openCouncilWithProvider, type CouncilWithProvider } from './council-with-provider';
import {
  openProviderUnderTest,
  signingKey,
  type People,
  type ProviderUnderTest,
  type Shape,
  type SigningKey,
} from './identity-provider-under-test';

/** How a provider tells roles: where in the token, in which words, and as what they are set here. */
interface Telling {
  readonly settings: Readonly<Record<string, string>>;
  readonly mapping?: Readonly<Record<string, string>>;
  /** What a token says of somebody in these roles. */
  readonly claims: (roles: readonly string[]) => Readonly<Record<string, unknown>>;
}

const guids: Readonly<Record<string, string>> = {
  IRO: '0c9e2d1a-5b6f-4f0e-8a1b-2c3d4e5f6a70',
  SOCIAL_WORKER: '1d0f3e2b-6c70-4a1f-9b2c-3d4e5f6a7b81',
  IRO_MANAGER: '2e104f3c-7d81-4b20-ac3d-4e5f6a7b8c92',
};
const swapped = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([role, name]) => [name, role]));
const paths = {
  IRO: '/IRO service/officers',
  SOCIAL_WORKER: '/Social work',
  IRO_MANAGER: '/IRO service/managers',
};

const tellings: Readonly<Record<Shape, Telling>> = {
  ENTRA: {
    settings: {
      OIDC_ROLES_CLAIM: 'groups',
      OIDC_SUBJECT_CLAIM: 'oid',
      OIDC_ACCOUNTS_BY: 'SUBJECT,UPN',
    },
    mapping: swapped(guids),
    claims: (roles) => ({
      groups: ['ffffffff-0000-4000-8000-000000000000', ...roles.map((role) => guids[role])],
    }),
  },
  KEYCLOAK: {
    settings: { OIDC_ROLES_CLAIM: 'realm_access.roles', OIDC_ACCOUNTS_BY: 'SUBJECT,EMAIL,UPN' },
    mapping: swapped(paths),
    claims: (roles) => ({
      realm_access: {
        roles: ['offline_access', ...roles.map((role) => paths[role as keyof typeof paths])],
      },
    }),
  },
  GOOGLE: { settings: {}, claims: () => ({ hd: 'council.example' }) },
  AUTH0: {
    settings: { OIDC_ROLES_CLAIM: 'https://iro.council.example/roles' },
    claims: (roles) => ({ 'https://iro.council.example/roles': roles }),
  },
};

const who = `
  {
    viewer { role name today iro { id version } socialWorker { id } account { fromOn toOn } }
    children(first: 500) { edges { node { id } } }
  }
`;

const opening = 'mutation($input: OpenAccountInput!) { openAccount(input: $input) { id version } }';

/** What somebody sees, or why they do not come in. */
const seen = ({ data, errors }: { data: Record<string, any> | null; errors?: readonly any[] }): unknown =>
  errors === undefined
    ? [data?.['viewer'].role, data?.['children']?.edges.map(({ node }: any) => node.id).sort() ?? null]
    : errors.map(({ extensions }) => extensions['reason'] ?? extensions['code']);

/** The last one tries what lasts beyond it. */
const shapes = ['ENTRA', 'GOOGLE', 'AUTH0', 'KEYCLOAK'] as const;

/** What the local issuer's tokens show of the same record, by whom they are tied to. */
interface Truth {
  readonly databases: Databases;
  readonly iros: readonly string[];
  readonly worker: string;
  readonly sees: Readonly<Record<string, unknown>>;
}

async function truthOf(databases: Databases): Promise<Truth> {
  const rows = await asSuperuser(
    async (client) =>
      (
        await client.query<{ iro: string; worker: string }>(`
          SELECT iro_id AS iro, min(social_worker_id::text) AS worker
          FROM known_child
          WHERE iro_id IS NOT NULL AND social_worker_id IS NOT NULL AND looked_after
          GROUP BY iro_id
          ORDER BY count(*) DESC, iro_id
          LIMIT 2
        `)
      ).rows,
    databaseName(databases.children.app),
  );
  const iros = rows.map(({ iro }) => iro);
  const worker = rows[0]?.worker ?? '';
  const local = await openCouncilUnderTest(databases);
  const sees: Record<string, unknown> = {};
  for (const iro of iros) sees[iro] = seen(await local.ask('IRO', who, {}, { iro }));
  sees[worker] = seen(await local.ask('SOCIAL_WORKER', who, {}, { worker }));
  sees['manager'] = seen(await local.ask('IRO_MANAGER', who));
  await local.close();
  return { databases, iros, worker, sees };
}

let truth: Truth;
beforeAll(async () => {
  truth = await truthOf(await freshDatabases('DEMONSTRATION'));
}, 60_000);

describe.each(shapes)('a council whose provider is in the shape of %s', (shape) => {
  const telling = tellings[shape];
  const asksRoles = telling.settings['OIDC_ROLES_CLAIM'] !== undefined;
  const roles: Record<string, string[]> = {
    ann: ['IRO'],
    ben: ['IRO'],
    cas: ['SOCIAL_WORKER'],
    dot: ['IRO_MANAGER'],
    ada: ['ADMINISTRATOR'],
  };
  const addressOf = (name: string): string => `${name}.${shape.toLowerCase()}@council.example`;
  const peopleNow = (): People =>
    Object.fromEntries(
      Object.entries(roles).map(([name, of]) => [
        name,
        {
          claims: {
            ...telling.claims(of),
            oid: `oid-${name}`,
            email: addressOf(name),
            email_verified: true,
            preferred_username: addressOf(name).toUpperCase(),
          },
        },
      ]),
    );
  const subjectOf = (name: string): string => (shape === 'ENTRA' ? `oid-${name}` : name);
  let provider: ProviderUnderTest;
  let first: SigningKey;
  let council: CouncilWithProvider;
  let iros: readonly string[];
  let sees: Readonly<Record<string, unknown>>;
  const tokens: Record<string, string> = {};
  const accounts: Record<string, { id: string; version: number }> = {};
  const said: string[] = [];
  const opened = (today: string): Promise<CouncilWithProvider> =>
    openCouncilWithProvider(
      truth.databases,
      { OIDC_ISSUER: provider.issuer, ...telling.settings },
      {
        today,
        ...(telling.mapping === undefined
          ? {}
          : { mapping: { ...telling.mapping, admins: 'ADMINISTRATOR' } }),
      },
    );
  const ask = async (name: string, document = who, variables: object = {}): Promise<any> =>
    council.ask(tokens[name] ?? null, document, variables);
  /** The clock of the gateway goes on: what it remembers grows old; tokens do not. */
  const later = (seconds: number): void => {
    const now = Date.now() + seconds * 1_000;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
  };

  beforeAll(async () => {
    ({ iros } = truth);
    sees = {
      ann: truth.sees[iros[0] ?? ''],
      ben: truth.sees[iros[1] ?? ''],
      cas: truth.sees[truth.worker],
      dot: truth.sees['manager'],
    };
    first = await signingKey();
    provider = await openProviderUnderTest(shape, first);
    await provider.people(peopleNow());
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      said.push(String(line));
      return true;
    });
    council = await opened('2016-04-01');
    for (const name of Object.keys(roles)) tokens[name] = await provider.signIn(name);
  }, 60_000);
  afterEach(() => {
    jest.spyOn(Date, 'now').mockRestore();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await council.close();
    await provider.close();
  });

  it('lets nobody in without an account who needs a tie, and by a group alone who needs none', async () => {
    for (const name of ['ann', 'ben', 'cas']) expect(seen(await ask(name))).toEqual(['NO_ACCOUNT']);
    expect(seen(await ask('dot'))).toEqual(asksRoles ? sees['dot'] : ['NO_ACCOUNT']);
  });

  it('has its first administrator from the machine, who reads no child and opens the others’ accounts', async () => {
    const email = { [shape === 'ENTRA' ? 'upn' : 'email']: addressOf('Ada') };
    await openAdministrator(council.config, { name: 'Ada', ...email }, () => undefined);
    later(31);
    // Where the provider is asked for roles it has to give this one too.
    if (asksRoles && shape !== 'AUTH0') {
      expect(seen(await ask('ada'))).toEqual(['ROLE_DISAGREES']);
      const groups = telling.claims([]);
      const told = shape === 'ENTRA' ? { groups: ['admins'] } : { realm_access: { roles: ['admins'] } };
      await provider.people({
        ...peopleNow(),
        ada: { claims: { ...peopleNow()['ada']?.claims, ...groups, ...told } },
      });
      tokens['ada'] = await provider.signIn('ada');
    }
    expect(seen(await ask('ada'))).toEqual(['ADMINISTRATOR', null]);
    const open = async (name: string, role: string, recordId?: string): Promise<void> => {
      const answer = await ask('ada', opening, {
        input: {
          name: `${name} of the council`,
          role,
          identifiedBy: 'SUBJECT',
          identifier: subjectOf(name),
          issuer: provider.issuer,
          ...(recordId === undefined ? {} : { recordId }),
        },
      });
      expect(answer.errors).toBeUndefined();
      accounts[name] = answer.data.openAccount;
    };
    await open('ann', 'IRO', iros[0]);
    await open('ben', 'IRO', iros[1]);
    await open('cas', 'SOCIAL_WORKER', truth.worker);
    await open('dot', 'IRO_MANAGER');
  });

  it('shows four people of three roles what is theirs to see, and says who they are', async () => {
    for (const name of ['ann', 'ben', 'cas', 'dot']) expect(seen(await ask(name))).toEqual(sees[name]);
    expect((await ask('ann')).data.viewer).toEqual({
      role: 'IRO',
      name: 'ann of the council',
      today: '2016-04-01',
      iro: { id: iros[0], version: expect.any(Number) },
      socialWorker: null,
      account: { fromOn: '2016-04-01', toOn: null },
    });
    expect((await ask('cas')).data.viewer).toMatchObject({ socialWorker: { id: truth.worker }, iro: null });
  });

  it('takes a new key at once, and a withdrawn one no longer than a minute', async () => {
    const second = await signingKey();
    await provider.keys(second, first);
    const fresh = await provider.signIn('ann');
    expect(seen(await council.ask(fresh, who))).toEqual(sees['ann']);
    expect(seen(await ask('ann'))).toEqual(sees['ann']);
    await provider.keys(second);
    later(59);
    expect(seen(await ask('ann'))).toEqual(['TOKEN_INVALID']);
    expect(seen(await council.ask(fresh, who))).toEqual(sees['ann']);
    for (const name of ['ann', 'ben', 'cas', 'dot']) tokens[name] = await provider.signIn(name);
  });

  it('does not go by an account when the provider no longer gives the role', async () => {
    roles['ben'] = [];
    await provider.people(peopleNow());
    tokens['ben'] = await provider.signIn('ben');
    expect(seen(await ask('ben'))).toEqual(asksRoles ? ['ROLE_DISAGREES'] : sees['ben']);
    expect(seen(await ask('ann'))).toEqual(sees['ann']);
    roles['ben'] = ['IRO'];
    await provider.people(peopleNow());
    tokens['ben'] = await provider.signIn('ben');
  });

  it('ends access with the account, also of a role that a group alone would give', async () => {
    if (asksRoles && shape !== 'AUTH0') {
      const told = shape === 'ENTRA' ? { groups: ['admins'] } : { realm_access: { roles: ['admins'] } };
      await provider.people({ ada: { claims: { ...peopleNow()['ada']?.claims, ...told } } });
    }
    tokens['ada'] = await provider.signIn('ada');
    await provider.people(peopleNow());
    for (const name of ['ann', 'dot']) {
      const ended = await ask(
        'ada',
        'mutation($input: EndAccountInput!) { endAccount(input: $input) { toOn } }',
        { input: { ...accounts[name], endedOn: '2016-04-01' } },
      );
      expect(ended.data.endAccount).toEqual({ toOn: '2016-04-01' });
    }
    later(59);
    for (const name of ['ann', 'dot']) expect(seen(await ask(name))).toEqual(['NO_ACCOUNT']);
    expect(seen(await ask('ben'))).toEqual(sees['ben']);
  });

  if (shape === shapes.at(-1))
    it('ends access with the last day of the appointment that the account is tied to', async () => {
      const { children } = council.council.running;
      const manager = await signReach(
        council.council.keys.privateKey('gateway'),
        'children',
        reachFor(actorOf('IRO_MANAGER')),
      );
      const version = (await ask('ben', who)).data.viewer.iro.version;
      const ended = await children?.execute(
        {
          query:
            'mutation($input: EndIroAppointmentInput!) { endIroAppointment(input: $input) { inPostTo } }',
          variables: { input: { id: iros[1], version, endedOn: '2016-04-02' } },
        },
        manager,
      );
      expect(ended).toEqual({ data: { endIroAppointment: { inPostTo: '2016-04-02' } } });
      later(59);
      // That day inclusive …
      expect(seen(await ask('ben'))).toEqual(sees['ben']);
      later(24 * 3_600);
      // … and no other.
      expect(seen(await ask('ben'))).toEqual(['NO_ACCOUNT']);
      expect(said.join('')).toContain('the appointment that the account is tied to has ended');
      expect((await ask('cas')).data.viewer).toMatchObject({ role: 'SOCIAL_WORKER', today: '2016-04-02' });
    });

  it('says on standard error why, and never the token', () => {
    const lines = said.filter((line) => line.includes('Signing in:'));
    const words = lines.join('');
    expect(words).toContain('the identity provider has no key "key-');
    expect(words).toContain('the account has ended');
    expect(words).not.toMatch(/eyJ|@council\.example/);
  });
});

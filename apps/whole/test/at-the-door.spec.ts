import { readConfig } from '@iro/process';
import { actorOf, noAccounts, type AccountsOfPerson, type Role } from '@iro/access';
import { openIdentity, type Identity, type OidcIssuer } from '@iro/gateway';
import { demonstrationDatabases } from '@iro/testkit';
import { SignJWT, type JWTPayload } from 'jose';
import { openCouncilWithProvider, type CouncilWithProvider } from './council-with-provider';
import {
  openProviderUnderTest,
  signedBy,
  signingKey,
  type ProviderUnderTest,
  type SigningKey,
} from './identity-provider-under-test';

/** Seconds from now. */
const from = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

describe('the door', () => {
  let provider: ProviderUnderTest;
  let key: SigningKey;
  let said: string[];
  let accounts: AccountsOfPerson;
  let asked: unknown[];
  const opened: Identity[] = [];

  const open = (more: Partial<OidcIssuer> = {}): Identity => {
    const issuer: OidcIssuer = {
      kind: 'OIDC',
      issuer: provider.issuer,
      audience: ['iro-graph'],
      clockSkew: 60,
      roles: { claim: 'roles', mapping: undefined },
      subjectClaim: 'sub',
      accountsBy: ['SUBJECT', 'EMAIL'],
      ...more,
    };
    const children = {
      accountsOf: (person: unknown): Promise<AccountsOfPerson> => {
        asked.push(person);
        return Promise.resolve(accounts);
      },
    };
    const identity = openIdentity(issuer, children, (line) => said.push(String(line)));
    opened.push(identity);
    return identity;
  };
  const claims = (more: JWTPayload = {}): JWTPayload => ({
    iss: provider.issuer,
    aud: 'iro-graph',
    sub: 'dot',
    exp: from(300),
    roles: ['IRO_MANAGER'],
    ...more,
  });
  const sign = (more: JWTPayload = {}, header: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    signedBy(key, claims(more), header);
  /** In which role somebody comes in, or why they do not. */
  const comes = async (identity: Identity, token: string | undefined, chosen?: string): Promise<string> =>
    identity.read(token === undefined ? undefined : `Bearer ${token}`, chosen).then(
      ({ role }) => role,
      (error: { extensions: { reason?: string; code: string } }) =>
        error.extensions.reason ?? error.extensions.code,
    );
  const words = (): string => said.join('\n');

  beforeAll(async () => {
    key = await signingKey();
    provider = await openProviderUnderTest('KEYCLOAK', key);
  });
  beforeEach(async () => {
    said = [];
    asked = [];
    accounts = noAccounts;
    await provider.away(false);
    await provider.keys(key);
    await provider.asked();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const identity of opened.splice(0)) await identity.close();
  });
  afterAll(() => provider.close());

  it('asks where the keys are, and never guesses', async () => {
    expect(await comes(open(), await sign())).toBe('IRO_MANAGER');
    expect(new Set(await provider.asked())).toEqual(
      new Set(['/realms/council/.well-known/openid-configuration', '/realms/council/jwks']),
    );
    expect(await comes(open({ issuer: `${provider.issuer}/` }), await sign())).toBe('IRO_MANAGER');
    expect(words()).toBe('');
  });

  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('takes %s', async (algorithm) => {
    const own = await signingKey(algorithm);
    await provider.keys(own);
    expect(await comes(open(), await signedBy(own, claims()))).toBe('IRO_MANAGER');
  });

  it('takes nothing else that a token may be signed with', async () => {
    const identity = open();
    const { kty, n, e } = key.privateKey;
    const published = new TextEncoder().encode(JSON.stringify({ kty, n, e }));
    const byThePublicKey = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: key.kid })
      .sign(published);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const bySilence = `${part({ alg: 'none' })}.${part(claims())}.`;
    for (const token of [byThePublicKey, bySilence])
      expect(await comes(identity, token)).toBe('TOKEN_INVALID');
    expect(words()).toContain('a token is signed with "HS256"; taken are RS256, PS256, ES256, EdDSA');
  });

  it('tells what is missing, expired, not yet valid and invalid apart', async () => {
    const identity = open();
    const cases: readonly [string, string | undefined][] = [
      ['TOKEN_MISSING', undefined],
      ['TOKEN_MISSING', ''],
      ['TOKEN_INVALID', 'nonsense'],
      ['TOKEN_INVALID', `${await sign()}x`],
      ['TOKEN_EXPIRED', await sign({ exp: from(-61) })],
      ['IRO_MANAGER', await sign({ exp: from(-30) })],
      ['TOKEN_NOT_YET_VALID', await sign({ nbf: from(90) })],
      ['IRO_MANAGER', await sign({ nbf: from(30) })],
      ['TOKEN_INVALID', await sign({ aud: 'another' })],
      ['IRO_MANAGER', await sign({ aud: ['account', 'iro-graph'] })],
      ['TOKEN_INVALID', await sign({ iss: 'https://elsewhere.example' })],
      ['TOKEN_INVALID', await sign({ exp: undefined })],
      ['TOKEN_INVALID', await sign({ exp: 'tomorrow' as never })],
      ['TOKEN_INVALID', await sign({ sub: undefined })],
      ['TOKEN_INVALID', await sign({ sub: '' })],
      ['TOKEN_INVALID', await sign({ sub: 7 as never })],
      ['TOKEN_INVALID', await sign({}, { typ: 'logout+jwt' })],
      ['IRO_MANAGER', await sign({}, { typ: 'at+jwt' })],
      ['TOKEN_INVALID', await signedBy({ ...(await signingKey()), kid: key.kid }, claims())],
    ];
    const answers: [string, string | undefined][] = [];
    for (const [, token] of cases) answers.push([await comes(identity, token), token]);
    expect(answers).toEqual(cases);
    expect(words()).toContain('a token is for "another"; expected ["iro-graph"] (OIDC_AUDIENCE)');
    expect(words()).toContain(
      `a token is of "https://elsewhere.example"; expected ${JSON.stringify(provider.issuer)}`,
    );
    expect(words()).toContain('the signature of a token is not by the key it names');
    for (const [, token] of cases) if (token) expect(words()).not.toContain(token.slice(0, 30));
  });

  it('goes by a clock skew as set', async () => {
    const late = await sign({ exp: from(-30) });
    expect(await comes(open({ clockSkew: 0 }), late)).toBe('TOKEN_EXPIRED');
    expect(await comes(open({ clockSkew: 120 }), await sign({ exp: from(-90) }))).toBe('IRO_MANAGER');
  });

  it('takes a token once seen no longer than its issuer says', async () => {
    const identity = open({ clockSkew: 0 });
    const short = await sign({ exp: from(1) });
    expect(await comes(identity, short)).toBe('IRO_MANAGER');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await comes(identity, short)).toBe('TOKEN_EXPIRED');
  });

  it('looks for a new key at once, and for any number of unknown ones once in two seconds', async () => {
    const identity = open();
    expect(await comes(identity, await sign())).toBe('IRO_MANAGER');
    const another = await signingKey();
    await provider.keys(another, key);
    expect(await comes(identity, await signedBy(another, claims()))).toBe('IRO_MANAGER');
    const now = Date.now() + 2_001;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    await provider.asked();
    for (let at = 0; at < 20; at += 1)
      expect(await comes(identity, await sign({}, { kid: `unknown-${at}` }))).toBe('TOKEN_INVALID');
    expect((await provider.asked()).length).toBe(1);
    // One line for all of them, with what was not said told a minute later.
    expect(said).toHaveLength(1);
    jest.spyOn(Date, 'now').mockImplementation(() => now + 60_000);
    expect(await comes(identity, await sign({}, { kid: 'unknown' }))).toBe('TOKEN_INVALID');
    expect(said[1]).toContain('no key "unknown" for "RS256" (and 19 times more)');
  });

  it('goes on with the last keys for a while when the provider is silent, and without keys lets nobody in', async () => {
    const identity = open();
    expect(await comes(identity, await sign())).toBe('IRO_MANAGER');
    await provider.away(true);
    const now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now + 120_000);
    expect(await comes(identity, await sign())).toBe('IRO_MANAGER');
    expect(words()).toContain('the identity provider does not answer as it should');
    jest.spyOn(Date, 'now').mockImplementation(() => now + 601_000);
    expect(await comes(identity, await sign())).toBe('UPSTREAM_UNAVAILABLE');
    expect(await comes(open(), await sign())).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('says so when what is set is not what the provider says of itself', async () => {
    const other = new URL(provider.issuer);
    other.hostname = 'localhost';
    expect(await comes(open({ issuer: other.href }), await sign())).toBe('UPSTREAM_UNAVAILABLE');
    expect(words()).toContain('is of another issuer');
    expect(words()).toContain('set OIDC_ISSUER to exactly what the tokens say in iss');
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['roles', { roles: ['x', 'IRO_MANAGER'] }],
    ['role', { role: 'IRO_MANAGER' }],
    ['scope', { scope: 'openid IRO_MANAGER' }],
    ['groups', { groups: ['IRO_MANAGER'] }],
    ['realm_access.roles', { realm_access: { roles: ['IRO_MANAGER'] } }],
    ['resource_access.iro.graph.roles', { resource_access: { 'iro.graph': { roles: ['IRO_MANAGER'] } } }],
    ['https://iro.council.example/roles', { 'https://iro.council.example/roles': ['IRO_MANAGER'] }],
  ])('finds roles in %s', async (claim, more) => {
    const identity = open({ roles: { claim, mapping: undefined } });
    expect(await comes(identity, await sign({ roles: undefined, ...more }))).toBe('IRO_MANAGER');
    expect(await comes(identity, await sign({ sub: 'x', roles: undefined }))).toBe('ROLE_UNKNOWN');
  });

  it('goes by the mapping alone where there is one, and says when groups were left out', async () => {
    const mapping = new Map<string, Role>([['/IRO service/managers', 'IRO_MANAGER']]);
    const identity = open({ roles: { claim: 'groups', mapping } });
    expect(await comes(identity, await sign({ groups: ['/IRO service/managers'] }))).toBe('IRO_MANAGER');
    expect(await comes(identity, await sign({ groups: ['IRO_MANAGER'] }))).toBe('ROLE_UNKNOWN');
    await comes(identity, await sign({ _claim_names: { groups: 'src1' } }));
    expect(words()).toContain('a token leaves "groups" out because there are too many');
  });

  it('knows a person by an address only when it is verified, and by a UPN only where that is set', async () => {
    const address = { email: 'dot@council.example', preferred_username: 'dot@council.example' };
    await comes(open(), await sign({ ...address, email_verified: true }));
    await comes(open(), await sign({ ...address, email_verified: false }));
    await comes(open({ accountsBy: ['SUBJECT', 'UPN'] }), await sign({ ...address, email_verified: true }));
    const { issuer } = provider;
    expect(asked).toEqual([
      { issuer, subject: 'dot', email: 'dot@council.example', upn: null },
      { issuer, subject: 'dot', email: null, upn: null },
      { issuer, subject: 'dot', email: null, upn: 'dot@council.example' },
    ]);
  });

  it('asks in which role, of who has several, and lets nobody choose another', async () => {
    const identity = open();
    const both = await sign({ roles: ['IRO_MANAGER', 'BUSINESS_SUPPORT', 'IRO'] });
    expect(await comes(identity, both)).toBe('ROLE_NOT_CHOSEN');
    expect(await comes(identity, both, 'BUSINESS_SUPPORT')).toBe('BUSINESS_SUPPORT');
    // A role that is tied to a record needs the account that says to which.
    expect(await comes(identity, both, 'IRO')).toBe('ROLE_UNKNOWN');
    expect(await comes(identity, both, 'ADMINISTRATOR')).toBe('ROLE_UNKNOWN');
    accounts = {
      known: true,
      inForce: [{ id: 'a', role: 'IRO', own: { iro: 'i' } }],
      ended: null,
    };
    identity.forget();
    expect(await identity.read(`Bearer ${both}`, undefined)).toEqual({
      ...actorOf('IRO', { id: 'dot', iro: 'i' }),
      account: 'a',
    });
  });

  it('asks the children service at most every half minute for one person, and fails closed', async () => {
    const token = await sign();
    const identity = open();
    for (let at = 0; at < 5; at += 1) await comes(identity, token);
    expect(asked).toHaveLength(1);
    const children = { accountsOf: (): Promise<never> => Promise.reject(new Error('not there')) };
    const cut = openIdentity(
      {
        kind: 'OIDC',
        issuer: provider.issuer,
        audience: ['iro-graph'],
        clockSkew: 60,
        roles: { claim: 'roles', mapping: undefined },
        subjectClaim: 'sub',
        accountsBy: ['SUBJECT'],
      },
      children,
      (line) => said.push(String(line)),
    );
    opened.push(cut);
    expect(await comes(cut, token)).toBe('UPSTREAM_UNAVAILABLE');
  });

  describe('over HTTP', () => {
    let council: CouncilWithProvider;
    beforeAll(async () => {
      await provider.keys(key);
      council = await openCouncilWithProvider(await demonstrationDatabases(), {
        OIDC_ISSUER: provider.issuer,
        OIDC_ROLES_CLAIM: 'roles',
      });
      jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    }, 60_000);
    afterAll(() => council.close());

    it('answers as RFC 6750 has it', async () => {
      const answers = [];
      for (const token of [
        null,
        await sign({ exp: from(-120) }),
        await sign({ aud: 'another' }),
        await sign({ sub: 'nobody', roles: ['IRO'] }),
        await sign({ roles: [] }),
        await sign(),
      ]) {
        const { status, challenge, data, errors } = await council.ask(token, '{ viewer { role } }');
        answers.push([
          status,
          errors?.[0]?.extensions ?? data,
          challenge.replace(/error_description=".+"$/, 'error_description'),
        ]);
      }
      const code = 'UNAUTHENTICATED';
      const challenge = (error: string): string =>
        `Bearer realm="iro-graph", error="${error}", error_description`;
      expect(answers).toEqual([
        [401, { code, reason: 'TOKEN_MISSING' }, 'Bearer realm="iro-graph"'],
        [401, { code, reason: 'TOKEN_EXPIRED' }, challenge('invalid_token')],
        [401, { code, reason: 'TOKEN_INVALID' }, challenge('invalid_token')],
        [403, { code, reason: 'NO_ACCOUNT' }, challenge('insufficient_scope')],
        [403, { code, reason: 'ROLE_UNKNOWN' }, challenge('insufficient_scope')],
        [200, { viewer: { role: 'IRO_MANAGER' } }, ''],
      ]);
    });

    it('tells somebody without an account what their administrator has to know', async () => {
      const { errors } = await council.ask(
        await sign({ sub: 'nobody', roles: ['IRO'] }),
        '{ viewer { role } }',
      );
      expect(errors?.[0]?.message).toBe(
        'You have no account here, or it has ended. Give your administrator this: ' +
          `subject nobody of ${provider.issuer}.`,
      );
    });
  });

  it('is set by settings that fit together', () => {
    const faults = (settings: Readonly<Record<string, string>>): string => {
      try {
        readConfig(settings);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const issuer = { OIDC_ISSUER: 'https://identity.example', OIDC_AUDIENCE: 'a, b' };
    expect(readConfig(issuer).oidc).toMatchObject({
      audience: ['a', 'b'],
      clockSkew: 60,
      subjectClaim: 'sub',
      accountsBy: ['SUBJECT', 'EMAIL'],
    });
    expect(faults({ ...issuer, OIDC_ISSUER: 'http://identity.example' })).toContain(
      'OIDC_ISSUER: must be an https://',
    );
    expect(faults({ ...issuer, OIDC_ACCOUNTS_BY: 'PHONE' })).toContain('OIDC_ACCOUNTS_BY');
    expect(faults({ ...issuer, OIDC_CLOCK_SKEW: '900' })).toContain('OIDC_CLOCK_SKEW');
    expect(faults({ ...issuer, OIDC_ROLES_FILE: 'roles.json' })).toContain(
      'OIDC_ROLES_FILE needs OIDC_ROLES_CLAIM',
    );
    expect(faults({ OIDC_ROLES_CLAIM: 'roles' })).toContain(
      'OIDC_ROLES_CLAIM is of no use without OIDC_ISSUER',
    );
  });
});

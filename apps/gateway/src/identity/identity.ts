import { importJWK, type JWK } from 'jose';
import type { Actor, Identifier, Person, Role } from '@iro/access';
import { Unauthenticated, type SubgraphPort } from '@iro/process';
import { openAccounts } from './accounts';
import { BadToken, quoted } from './bad-token';
import { causeLog } from './cause-log';
import { chooseRole } from './choose-role';
import { actorOfLocalToken, localAudience, localIssuer } from './local-token';
import { openProvider, type Provider } from './provider';
import { claimAt, leftOut, rolesIn, type RolesInToken } from './roles-in-token';
import { verify, type Claims, type Expected } from './verify';

/** The council's identity provider, and how its tokens are read. */
export interface OidcIssuer {
  readonly kind: 'OIDC';
  readonly issuer: string;
  /** What a token may be for; one of them is enough. */
  readonly audience: readonly string[];
  /** Seconds by which two clocks may differ. */
  readonly clockSkew: number;
  /** Where tokens say roles; undefined where accounts alone do. */
  readonly roles: RolesInToken | undefined;
  /** The claim that names a person for good, `sub` or, of Entra ID, `oid`. */
  readonly subjectClaim: string;
  /** By what accounts may know a person. */
  readonly accountsBy: readonly Identifier[];
}

/** Where people's tokens come from: this installation's own issuer, or the council's. */
export type Issuer = { readonly kind: 'LOCAL'; readonly publicKey: JWK } | OidcIssuer;

/** Finds out who is asking. */
export interface Identity {
  /**
   * Reads who is asking from an Authorization header and, where somebody has several roles, from `X-Role`.
   *
   * @throws Unauthenticated with the reason; GraphQLError UPSTREAM_UNAVAILABLE when it cannot be found out
   */
  readonly read: (authorization: string | undefined, role: string | undefined) => Promise<Actor>;
  /** An administrator did something: accounts are asked for again. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** Milliseconds for which a token that was verified is not verified again. */
const verified = 30_000;

/** Remembers what a token came to, for as long as that can be relied on. */
function remembering<T>(
  work: (token: string) => Promise<{ what: T; until: number }>,
): (token: string) => Promise<T> {
  const known = new Map<string, { what: T; until: number }>();
  return async (token) => {
    const before = known.get(token);
    if (before !== undefined && before.until > Date.now()) return before.what;
    const made = await work(token);
    if (known.size > 5_000) known.clear();
    known.set(token, { what: made.what, until: Math.min(made.until, Date.now() + verified) });
    return made.what;
  };
}

function bearerIn(authorization: string | undefined): string {
  const [scheme = '', token = '', ...more] = (authorization ?? '').trim().split(/\s+/);
  if (scheme.toLowerCase() !== 'bearer' || token === '' || more.length > 0) throw new Unauthenticated();
  return token;
}

/** Says why somebody does not come in, and lets them go. */
const saying =
  (say: (kind: string, said: string) => void) =>
  (error: unknown): never => {
    if (error instanceof BadToken) say(error.kind, error.because);
    throw error;
  };

const address = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 320 ? value : null;

/** A person as a token names them, by what accounts may know them by. */
function personIn(claims: Claims, from: OidcIssuer, issuer: string): Person {
  const subject = from.subjectClaim === 'sub' ? claims.sub : claimAt(claims, from.subjectClaim);
  if (typeof subject !== 'string' || subject.trim() === '')
    throw new BadToken(
      'TOKEN_INVALID',
      'subject',
      `a token says ${quoted(subject)} in ${from.subjectClaim} (OIDC_SUBJECT_CLAIM)`,
    );
  const by = (identifier: Identifier, value: unknown): string | null =>
    from.accountsBy.includes(identifier) ? address(value) : null;
  return {
    issuer,
    subject,
    // An address that nobody has verified is whatever its holder typed.
    email: by('EMAIL', claims['email_verified'] === true ? claims['email'] : null),
    upn: by('UPN', claims['upn'] ?? claims['preferred_username']),
  };
}

interface Recognised {
  readonly person: Person;
  readonly roles: readonly Role[] | null;
}

function recogniser(
  from: OidcIssuer,
  provider: Provider,
  say: (kind: string, said: string) => void,
): (token: string) => Promise<Recognised> {
  return remembering(async (token) => {
    const issuer = await provider.issuer();
    const expected: Expected = { issuer, audience: from.audience, clockSkew: from.clockSkew };
    const claims = await verify(token, (header, jws) => provider.keyFor(header, jws), expected);
    if (from.roles !== undefined && leftOut(claims, from.roles.claim))
      say(
        'overage',
        `a token leaves ${quoted(from.roles.claim)} out because there are too many: use app roles, or only ` +
          'the groups assigned to the application',
      );
    return {
      what: {
        person: personIn(claims, from, issuer),
        roles: from.roles === undefined ? null : rolesIn(claims, from.roles),
      },
      until: Math.min(claims.exp * 1_000, provider.goodUntil()),
    };
  });
}

function localIdentity(publicKey: JWK, say: (kind: string, said: string) => void): Identity {
  const expected: Expected = { issuer: localIssuer, audience: [localAudience], clockSkew: 0 };
  let key: ReturnType<typeof importJWK> | undefined;
  const actorOf = remembering(async (token) => {
    key ??= importJWK(publicKey, 'EdDSA');
    const claims = await verify(token, () => key as NonNullable<typeof key>, expected);
    return { what: actorOfLocalToken(claims), until: claims.exp * 1_000 };
  });
  return {
    read: async (authorization) => actorOf(bearerIn(authorization)).catch(saying(say)),
    forget: () => undefined,
    close: () => Promise.resolve(),
  };
}

/** Opens the way in: by tokens of this installation, or of the council's identity provider. */
export function openIdentity(
  from: Issuer,
  children: Pick<SubgraphPort, 'accountsOf'>,
  log: (what: unknown) => void,
): Identity {
  const say = causeLog(log);
  if (from.kind === 'LOCAL') return localIdentity(from.publicKey, say);
  const provider = openProvider(from.issuer, say);
  const accounts = openAccounts(children);
  const recognise = recogniser(from, provider, say);
  // What is set wrongly is said at the start, and not when the first person comes.
  void provider.issuer().catch(() => undefined);
  const read = async (authorization: string | undefined, role: string | undefined): Promise<Actor> => {
    const { person, roles } = await recognise(bearerIn(authorization));
    const known = {
      subject: person.subject,
      issuer: person.issuer,
      roles,
      accounts: await accounts.of(person),
    };
    return chooseRole(known, role);
  };
  return {
    read: (authorization, role) => read(authorization, role).catch(saying(say)),
    forget: accounts.forget,
    close: provider.close,
  };
}

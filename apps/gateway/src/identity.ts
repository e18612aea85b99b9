import { createRemoteJWKSet, importJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { isRecordId, isRole, type Actor, type Role } from '@iro/access';
import { Unauthenticated } from '@iro/process';

const localIssuer = 'iro-graph-local';
const localAudience = 'iro-graph';

/** Where people's tokens come from: this installation's own issuer, or the council's. */
export type Issuer =
  | { readonly kind: 'LOCAL'; readonly publicKey: JWK }
  | { readonly kind: 'OIDC'; readonly issuer: string; readonly audience: string };

/** What a token ties its holder to. */
export interface Ties {
  readonly sub?: string;
  readonly iro?: string;
  readonly team?: string;
  readonly service?: string;
  readonly worker?: string;
  readonly child?: string;
}

/** Signs a token of the local issuer with its private key, for a working day. */
export async function localToken(key: JWK, role: Role, ties: Ties): Promise<string> {
  const { sub, ...claims } = ties;
  return new SignJWT({ role, ...claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(
      sub ??
        `${role.toLowerCase()}${(ties.iro ?? ties.team ?? ties.service ?? ties.worker ?? ties.child) ? `:${ties.iro ?? ties.team ?? ties.service ?? ties.worker ?? ties.child}` : ''}`,
    )
    .setIssuer(localIssuer)
    .setAudience(localAudience)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(await importJWK(key, 'EdDSA'));
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const recordId = (value: unknown): string | null => (isRecordId(value) ? value : null);

function actorIn(payload: JWTPayload): Actor {
  const role = text(payload['role']);
  if (payload.sub === undefined || role === null || !isRole(role)) throw new Unauthenticated();
  return {
    id: payload.sub,
    role,
    iro: recordId(payload['iro']),
    team: recordId(payload['team']),
    service: recordId(payload['service']),
    worker: recordId(payload['worker']),
    child: recordId(payload['child']),
  };
}

/**
 * Reads who is asking from an Authorization header. @throws Unauthenticated for anything but a valid token of
 * the issuer
 */
export function identityReader(from: Issuer): (authorization: string | undefined) => Promise<Actor> {
  const known = new Map<string, { actor: Actor; until: number }>();
  const remote =
    from.kind === 'OIDC'
      ? createRemoteJWKSet(
          new URL('.well-known/jwks.json', from.issuer.endsWith('/') ? from.issuer : `${from.issuer}/`),
        )
      : undefined;
  const verify = async (token: string): Promise<JWTPayload> => {
    if (from.kind === 'OIDC' && remote !== undefined) {
      return (
        await jwtVerify(token, remote, {
          issuer: from.issuer,
          audience: from.audience,
          algorithms: ['RS256', 'ES256', 'EdDSA'],
        })
      ).payload;
    }
    const { publicKey } = from as { publicKey: JWK };
    return (
      await jwtVerify(token, await importJWK(publicKey, 'EdDSA'), {
        issuer: localIssuer,
        audience: localAudience,
        algorithms: ['EdDSA'],
      })
    ).payload;
  };
  return async (authorization) => {
    if (authorization?.startsWith('Bearer ') !== true) throw new Unauthenticated();
    const token = authorization.slice('Bearer '.length);
    const before = known.get(token);
    if (before !== undefined && before.until > Date.now()) return before.actor;
    const payload = await verify(token).catch(() => {
      throw new Unauthenticated();
    });
    const actor = actorIn(payload);
    if (known.size > 5_000) known.clear();
    known.set(token, { actor, until: Math.min((payload.exp ?? 0) * 1_000, Date.now() + 300_000) });
    return actor;
  };
}

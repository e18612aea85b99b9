import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { isRecordId, isRole, type Actor, type Role } from '@iro/access';
import { BadToken } from './bad-token';

export const localIssuer = 'iro-graph-local';
export const localAudience = 'iro-graph';

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
  const tied = ties.iro ?? ties.team ?? ties.service ?? ties.worker ?? ties.child;
  const usual = `${role.toLowerCase()}${tied === undefined ? '' : `:${tied}`}`;
  return new SignJWT({ role, ...claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(sub ?? usual)
    .setIssuer(localIssuer)
    .setAudience(localAudience)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(await importJWK(key, 'EdDSA'));
}

const recordId = (value: unknown): string | null => (isRecordId(value) ? value : null);

/**
 * Who a token of the local issuer says is asking: it is made on this machine for one role and says everything
 * itself, ties included; accounts are not asked.
 */
export function actorOfLocalToken(payload: JWTPayload & { readonly sub: string }): Actor {
  const { role } = payload;
  if (typeof role !== 'string' || !isRole(role))
    throw new BadToken('ROLE_UNKNOWN', 'role-unknown', 'a token of the local issuer names no role');
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

import { decodeProtectedHeader, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Reach } from '@iro/access';
import { Unauthenticated } from './errors';

/** How long the gateway's word holds, in seconds. */
const lifetime = 60;
const issuer = 'iro-graph-gateway';

/**
 * Signs who is asking and how far they see, for one service; what it says of the asker holds for a minute. A
 * service that signs names itself.
 */
export async function signReach(key: JWK, audience: string, reach: Reach, signer?: string): Promise<string> {
  return new SignJWT({ reach: reach as unknown as Record<string, unknown> })
    .setProtectedHeader({ alg: 'EdDSA', ...(signer === undefined ? {} : { kid: signer }) })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetime}s`)
    .sign(await importJWK(key, 'EdDSA'));
}

/** Reads such tokens; each is verified once and remembered until it ends. */
export function reachReader(publicKey: JWK, audience: string): (token: string | undefined) => Promise<Reach> {
  const known = new Map<string, { reach: Reach; until: number }>();
  let key: Promise<CryptoKey | Uint8Array> | undefined;
  return async (token) => {
    if (token === undefined) throw new Unauthenticated();
    const before = known.get(token);
    if (before !== undefined && before.until > Date.now()) return before.reach;
    key ??= importJWK(publicKey, 'EdDSA');
    const { payload } = await jwtVerify(token, await key, { issuer, audience, algorithms: ['EdDSA'] }).catch(
      () => {
        throw new Unauthenticated();
      },
    );
    const reach = payload['reach'] as Reach;
    if (known.size > 5_000) known.clear();
    known.set(token, { reach, until: (payload.exp ?? 0) * 1_000 });
    return reach;
  };
}

/** Reads the tokens of several signers, each by the key of the one that it names. */
export function readerOfSigners(
  publicKeys: Readonly<Record<string, JWK>>,
  audience: string,
): (token: string | undefined) => Promise<Reach> {
  const readers = new Map(
    Object.entries(publicKeys).map(([signer, key]) => [signer, reachReader(key, audience)]),
  );
  const signerOf = (token: string): string | undefined => {
    try {
      return decodeProtectedHeader(token).kid;
    } catch {
      return undefined;
    }
  };
  return async (token) => {
    const reader = token === undefined ? undefined : readers.get(signerOf(token) ?? '');
    if (reader === undefined) throw new Unauthenticated();
    return reader(token);
  };
}

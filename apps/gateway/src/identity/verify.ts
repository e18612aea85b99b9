import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { BadToken, quoted } from './bad-token';

/** What tokens may be signed with. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];

/** What a token is held to. */
export interface Expected {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Seconds by which two clocks may differ. */
  readonly clockSkew: number;
}

/** A token's claims; it names somebody, and says until when it holds (`exp`, in seconds). */
export type Claims = JWTPayload & { readonly sub: string; readonly exp: number };

const headerOf = (token: string): { alg?: unknown; kid?: unknown; typ?: unknown } => {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return {};
  }
};

const invalid = (kind: string, because: string): BadToken => new BadToken('TOKEN_INVALID', kind, because);

/** What is wrong with a claim, in words. */
function badClaim(claim: string, payload: JWTPayload, expected: Expected): BadToken {
  const got = quoted(payload[claim]);
  if (claim === 'nbf')
    return new BadToken('TOKEN_NOT_YET_VALID', 'nbf', `a token does not hold before ${got}`);
  if (claim === 'aud')
    return invalid('aud', `a token is for ${got}; expected ${quoted(expected.audience)} (OIDC_AUDIENCE)`);
  if (claim === 'iss') return invalid('iss', `a token is of ${got}; expected ${quoted(expected.issuer)}`);
  return invalid(`claim-${claim}`, `a token says nothing usable in ${claim}`);
}

/** Why a token is not good. */
function whyNot(error: unknown, token: string, expected: Expected): unknown {
  const { alg, kid } = headerOf(token);
  if (error instanceof errors.JWTExpired) return new BadToken('TOKEN_EXPIRED', 'exp', 'a token has expired');
  if (error instanceof errors.JWTClaimValidationFailed) return badClaim(error.claim, error.payload, expected);
  if (error instanceof errors.JOSEAlgNotAllowed)
    return invalid('alg', `a token is signed with ${quoted(alg)}; taken are ${algorithms.join(', ')}`);
  if (error instanceof errors.JWKSNoMatchingKey)
    return invalid('kid', `the identity provider has no key ${quoted(kid)} for ${quoted(alg)}`);
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return invalid('kid', 'a token names no key (kid), and the identity provider has several that fit');
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return invalid('signature', `the signature of a token is not by the key it names, ${quoted(kid)}`);
  if (error instanceof errors.JOSEError) return invalid('malformed', 'what was sent is not a signed token');
  return error;
}

/** Not every token of a provider lets in: one that ends a session, say, is signed by the same keys. */
function checkType(token: string): void {
  const { typ } = headerOf(token);
  const said = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : typ;
  if (said !== undefined && said !== 'jwt' && said !== 'at+jwt')
    throw invalid('typ', `a token is of the type ${quoted(typ)}; taken are JWT and at+jwt`);
}

/**
 * Verifies a token. @throws BadToken saying which of expired, not yet valid and invalid it is, and why
 */
export async function verify(token: string, key: JWTVerifyGetKey, expected: Expected): Promise<Claims> {
  try {
    decodeJwt(token);
  } catch (error) {
    throw whyNot(error instanceof errors.JOSEError ? error : new errors.JWTInvalid(), token, expected);
  }
  checkType(token);
  const { payload } = await jwtVerify(token, key, {
    issuer: expected.issuer,
    audience: [...expected.audience],
    clockTolerance: expected.clockSkew,
    requiredClaims: ['exp', 'sub'],
    algorithms,
  }).catch((error: unknown) => {
    throw whyNot(error, token, expected);
  });
  const { sub, exp } = payload as { sub?: unknown; exp?: unknown };
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > 255 || typeof exp !== 'number')
    throw badClaim('sub', payload, expected);
  return { ...payload, sub, exp };
}

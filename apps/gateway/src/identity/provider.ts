import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { Agent, request } from 'undici';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { isPrivateWay } from '@iro/process';
import { quoted } from './bad-token';

/** Milliseconds for which the provider's keys are gone by: a revoked one stops with them. */
const keysFresh = 30_000;
/** Milliseconds between two looks for a key that is not known: a new one works at once, a flood costs little. */
const looksApart = 2_000;
/** Milliseconds in which a provider that did not answer is not asked again. */
const leftAlone = 5_000;
/** Milliseconds for which the last keys are gone by while the provider does not answer. */
const keysKept = 600_000;
/** Milliseconds for which where the keys are is remembered. */
const discovered = 300_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) });

/** The council's identity provider: who it says it is, and the keys it signs with. */
export interface Provider {
  /** What its tokens say in `iss`, as it says of itself. */
  readonly issuer: () => Promise<string>;
  readonly keyFor: JWTVerifyGetKey;
  /** Milliseconds, by `Date.now()`, until which what its keys have verified needs no other look. */
  readonly goodUntil: () => number;
  readonly close: () => Promise<void>;
}

/** Nobody can be let in or turned away: the provider does not answer. */
export const providerSilent = (): GraphQLError =>
  new GraphQLError(
    'The identity provider cannot be asked just now whether the token is good. Try again in a moment.',
    { extensions: { code: 'UPSTREAM_UNAVAILABLE', http: { status: 503 } } },
  );

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

interface Found {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly at: number;
}

/**
 * Finds the provider by OpenID Connect discovery, and follows its keys.
 *
 * @param configured the issuer as set, with or without the slash at its end
 * @param say tells whoever operates the product what does not work, by kind
 */
export function openProvider(configured: string, say: (kind: string, said: string) => void): Provider {
  const agent = new Agent({
    connectTimeout: 3_000,
    headersTimeout: 5_000,
    bodyTimeout: 5_000,
    maxResponseSize: 1_000_000,
  });
  let found: Found | undefined;
  let keys: { set: ReturnType<typeof createLocalJWKSet>; ids: readonly string[]; at: number } | undefined;
  let asking: Promise<void> | undefined;
  let lookedAt = -Infinity;
  let failedAt = -Infinity;

  const json = async (url: string): Promise<unknown> => {
    const { statusCode, body } = await request(url, {
      dispatcher: agent,
      headers: { accept: 'application/json' },
    });
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`${url} answers ${statusCode}`);
    }
    return body.json();
  };
  const discover = async (): Promise<Found> => {
    if (found !== undefined && Date.now() - found.at < discovered) return found;
    const url = `${withoutSlash(configured)}/.well-known/openid-configuration`;
    const said = discovery.safeParse(await json(url));
    if (!said.success) throw new Error(`${url} does not say issuer and jwks_uri`);
    if (withoutSlash(said.data.issuer) !== withoutSlash(configured))
      throw new Error(
        `${url} is of another issuer, ${quoted(said.data.issuer)}: set OIDC_ISSUER to exactly what the ` +
          'tokens say in iss',
      );
    if (!isPrivateWay(said.data.jwks_uri)) throw new Error(`${url} gives a jwks_uri without https`);
    found = { issuer: said.data.issuer, jwksUri: said.data.jwks_uri, at: Date.now() };
    return found;
  };
  const askKeys = async (): Promise<void> => {
    const at = Date.now();
    try {
      const { jwksUri } = await discover();
      const said = keySet.safeParse(await json(jwksUri));
      if (!said.success) throw new Error(`${jwksUri} is no set of keys`);
      const ids = said.data.keys.map(({ kid }) => kid ?? '(without kid)');
      keys = { set: createLocalJWKSet(said.data as JSONWebKeySet), ids, at };
      failedAt = -Infinity;
    } catch (error) {
      failedAt = Date.now();
      // The keys may have moved: where they are is asked anew.
      found = found === undefined ? undefined : { ...found, at: -Infinity };
      const { message, code } = error as { message?: string; code?: string };
      const why = [code, message].filter((each) => each !== undefined && each !== '').join(': ');
      say('provider', `the identity provider does not answer as it should: ${why}`);
      throw error;
    }
  };
  const ask = (): Promise<void> =>
    (asking ??= askKeys().finally(() => {
      asking = undefined;
    }));
  /** The keys as they are now; the last ones for a while when the provider is silent. @throws providerSilent */
  const current = async (): Promise<NonNullable<typeof keys>> => {
    if (keys === undefined || Date.now() - keys.at >= keysFresh) {
      if (Date.now() - failedAt >= leftAlone) await ask().catch(() => undefined);
    }
    if (keys === undefined || Date.now() - keys.at >= keysKept) throw providerSilent();
    return keys;
  };
  /** Looks once more for a key that is not known, unless somebody has just done so. */
  const look = async (): Promise<boolean> => {
    if (asking === undefined) {
      if (Date.now() - lookedAt < looksApart) return false;
      lookedAt = Date.now();
    }
    return ask().then(
      () => true,
      () => false,
    );
  };

  return {
    async issuer() {
      await current();
      return found?.issuer ?? configured;
    },
    async keyFor(header, token) {
      const { set } = await current();
      try {
        return await set(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey) || !(await look())) throw error;
        return (await current()).set(header, token);
      }
    },
    goodUntil: () =>
      keys === undefined
        ? 0
        : Math.max(keys.at + keysFresh, failedAt === -Infinity ? 0 : failedAt + leftAlone),
    close: () => agent.close(),
  };
}
